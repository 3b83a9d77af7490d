// Check-in in the event form: whether there is one, and what the screen shows of those who arrive.

import { CHECK_IN } from "../../console/fields/definition.js";
import { CheckField, FormContext, SelectField } from "../../console/fields/fields.js";
import { html, useContext } from "../../shared/ui.js";
import { t } from "../../shared/words.js";

const NAMES = ["masked", "full", "none"];

export function CheckInFields() {
  const { event, change } = useContext(FormContext);
  const turnOn = (isOn) => change(["check_in"], isOn ? CHECK_IN : undefined);
  return html`<section class="card panel" id="part-check-in">
    <h2>${t("check_in")}</h2>
    <label class="check"><input type="checkbox" data-testid="field-check_in" checked=${Boolean(event.check_in)}
      onChange=${(e) => turnOn(e.target.checked)} /><span>${t("check_in.on")}</span></label>
    ${event.check_in && html`<p class="soft">${t("check_in.hint")}</p>
      <div class="pair"><${SelectField} path=${["check_in", "names"]} label=${t("check_in.names")}
          options=${NAMES.map((one) => [one, t(`check_in.names.${one}`)])} />
        ${event.check_in.names === "full" &&
          html`<${CheckField} path=${["check_in", "faces"]} label=${t("check_in.faces")} />`}</div>`}
  </section>`;
}
