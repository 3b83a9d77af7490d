// What the ballots of a poll say: options, points, an order, or yes and no.

import { RATING_MOST, ROSTER_ROWS } from "../../shared/limits.js";
import { html, useContext } from "../../shared/ui.js";
import { t } from "../../shared/words.js";
import { CheckField, FormContext, NumberField, SelectField } from "../fields/fields.js";

const KINDS = ["choices", "rating", "ranking", "motion"];
const BLANK = {
  choices: undefined, // left out of the definition
  rating: { kind: "rating", most: 5, all: true },
  ranking: { kind: "ranking", rule: "borda", all: true },
  motion: { kind: "motion", quorum: 0, quorum_percent: 0, majority: "simple" },
};
const RULES = ["borda", "copeland"];
const MAJORITIES = ["simple", "present", "two_thirds", "entitled"];
const MOTION = [["yes", "赞成", "Yes"], ["no", "反对", "No"], ["abstain", "弃权", "Abstain"]];

const named = (group, names) => names.map((name) => [name, t(`${group}.${name}`)]);

export function CountingFields({ at, poll, frozen }) {
  const { change } = useContext(FormContext);
  const { counting } = poll;
  const swap = (kind) => {
    const { choices_min: _, choices_max: __, ...others } = poll;
    const options = kind === "motion"
      ? MOTION.map(([id, name, name_en]) => ({ id, name, name_en, subtitle: "", subtitle_en: "", picture: "" }))
      : poll.options;
    change(at, { ...others, options, choices_min: 1, choices_max: 1, weights: {}, counting: BLANK[kind] });
  };
  const field = (name) => [...at, "counting", name];
  return html`<div class="quad">
    <label class="field"><span class="label">${t("field.counting")}</span>
      <select class="input" data-testid="counting-kind" disabled=${frozen} value=${counting?.kind ?? "choices"}
        onChange=${(event) => swap(event.target.value)}>
        ${named("counting", KINDS).map(([kind, words]) => html`<option key=${kind} value=${kind}>${words}</option>`)}
      </select></label>
    ${counting?.kind === "rating" &&
      html`<${NumberField} path=${field("most")} label=${t("counting.most")} max=${RATING_MOST} disabled=${frozen} />`}
    ${counting?.kind === "ranking" && html`<${SelectField} path=${field("rule")} label=${t("counting.rule")}
      options=${named("counting.rule", RULES)} disabled=${frozen} />`}
    ${counting && counting.kind !== "motion" &&
      html`<${CheckField} path=${field("all")} label=${t("counting.all")} disabled=${frozen} />`}
    ${counting?.kind === "motion" && html`<${SelectField} path=${field("majority")} label=${t("counting.majority")}
        options=${named("majority", MAJORITIES)} disabled=${frozen} />
      <${NumberField} path=${field("quorum")} label=${t("counting.quorum")} min=${0} max=${ROSTER_ROWS}
        disabled=${frozen} />
      <${NumberField} path=${field("quorum_percent")} label=${t("counting.quorum_percent")} min=${0} max=${100}
        disabled=${frozen} />`}
  </div>`;
}
