// One quiz in the event form. Once it has been opened, only its title and its closing time may still be corrected: its
// questions and keys are committed to (server/acclaim/event/parts/quiz.py, meaning_changes).

import { ActivityForm } from "../../../console/fields/activity_form.js";
import { EntitledFields } from "../../../console/fields/entitled_fields.js";
import {
  CheckField,
  FormContext,
  NumberField,
  SelectField,
  Technical,
  TextField,
  TextPair,
  useField,
} from "../../../console/fields/fields.js";
import { useOpenRows } from "../../../console/fields/open_rows.js";
import { Button, Notice } from "../../../console/kit/notice.js";
import { POINTS_MAX, QUESTIONS_PER_QUIZ, SECONDS_MAX, SECONDS_MIN } from "../../../shared/limits.js";
import { html, useContext, useState } from "../../../shared/ui.js";
import { pick, t } from "../../../shared/words.js";
import { KINDS, blankQuestion } from "./changes.js";
import { ImportDialog } from "./import_dialog.js";
import { PreviewDialog } from "./preview.js";
import { Question } from "./question_fields.js";

const MODES = ["speed", "right_only", "last_one_standing", "buzzer"];

/** `state`: of the saved quiz, "draft" for a new one; `taken`: ids in the event. `folds`: what ActivityForm takes. */
export function QuizForm({ index, state, taken, isFull, onCopy, ...folds }) {
  const { event } = useContext(FormContext);
  const at = ["quizzes", index];
  const quiz = event.quizzes[index];
  const frozen = state !== "draft";
  return html`<${ActivityForm} kind="quiz" words="quiz.state" index=${index} state=${state} ...${folds}
      title=${pick(quiz, "title") || t("quiz_form.new")} about=${t("quiz_form.count", { n: quiz.questions.length })}>
    ${frozen && html`<${Notice} kind="warn" icon="lock" testid="quiz-frozen">${t("quiz_form.frozen")}<//>`}
    <${TextPair} path=${[...at, "title"]} label=${t("field.title")} lines />
    <fieldset class="stack"><legend>${t("form.rules")}</legend>
      <div class="triple">
        <${SelectField} path=${[...at, "mode"]} label=${t("quiz_form.mode")} disabled=${frozen}
          hint=${t(`quiz_form.mode.${quiz.mode}.hint`)}
          options=${MODES.map((mode) => [mode, t(`quiz_form.mode.${mode}`)])} />
        <${NumberField} path=${[...at, "seconds"]} label=${t("quiz_form.seconds")} min=${SECONDS_MIN} max=${SECONDS_MAX}
          hint=${t("quiz_form.seconds.hint")} disabled=${frozen} />
        <${NumberField} path=${[...at, "points"]} label=${t("quiz_form.points")} min=${0} max=${POINTS_MAX}
          hint=${t("quiz_form.points.hint")} disabled=${frozen} /></div>
      <div class="row wrap">
        <${CheckField} path=${[...at, "changes"]} label=${t("quiz_form.changes")} disabled=${frozen} />
        <${CheckField} path=${[...at, "units"]} label=${t("quiz_form.units")} disabled=${frozen} /></div>
    </fieldset>
    <${Questions} at=${at} quiz=${quiz} taken=${taken} frozen=${frozen} />
    <${EntitledFields} at=${at} activity=${quiz} frozen=${frozen} />
    <${Technical} paths=${[[...at, "id"], [...at, "shards"]]}>
      <${TextField} path=${[...at, "id"]} label=${t("quiz_form.id")} code=${true} disabled=${frozen} />
      <${NumberField} path=${[...at, "shards"]} label=${t("field.shards")} hint=${t("field.shards.hint")} max=${64}
        disabled=${frozen} /><//>
    <${Actions} quiz=${quiz} isFull=${isFull} onCopy=${onCopy} />
  <//>`;
}

function Actions({ quiz, isFull, onCopy }) {
  const { id } = useContext(FormContext);
  const [isPreviewed, preview] = useState(false);
  return html`<div class="row wrap">
    <${Button} icon="eye" look="second" disabled=${!id || !quiz.questions.length} testid="preview-quiz"
      onClick=${() => preview(true)}>${t("preview.open")}<//>
    <${Button} icon="copy" look="second" disabled=${isFull} testid="copy-quiz" onClick=${onCopy}>
      ${t("quiz_form.copy")}<//>
    ${!id && html`<p class="soft">${t("preview.save_first")}</p>`}
    ${isPreviewed && html`<${PreviewDialog} quiz=${quiz} onClose=${() => preview(false)} />`}</div>`;
}

function Questions({ at, quiz, taken, frozen }) {
  const { change } = useContext(FormContext);
  const path = [...at, "questions"];
  const { problem, field } = useField(path);
  const [isImporting, importing] = useState(false);
  const { questions } = quiz;
  const rows = useOpenRows(path, questions);
  const add = (kind) => {
    const place = questions.length;
    rows.put([...questions, blankQuestion(quiz, kind, taken)], place, `[data-row="${place}"] textarea`);
  };
  const isFull = questions.length >= QUESTIONS_PER_QUIZ;
  return html`<div class="stack" id=${`field-${field}`} tabindex="-1">
    <h3>${t("quiz_form.questions")} <span class="soft number">${questions.length}</span></h3>
    <p class="soft">${t("quiz_form.keys")}</p>
    ${problem && html`<p class="error" role="alert" data-testid=${`problem-${field}`}>${problem}</p>`}
    <ol class="stack tight" ref=${rows.list}>${questions.map((_, index) => html`<${Question} key=${index} at=${path}
      quiz=${quiz} index=${index} taken=${taken} frozen=${frozen} rows=${rows} />`)}</ol>
    ${!frozen && html`<div class="row wrap">
      <${Button} icon="upload" testid="import-questions" look=${questions.length ? "second" : ""}
        onClick=${() => importing(true)}>${t("quiz_import.open")}<//>
      ${KINDS.map((kind) => html`<${Button} key=${kind} icon="plus" look="second" testid=${`add-${kind}`}
        disabled=${isFull} onClick=${() => add(kind)}>${t(`quiz_form.kind.${kind}`)}<//>`)}</div>`}
    ${isImporting && html`<${ImportDialog} quiz=${quiz} taken=${taken} onChange=${(next) => change(at, next)}
      onClose=${() => importing(false)} />`}
  </div>`;
}
