// What waits at the desk: requests for a second operator's consent, and protests.

import { Icon, html, useState } from "../../shared/ui.js";
import { t } from "../../shared/words.js";

export function Requests({ desk, busy, order }) {
  const pending = Object.entries(desk.pending);
  const protests = Object.entries(desk.protests).filter(([, { decision }]) => !decision);
  if (!pending.length && !protests.length) return null;
  return html`<section class="stack" data-testid="contest-requests">
    ${pending.map(([id, request]) => html`<${Request} key=${id} id=${id} request=${request} desk=${desk} busy=${busy}
      order=${order} />`)}
    ${protests.map(([id, protest]) => html`<${Protest} key=${id} id=${id} protest=${protest} desk=${desk} busy=${busy}
      order=${order} />`)}
  </section>`;
}

const nameOf = (desk, id) => desk.contest.contestants.find((one) => one.id === id)?.name ?? "";
const judgeOf = (desk, id) => desk.contest.judges.find((one) => one.id === id)?.name ?? "";

function Request({ id, request, desk, busy, order }) {
  const whom = [nameOf(desk, request.contestant), judgeOf(desk, request.judge), request.points, request.value];
  const isOwn = request.by === desk.who;
  return html`<div class="card contest-request" data-testid="contest-request">
    <p><${Icon} name="shield-check" /><b>${t(`contest.do.${request.do}`)}</b> ${whom.filter(Boolean).join(" · ")}
      ${request.why && html`<span> — ${request.why}</span>`}</p>
    <p class="soft">${t(isOwn ? "contest.request.own" : "contest.request.by", { who: request.by })}</p>
    <div class="verbs">
      ${!isOwn && html`<button type="button" class="button" disabled=${busy} data-testid="contest-consent"
        onClick=${() => order({ do: "consent", pending: id }, t("contest.consented"))}>
        ${t("contest.consent")}</button>`}
      <button type="button" class="button second" disabled=${busy} data-testid="contest-decline"
        onClick=${() => order({ do: "decline", pending: id, why: t("contest.declined") })}>
        ${t(isOwn ? "contest.withdraw_request" : "contest.decline")}</button></div></div>`;
}

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
