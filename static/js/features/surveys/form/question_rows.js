// The questions of a survey in the event form: a row each, one of them open; ordered by dragging or with buttons.

import { useDragRow } from "../../../console/fields/drag_row.js";
import {
  CheckField,
  FormContext,
  SelectField,
  Technical,
  TextField,
  TextPair,
  useField,
} from "../../../console/fields/fields.js";
import { problemsBelow } from "../../../console/fields/form_state.js";
import { useOpenRows } from "../../../console/fields/open_rows.js";
import { Button, IconButton } from "../../../console/kit/notice.js";
import { QUESTIONS_PER_SURVEY } from "../../../shared/limits.js";
import { Icon, html, useContext, useState } from "../../../shared/ui.js";
import { pick, t } from "../../../shared/words.js";
import { AnswerFields } from "./answer_fields.js";
import { BankDialog } from "./bank_dialog.js";
import { KINDS, answerOf, blankQuestion, withCopy } from "./changes.js";
import { ConditionFields } from "./condition_fields.js";

/** `at`: the path of the survey. */
export function Questions({ at, survey, frozen }) {
  const { change } = useContext(FormContext);
  const path = [...at, "questions"];
  const { problem, field } = useField(path);
  const [isBankOpen, openBank] = useState(false);
  const { questions } = survey;
  const rows = useOpenRows(path, questions);
  const add = (kind) => {
    const at = questions.length;
    rows.put([...questions, blankQuestion(questions, kind)], at, `[data-row="${at}"] textarea`);
  };
  const isFull = questions.length >= QUESTIONS_PER_SURVEY;
  return html`<div class="stack" id=${`field-${field}`} tabindex="-1">
    <h3>${t("survey_form.questions")} <span class="soft number">${questions.length}</span></h3>
    ${problem && html`<p class="error" role="alert" data-testid=${`problem-${field}`}>${problem}</p>`}
    <ol class="stack tight" ref=${rows.list}>${questions.map((_, index) => html`<${QuestionRow} key=${index}
      at=${path} survey=${survey} index=${index} frozen=${frozen} isOpen=${rows.isOpen(index)}
      toggle=${() => rows.toggle(index)} move=${rows.move}
      copy=${() => rows.put(withCopy(questions, index), index + 1)} remove=${() => rows.remove(index)} />`)}</ol>
    ${!frozen && html`<div class="row wrap">
      <${Button} icon="file-text" testid="open-bank" look=${questions.length ? "second" : ""}
        onClick=${() => openBank(true)}>${t("bank.open")}<//>
      ${KINDS.map((kind) => html`<${Button} key=${kind} icon="plus" look="second" testid=${`add-${kind}`}
        disabled=${isFull} onClick=${() => add(kind)}>${t(`survey_form.kind.${kind}`)}<//>`)}</div>`}
    ${isBankOpen && html`<${BankDialog} survey=${survey} onChange=${(next) => change(at, next)}
      onClose=${() => openBank(false)} />`}
  </div>`;
}

function QuestionRow({ at, survey, index, frozen, isOpen, toggle, move, copy, remove }) {
  const { problems } = useContext(FormContext);
  const { questions } = survey;
  const question = questions[index];
  const here = [...at, index];
  const wrong = problemsBelow(problems, here).length;
  const isShown = isOpen || wrong > 0;
  const type = `application/x-acclaim-question-${survey.id}`.toLowerCase(); // of this survey alone
  const { row, grip } = useDragRow({ index, move, type, frozen });
  const section = pick(question, "section");
  const isFirst = section && section !== pick(questions[index - 1] ?? {}, "section");
  return html`${isFirst && html`<li class="question-section">${section}</li>`}
  <li class="cue-row question-row" ...${row} data-testid=${`question-${index}`}>
    <span class="grip" ...${grip} aria-hidden="true"><${Icon} name="grip-vertical" /><span class="number">
      ${index + 1}</span></span>
    <div class="stack tight">
      <button type="button" class="cue-open" aria-expanded=${isShown} data-testid=${`question-open-${index}`}
        onClick=${toggle}>
        <strong>${pick(question, "title") || t("survey_form.new_question")}</strong>
        <span class="pill">${t(`survey_form.kind.${question.answer.kind}`)}</span>
        ${question.id === survey.overall &&
          html`<span class="pill" data-kind="good">${t("survey_form.overall")}</span>`}
        ${!question.required && html`<span class="pill">${t("survey_form.optional")}</span>`}
        ${question.show_if && html`<span class="pill">${t("survey_form.conditional")}</span>`}
        ${wrong > 0 && html`<span class="pill" data-kind="bad">${t("form.problems", { count: wrong })}</span>`}</button>
      ${isShown && html`<${QuestionFields} at=${here} survey=${survey} index=${index} frozen=${frozen} />`}
    </div>
    <div class="row tight">
      <${IconButton} icon="arrow-up" label=${t("move_up")} data-move="up" disabled=${frozen || index === 0}
        onClick=${() => move(index, index - 1, "up")} />
      <${IconButton} icon="arrow-down" label=${t("move_down")} data-move="down"
        disabled=${frozen || index === questions.length - 1} onClick=${() => move(index, index + 1, "down")} />
      <${IconButton} icon="copy" label=${t("survey_form.copy_question")} disabled=${frozen} onClick=${copy}
        testid=${`copy-question-${index}`} />
      <${IconButton} icon="trash-2" label=${t("remove")} disabled=${frozen} onClick=${remove}
        testid=${`remove-question-${index}`} /></div>
  </li>`;
}

function QuestionFields({ at, survey, index, frozen }) {
  const { change } = useContext(FormContext);
  const question = survey.questions[index];
  const swap = (kind) => change([...at, "answer"], answerOf(kind, question.answer));
  return html`<div class="stack">
    <${TextPair} path=${[...at, "title"]} label=${t("survey_form.question")} lines disabled=${frozen} />
    <${TextPair} path=${[...at, "section"]} label=${t("survey_form.section")} hint=${t("survey_form.section.hint")}
      disabled=${frozen} />
    <div class="pair"><${SelectField} path=${[...at, "answer", "kind"]} label=${t("survey_form.kind")}
        options=${KINDS.map((kind) => [kind, t(`survey_form.kind.${kind}`)])} onChange=${swap} disabled=${frozen} />
      <${CheckField} path=${[...at, "required"]} label=${t("survey_form.required")} disabled=${frozen} /></div>
    <${AnswerFields} at=${[...at, "answer"]} answer=${question.answer} frozen=${frozen} />
    <${ConditionFields} at=${at} questions=${survey.questions} index=${index} frozen=${frozen} />
    <${Technical} paths=${[[...at, "id"]]}>
      <${TextField} path=${[...at, "id"]} label=${t("field.id")} hint=${t("survey_form.question_id.hint")} code=${true}
        disabled=${frozen} /><//>
  </div>`;
}
