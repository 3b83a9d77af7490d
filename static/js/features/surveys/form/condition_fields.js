// Who is asked a question of a survey: everybody, or those who gave one of some answers to an earlier one.

import { FormContext, SelectField, useField } from "../../../console/fields/fields.js";
import { html, useContext } from "../../../shared/ui.js";
import { pick, t } from "../../../shared/words.js";
import { earlier, valuesOf } from "./changes.js";

/** `at`: the path of the question at `index` of `questions`. */
export function ConditionFields({ at, questions, index, frozen }) {
  const { change } = useContext(FormContext);
  const path = [...at, "show_if"];
  const { value: condition } = useField(path);
  const { problem, field } = useField([...path, "any_of"]);
  const before = earlier(questions, index);
  const asked = before.find(({ id }) => id === condition?.question);
  if (!before.length && !condition) return null;
  const options = before.map((one) => [one.id, t("survey_form.of_those", { title: pick(one, "title") || one.id })]);
  const gone = condition && !asked ? [[condition.question, condition.question]] : [];
  const swap = (id) => change(path, id ? { question: id, any_of: [] } : null);
  const toggle = (value, on) => {
    const chosen = valuesOf(asked).filter((one) => (one === value ? on : condition.any_of.includes(one)));
    change([...path, "any_of"], chosen);
  };
  return html`<${SelectField} path=${[...path, "question"]} label=${t("survey_form.who")} disabled=${frozen}
      options=${[["", t("survey_form.everybody")], ...options, ...gone]} onChange=${swap} />
    ${asked && html`<fieldset class="row wrap condition" id=${`field-${field}`} tabindex="-1">
      <legend class="soft">${t("survey_form.any_of")}</legend>
      ${valuesOf(asked).map((value) => html`<label key=${value} class="check"><input type="checkbox" disabled=${frozen}
        checked=${condition.any_of.includes(value)} data-testid=${`if-${value}`}
        onChange=${(e) => toggle(value, e.target.checked)} /><span>${nameOf(value, asked)}</span></label>`)}
      ${problem && html`<p class="error" role="alert" data-testid=${`problem-${field}`}>${problem}</p>`}
    </fieldset><p class="soft">${t("survey_form.follow_up")}</p>`}`;
}

/** What a value of the question is called. */
function nameOf(value, { answer }) {
  if (answer.choices) return pick(answer.choices.find(({ id }) => id === value), "name") || value;
  if (answer.kind === "yes_no") return t(`survey.${value}`);
  if (value === "?") return t("survey.unknown");
  const label = answer.labels[Number(value) - 1];
  return label ? `${value} ${label}` : value;
}
