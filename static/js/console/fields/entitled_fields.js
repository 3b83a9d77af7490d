// Who may take part in an activity of the event form, and when.

import { html, useContext } from "../../shared/ui.js";
import { pick, t } from "../../shared/words.js";
import { allClasses } from "../kit/all_classes.js";
import { FormContext, IdsField, MomentField } from "./fields.js";

/** `at` is the activity's path, `activity` what stands there; `frozen`: it has been opened. */
export function EntitledFields({ at, activity, frozen }) {
  const { event, change } = useContext(FormContext);
  const chosen = activity.entitled.classes;
  const toggle = (id, on) =>
    change([...at, "entitled", "classes"], on ? [...chosen, id] : chosen.filter((one) => one !== id));
  return html`<fieldset class="stack"><legend>${t("survey_form.whose")}</legend>
    ${event.classes.length > 0 && html`<div class="row wrap" role="group" aria-label=${t("field.entitled")}>
      <span>${t("field.entitled")}</span>
      ${allClasses(event.classes).map((one) => html`<label key=${one.id} class="check"><input type="checkbox"
        disabled=${frozen} checked=${chosen.includes(one.id)} onChange=${(e) => toggle(one.id, e.target.checked)} />
        <span>${pick(one, "name") || one.id}</span></label>`)}</div>`}
    <${IdsField} path=${[...at, "entitled", "units"]} label=${t("survey_form.units")} hint=${t("field.units.hint")}
      disabled=${frozen} />
    <div class="pair">
      <${MomentField} path=${[...at, "opens_at"]} label=${t("field.opens_at")} hint=${t("field.opens_at.hint")}
        disabled=${frozen} />
      <${MomentField} path=${[...at, "closes_at"]} label=${t("field.closes_at")} hint=${t("field.closes_at.hint")} />
    </div>
  </fieldset>`;
}
