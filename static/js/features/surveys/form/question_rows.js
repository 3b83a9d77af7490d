// The questions of a survey in the event form: a row each, one of them open; ordered by dragging or with buttons.

import {
  CheckField,
  FormContext,
  SelectField,
  Technical,
  TextField,
  TextPair,
  useField,
} from "../../../console/fields/fields.js";
import { useOpenRows } from "../../../console/fields/open_rows.js";
import { QuestionRow } from "../../../console/fields/question_row.js";
import { Button } from "../../../console/kit/notice.js";
import { QUESTIONS_PER_SURVEY } from "../../../shared/limits.js";
import { html, useContext, useState } from "../../../shared/ui.js";
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
    <ol class="stack tight" ref=${rows.list}>${questions.map((_, index) => html`<${Question} key=${index}
      at=${path} survey=${survey} index=${index} frozen=${frozen} rows=${rows} />`)}</ol>
    ${!frozen && html`<div class="row wrap">
      <${Button} icon="file-text" testid="open-bank" look=${questions.length ? "second" : ""}
        onClick=${() => openBank(true)}>${t("bank.open")}<//>
      ${KINDS.map((kind) => html`<${Button} key=${kind} icon="plus" look="second" testid=${`add-${kind}`}
        disabled=${isFull} onClick=${() => add(kind)}>${t(`survey_form.kind.${kind}`)}<//>`)}</div>`}
    ${isBankOpen && html`<${BankDialog} survey=${survey} onChange=${(next) => change(at, next)}
      onClose=${() => openBank(false)} />`}
  </div>`;
}

function Question({ at, survey, index, frozen, rows }) {
  const { questions } = survey;
  const question = questions[index];
  const section = pick(question, "section");
  const isFirst = section && section !== pick(questions[index - 1] ?? {}, "section");
  const pills = html`<span class="pill">${t(`survey_form.kind.${question.answer.kind}`)}</span>
    ${question.id === survey.overall && html`<span class="pill" data-kind="good">${t("survey_form.overall")}</span>`}
    ${!question.required && html`<span class="pill">${t("survey_form.optional")}</span>`}
    ${question.show_if && html`<span class="pill">${t("survey_form.conditional")}</span>`}`;
  return html`${isFirst && html`<li class="question-section">${section}</li>`}
    <${QuestionRow} rows=${rows} at=${[...at, index]} index=${index} count=${questions.length} owner=${survey.id}
      frozen=${frozen} title=${pick(question, "title") || t("survey_form.new_question")} pills=${pills}
      copyWords=${t("survey_form.copy_question")} onCopy=${() => rows.put(withCopy(questions, index), index + 1)}>
      <${QuestionFields} at=${[...at, index]} survey=${survey} index=${index} frozen=${frozen} /><//>`;
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
