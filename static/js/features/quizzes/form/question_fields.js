// One question of a quiz in the event form: what is asked, what can be answered, and what is right.

import { Cell } from "../../../console/fields/cell.js";
import {
  CheckField,
  FormContext,
  LongField,
  NumberField,
  SelectField,
  Technical,
  TextField,
  useField,
} from "../../../console/fields/fields.js";
import { PictureField } from "../../../console/fields/picture_field.js";
import { QuestionRow } from "../../../console/fields/question_row.js";
import { Button, IconButton } from "../../../console/kit/notice.js";
import { EXPLANATION_CHARS, POINTS_MAX, QUESTION_CHARS, SECONDS_MAX, SECONDS_MIN } from "../../../shared/limits.js";
import { html, useContext } from "../../../shared/ui.js";
import { pick, t } from "../../../shared/words.js";
import {
  KINDS,
  TRUTHS,
  optionsMax,
  withAnother,
  withCopy,
  withKind,
  withPlace,
  withRight,
  without,
} from "./changes.js";

const DIFFICULTIES = ["", "easy", "medium", "hard"];

/** The question at `index` of those at the path `at`; `rows`: of useOpenRows; `taken`: ids in the event. */
export function Question({ at, quiz, index, taken, frozen, rows }) {
  const { questions } = quiz;
  const question = questions[index];
  const here = [...at, index];
  const pills = html`<span class="pill">${t(`quiz_form.kind.${question.answer.kind}`)}</span>
    ${question.difficulty && html`<span class="pill">${t(`quiz_form.difficulty.${question.difficulty}`)}</span>`}
    ${question.points === 0 && html`<span class="pill" data-kind="good">${t("quiz_form.warm_up")}</span>`}
    ${question.category && html`<span class="soft">${question.category}</span>`}`;
  return html`<${QuestionRow} rows=${rows} at=${here} index=${index} count=${questions.length} owner=${quiz.id}
    frozen=${frozen} title=${pick(question, "title") || t("quiz_form.new_question")} pills=${pills}
    copyWords=${t("quiz_form.copy_question")}
    onCopy=${() => rows.put(withCopy(questions, index, quiz, taken), index + 1)}>
    <${Fields} at=${here} question=${question} quiz=${quiz} frozen=${frozen} /><//>`;
}

function Fields({ at, question, quiz, frozen }) {
  const { change } = useContext(FormContext);
  const put = (next) => change(at, next);
  const own = (name) => t("quiz_form.as_quiz", { value: quiz[name] ?? "" });
  return html`<div class="stack">
    <div class="pair"><${LongField} path=${[...at, "title"]} label=${t("quiz_form.question")} rows=${2}
        max=${QUESTION_CHARS} disabled=${frozen} />
      <${LongField} path=${[...at, "title_en"]} label=${t("in_english", { label: t("quiz_form.question") })} rows=${2}
        max=${QUESTION_CHARS} disabled=${frozen} /></div>
    <div class="pair"><${SelectField} path=${[...at, "answer", "kind"]} label=${t("quiz_form.kind")} disabled=${frozen}
        options=${KINDS.map((kind) => [kind, t(`quiz_form.kind.${kind}`)])}
        onChange=${(kind) => put(withKind(question, kind))} />
      ${!frozen && html`<${PictureField} path=${[...at, "picture"]} label=${t("quiz_form.picture")} />`}</div>
    <${AnswerFields} at=${at} question=${question} frozen=${frozen} put=${put} />
    <div class="pair"><${LongField} path=${[...at, "explanation"]} label=${t("quiz_form.explanation")} rows=${2}
        hint=${t("quiz_form.explanation.hint")} max=${EXPLANATION_CHARS} disabled=${frozen} />
      <${LongField} path=${[...at, "explanation_en"]} label=${t("in_english", { label: t("quiz_form.explanation") })}
        rows=${2} max=${EXPLANATION_CHARS} disabled=${frozen} /></div>
    <div class="quad">
      <${NumberField} path=${[...at, "points"]} label=${t("quiz_form.points")} hint=${own("points")} min=${0}
        max=${POINTS_MAX} disabled=${frozen} />
      <${NumberField} path=${[...at, "seconds"]} label=${t("quiz_form.seconds")} hint=${own("seconds")}
        min=${SECONDS_MIN} max=${SECONDS_MAX} disabled=${frozen} />
      <${SelectField} path=${[...at, "difficulty"]} label=${t("quiz_form.difficulty")} disabled=${frozen}
        options=${DIFFICULTIES.map((one) => [one, t(`quiz_form.difficulty.${one || "none"}`)])} />
      <${TextField} path=${[...at, "category"]} label=${t("quiz_form.category")} disabled=${frozen} /></div>
    <${Technical} paths=${[[...at, "id"]]}>
      <${TextField} path=${[...at, "id"]} label=${t("field.id")} code=${true} disabled=${frozen} /><//>
  </div>`;
}

/** What can be answered, and what is right of it. */
function AnswerFields({ at, question, frozen, put }) {
  const { kind, options } = question.answer;
  const { problem, field } = useField([...at, "key"]);
  const name = `key-${at.join("-")}`;
  const right = (id) => html`<input type=${kind === "several" ? "checkbox" : "radio"} name=${name} disabled=${frozen}
    checked=${question.key.includes(id)} data-testid=${`right-${id}`}
    onChange=${(e) => put(withRight(question, id, e.target.checked))} />`;
  return html`<fieldset class="stack tight" id=${`field-${field}`} tabindex="-1">
    <legend>${t("quiz_form.answer")}</legend>
    ${options && html`<p class="soft">${t(`quiz_form.answer.${kind}`)}</p>
      <${Options} at=${at} question=${question} frozen=${frozen} put=${put} right=${right} />`}
    ${kind === "several" && html`<${CheckField} path=${[...at, "answer", "share"]} label=${t("quiz_form.share")}
      disabled=${frozen} />`}
    ${kind === "true_false" && html`<div class="row wrap">${TRUTHS.map((truth) =>
      html`<label key=${truth} class="check">${right(truth)}<span>${t(`quiz_form.${truth}`)}</span></label>`)}</div>`}
    ${kind === "number" && html`<div class="quad">
      <${TextField} path=${[...at, "key", 0]} label=${t("quiz_form.number")} code=${true} disabled=${frozen} />
      <${TextField} path=${[...at, "answer", "unit"]} label=${t("quiz_form.unit")} disabled=${frozen} />
      <${TextField} path=${[...at, "answer", "unit_en"]} label=${t("in_english", { label: t("quiz_form.unit") })}
        disabled=${frozen} />
      <${TextField} path=${[...at, "answer", "within"]} label=${t("quiz_form.within")}
        hint=${t("quiz_form.within.hint")} code=${true} disabled=${frozen} /></div>`}
    ${problem && html`<p class="error" role="alert" data-testid=${`problem-${field}`}>${problem}</p>`}
  </fieldset>`;
}

function Options({ at, question, frozen, put, right }) {
  const { kind, options } = question.answer;
  const path = [...at, "answer", "options"];
  const { problem, field } = useField(path);
  const place = ({ id }) => html`<select class="input" aria-label=${t("quiz_form.place")} data-testid=${`place-${id}`}
    disabled=${frozen} value=${question.key.indexOf(id)}
    onChange=${(e) => put(withPlace(question, id, Number(e.target.value)))}>
    ${options.map((_, index) => html`<option key=${index} value=${index} selected=${question.key[index] === id}>
      ${t("quiz_form.nth", { n: index + 1 })}</option>`)}</select>`;
  return html`<div class="stack tight" id=${`field-${field}`} tabindex="-1">
    ${problem && html`<p class="error" role="alert" data-testid=${`problem-${field}`}>${problem}</p>`}
    <ol class="choice-list quiz-options">${options.map((option, index) => html`<li key=${option.id}
      data-right=${kind !== "order" && question.key.includes(option.id)} data-testid=${`option-${index}`}>
      ${kind === "order" ? place(option) : html`<label class="check">${right(option.id)}
        <span class="number">${"ABCDEFGH"[index]}</span></label>`}
      <${Cell} path=${[...path, index, "name"]} label=${t("quiz_form.option")} disabled=${frozen} />
      <${Cell} path=${[...path, index, "name_en"]} label=${t("in_english", { label: t("quiz_form.option") })}
        disabled=${frozen} />
      <${IconButton} icon="trash-2" label=${t("remove")} disabled=${frozen || options.length <= 2}
        onClick=${() => put(without(question, index))} /></li>`)}</ol>
    ${!frozen && html`<div><${Button} icon="plus" look="second small" testid="add-option"
      disabled=${options.length >= optionsMax(kind)} onClick=${() => put(withAnother(question))}>
      ${t("quiz_form.add_option")}<//></div>`}
  </div>`;
}
