// The credits in the event form: crew and sponsors.

import { CheckField, FormContext, TextPair, useField } from "../../console/fields/fields.js";
import { removeAt } from "../../console/fields/form_state.js";
import { PictureField } from "../../console/fields/picture_field.js";
import { Button, IconButton } from "../../console/kit/notice.js";
import { html, useContext, useState } from "../../shared/ui.js";
import { t } from "../../shared/words.js";
import { crewOf, linesOf } from "./crew_lines.js";

export function CreditFields() {
  const { event, change } = useContext(FormContext);
  const { sponsors } = event.credits;
  const at = ["credits", "sponsors"];
  return html`<section class="card panel" id="part-credits">
    <h2>${t("scene.credits")}</h2>
    <p class="soft">${t("credits.hint")}</p>
    <${CheckField} path=${["credits", "draws"]} label=${t("credits.with_draws")} />
    <${CrewField} />
    <div class="row between"><h3>${t("credits.sponsors")} <span class="soft number">${sponsors.length}</span></h3>
      <${Button} icon="plus" look="second small" testid="add-sponsor"
        onClick=${() => change(at, [...sponsors, { name: "", name_en: "", logo: "" }])}>${t("credits.add_sponsor")}<//>
    </div>
    ${sponsors.map((_, index) => html`<div key=${index} class="row" data-testid=${`sponsor-${index}`}>
      <${PictureField} path=${[...at, index, "logo"]} label=${t("credits.logo")} small=${true} />
      <div class="grow"><${TextPair} path=${[...at, index, "name"]} label=${t("credits.sponsor")} /></div>
      <${IconButton} icon="trash-2" label=${t("remove")} onClick=${() => change(at, removeAt(sponsors, index))} />
    </div>`)}
  </section>`;
}

/** What is typed stays as it is typed; only what it says enters the definition. */
function CrewField() {
  const { value: crew, set, problem } = useField(["credits", "crew"]);
  const [typed, setTyped] = useState(null);
  const type = (text) => {
    setTyped(text);
    set(crewOf(text, crew));
  };
  return html`<label class="field"><span class="label">${t("credits.crew")}</span>
    <textarea class="input" rows="5" data-testid="credits-crew" value=${typed ?? linesOf(crew)}
      onInput=${(e) => type(e.target.value)} onBlur=${() => setTyped(null)}></textarea>
    ${problem && html`<p class="error" role="alert">${problem}</p>`}</label>`;
}
