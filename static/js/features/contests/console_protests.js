// Protests that wait at the desk for their decision.

import { Icon, html, useState } from "../../shared/ui.js";
import { t } from "../../shared/words.js";

export function Protests({ desk, busy, order }) {
  const protests = Object.entries(desk.protests).filter(([, { decision }]) => !decision);
  if (!protests.length) return null;
  return html`<section class="stack" data-testid="contest-protests">
    ${protests.map(([id, protest]) => html`<${Protest} key=${id} id=${id} protest=${protest} desk=${desk} busy=${busy}
      order=${order} />`)}
  </section>`;
}

const nameOf = (desk, id) => desk.contest.contestants.find((one) => one.id === id)?.name ?? "";

function Protest({ id, protest, desk, busy, order }) {
  const [decision, decide] = useState("");
  return html`<form class="card contest-request" data-testid="contest-protest"
    onSubmit=${(event) => { event.preventDefault(); void order({ do: "decide", protest: id, decision }); }}>
    <p><${Icon} name="megaphone" /><b>${t("contest.protest")}</b>
      ${" "}${nameOf(desk, protest.contestant)} — ${protest.note}</p>
    <label class="field"><span class="label">${t("contest.decision")}</span>
      <input value=${decision} maxlength="200" required onInput=${({ target }) => decide(target.value)} /></label>
    <div class="verbs"><button type="submit" class="button" disabled=${busy || !decision}>
      ${t("contest.decide")}</button></div></form>`;
}
