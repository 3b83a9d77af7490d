// One question on the phone: what is asked, and the rows to answer it by. Native fields, for keyboards and readers.

import { phrased } from "../../shared/phrased.js";
import { html, Icon } from "../../shared/ui.js";
import { language, pick, t } from "../../shared/words.js";
import { toggled } from "./questions.js";

const DEGREES = ["1", "2", "3", "4", "5"];
const UNKNOWN = "?";

/** `onAnswer(value)`; undefined takes the answer back. */
export function QuestionView({ question, value, isFixed, onAnswer }) {
  const { kind } = question.answer;
  const Field = FIELDS[kind] ?? Rows;
  const hint = hintOf(question.answer);
  const mayClear = !question.required && value !== undefined && kind !== "text" && !isFixed;
  return html`<fieldset class="survey-question" data-testid="survey-question" data-question=${question.id}
    disabled=${isFixed} aria-describedby=${hint ? "survey-hint" : null}>
    <legend><h3 tabindex="-1">${phrased(pick(question, "title"))}${!question.required &&
      html` <small class="pill">${t("survey.optional")}</small>`}</h3></legend>
    ${hint && html`<p id="survey-hint" class="survey-hint">${hint}</p>`}
    <${Field} question=${question} value=${value} onAnswer=${onAnswer} />
    ${mayClear && html`<button type="button" class="button quiet small" data-testid="survey-clear"
      onClick=${() => onAnswer(undefined)}><${Icon} name="x" />${t("survey.clear")}</button>`}
  </fieldset>`;
}

function hintOf(answer) {
  if (answer.kind === "rank") return t("survey.hint.rank");
  if (answer.kind !== "several") return "";
  const [min, max] = [answer.choices_min, mostOf(answer)];
  return min === max ? t("survey.hint.exactly", { max }) : t("survey.hint.several", { min, max });
}

const mostOf = ({ choices, choices_max: max }) => max || choices.length;

/** {value, label} of each row of a question with one answer. */
function rowsOf(answer) {
  if (answer.kind === "yes_no") return ["yes", "no"].map((value) => ({ value, label: t(`survey.${value}`) }));
  if (answer.kind === "single") return answer.choices.map((one) => ({ value: one.id, label: pick(one, "name") }));
  const labels = language() === "en" && answer.labels_en.length ? answer.labels_en : answer.labels;
  const rows = DEGREES.map((value, at) => ({ value, degree: value, label: labels[at] ?? endOf(value) }));
  return answer.may_not_know ? [...rows, { value: UNKNOWN, label: t("survey.unknown") }] : rows;
}

const endOf = (degree) => (degree === "1" || degree === "5" ? t(`survey.scale.${degree}`) : "");

function Rows({ question, value, onAnswer }) {
  return html`<div class="survey-rows">${rowsOf(question.answer).map((row) => html`<label key=${row.value}
      class="survey-row" data-chosen=${value === row.value} data-testid=${`answer-${row.value}`}>
      <input type="radio" name=${`survey-${question.id}`} value=${row.value} checked=${value === row.value}
        onChange=${() => onAnswer(row.value)} />
      ${row.degree && html`<b class="number">${row.degree}</b>`}<span>${row.label}</span></label>`)}</div>`;
}

function Several({ question, value = [], onAnswer }) {
  const most = mostOf(question.answer);
  return html`<div class="survey-rows">${question.answer.choices.map((one) => {
    const isChosen = value.includes(one.id);
    return html`<label key=${one.id} class="survey-row" data-chosen=${isChosen} data-testid=${`answer-${one.id}`}>
      <input type="checkbox" checked=${isChosen} disabled=${!isChosen && value.length >= most}
        onChange=${() => onAnswer(emptied(toggled(value, one.id, most)))} /><span>${pick(one, "name")}</span></label>`;
  })}</div>`;
}

function Ranked({ question, value = [], onAnswer }) {
  const { choices } = question.answer;
  return html`<div class="survey-rows">${choices.map((one) => {
    const place = value.indexOf(one.id) + 1;
    return html`<button key=${one.id} type="button" class="survey-row" data-chosen=${place > 0}
      data-testid=${`answer-${one.id}`} aria-pressed=${place > 0}
      onClick=${() => onAnswer(emptied(toggled(value, one.id, choices.length)))}>
      <b class="survey-place number" aria-hidden="true">${place || ""}</b><span>${pick(one, "name")}</span>
      ${place > 0 && html`<span class="sr-only">${t("survey.place", { n: place })}</span>`}</button>`;
  })}</div>`;
}

const emptied = (list) => (list.length ? list : undefined);

function Text({ question, value = "", onAnswer }) {
  const most = question.answer.chars_max;
  const take = (event) => onAnswer(event.target.value || undefined);
  return html`<textarea class="input survey-text" rows="5" maxlength=${most} data-testid="answer-text"
      aria-label=${pick(question, "title")} value=${value} onInput=${take}></textarea>
    <p class="survey-hint number" aria-live="off">${t("survey.chars", { n: most - [...value].length })}</p>`;
}

const FIELDS = { several: Several, rank: Ranked, text: Text };
