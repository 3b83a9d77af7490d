// What a question of a survey takes for an answer, by its kind: degrees, choices, a text.

import { Cell } from "../../../console/fields/cell.js";
import { ANSWERS } from "../../../console/fields/definition.js";
import { CheckField, FormContext, NumberField, useField } from "../../../console/fields/fields.js";
import { getAt, moveItem, removeAt } from "../../../console/fields/form_state.js";
import { PasteDialog } from "../../../console/fields/paste_dialog.js";
import { Button, IconButton } from "../../../console/kit/notice.js";
import { CHOICES_PER_QUESTION } from "../../../shared/limits.js";
import { html, useContext, useState } from "../../../shared/ui.js";
import { t } from "../../../shared/words.js";
import { DEGREES, choicesMax, withChoice, withLines } from "./changes.js";

/** `at`: the path of the answer. */
export function AnswerFields({ at, answer, frozen }) {
  if (answer.kind === "scale") return html`<${Degrees} at=${at} frozen=${frozen} />
    <${CheckField} path=${[...at, "may_not_know"]} label=${t("survey_form.may_not_know")} disabled=${frozen} />`;
  if (answer.kind === "text") return html`<div class="pair"><${NumberField} path=${[...at, "chars_max"]}
    label=${t("survey_form.chars_max")} max=${ANSWERS.text.chars_max} disabled=${frozen} /></div>`;
  if (!answer.choices) return null;
  return html`<${Choices} at=${[...at, "choices"]} kind=${answer.kind} frozen=${frozen} />
    ${answer.kind === "several" && html`<div class="pair">
      <${NumberField} path=${[...at, "choices_min"]} label=${t("field.choices_min")} max=${CHOICES_PER_QUESTION}
        disabled=${frozen} />
      <${NumberField} path=${[...at, "choices_max"]} label=${t("field.choices_max")} min=${0}
        max=${CHOICES_PER_QUESTION} hint=${t("survey_form.choices_max.hint")} disabled=${frozen} /></div>`}`;
}

/** The names of the five degrees: all or none. */
function Degrees({ at, frozen }) {
  const form = useContext(FormContext);
  const change = (path, label) => {
    const [list, place] = [path.slice(0, -1), path.at(-1)];
    const labels = DEGREES.map((_, n) => (n === place ? label : getAt(form.event, list)[n] ?? ""));
    form.change(list, labels.some(Boolean) ? labels : []);
  };
  return html`<${FormContext.Provider} value=${{ ...form, change }}>
    <div class="stack tight"><p class="soft">${t("survey_form.labels")}</p>
      <ol class="degree-list">${DEGREES.map((degree, place) => {
        const label = t(`survey_form.degree.${degree}`);
        return html`<li key=${degree}><b class="number">${degree}</b>
          <${Cell} path=${[...at, "labels", place]} label=${label} disabled=${frozen} />
          <${Cell} path=${[...at, "labels_en", place]} label=${t("in_english", { label })} disabled=${frozen} /></li>`;
      })}</ol></div><//>`;
}

function Choices({ at, kind, frozen }) {
  const { change } = useContext(FormContext);
  const { value: choices, problem, field } = useField(at);
  const [pasting, setPasting] = useState(false);
  const move = (from, to) => change(at, moveItem(choices, from, to));
  const paste = (text) => {
    change(at, withLines(choices, text));
    setPasting(false);
  };
  return html`<div class="stack tight" id=${`field-${field}`} tabindex="-1">
    ${problem && html`<p class="error" role="alert" data-testid=${`problem-${field}`}>${problem}</p>`}
    <ol class="choice-list">${choices.map((_, index) => html`<li key=${index} data-testid=${`choice-${index}`}>
      <span class="number soft">${index + 1}</span>
      <${Cell} path=${[...at, index, "name"]} label=${t("survey_form.choice")} disabled=${frozen} />
      <${Cell} path=${[...at, index, "name_en"]} label=${t("in_english", { label: t("survey_form.choice") })}
        disabled=${frozen} />
      <${Cell} path=${[...at, index, "id"]} label=${t("field.id")} code=${true} disabled=${frozen} />
      <div class="row tight">
        <${IconButton} icon="arrow-up" label=${t("move_up")} disabled=${frozen || index === 0}
          onClick=${() => move(index, index - 1)} />
        <${IconButton} icon="arrow-down" label=${t("move_down")} disabled=${frozen || index === choices.length - 1}
          onClick=${() => move(index, index + 1)} />
        <${IconButton} icon="trash-2" label=${t("remove")} disabled=${frozen || choices.length <= 2}
          onClick=${() => change(at, removeAt(choices, index))} /></div></li>`)}</ol>
    ${!frozen && html`<div class="row wrap">
      <${Button} icon="plus" look="second small" testid="add-choice" disabled=${choices.length >= choicesMax(kind)}
        onClick=${() => change(at, withChoice(choices))}>${t("survey_form.add_choice")}<//>
      <${Button} icon="list" look="second small" testid="paste-choices" onClick=${() => setPasting(true)}>
        ${t("survey_form.paste")}<//></div>`}
    ${pasting && html`<${PasteDialog} title=${t("survey_form.paste")} hint=${t("survey_form.paste.hint")}
      onAdd=${paste} onClose=${() => setPasting(false)} />`}
  </div>`;
}
