// Who came back, in the console: reach, a funnel, weeks of those who came first, and before and after a feature.

import { useLoaded } from "../../console/kit/hooks.js";
import { Problem } from "../../console/kit/notice.js";
import { loadComingBack } from "../../console/kit/operator_api.js";
import { html } from "../../shared/ui.js";
import { formatNumber, formatShare, t } from "../../shared/words.js";

const STEPS = ["opened", "joined", "voted", "back"];
const told = (n) => (n === null ? "–" : formatNumber(n));

export function ComingBack({ event, first, last, reach, nameOf }) {
  const { value, error } = useLoaded(() => loadComingBack(event, first, last), `${event} ${first} ${last}`);
  if (!value) return html`<${Problem} error=${error} />`;
  return html`<section class="card panel" data-testid="barometer-coming-back"><h2>${t("barometer.back")}</h2>
    <p class="soft">${t("barometer.back.hint", { n: value.members_min })}</p>
    <${Reach} reach=${reach} />
    <${Funnel} funnel=${value.funnel} />
    <${Effects} effects=${value.effects} nameOf=${nameOf} />
    <${Cohorts} cohorts=${value.cohorts} /></section>`;
}

function Reach({ reach }) {
  return html`<dl class="sums">${["day", "week", "month"].map((one) => html`<div key=${one}>
      <dt>${t(`barometer.reach.${one}`)}</dt><dd class="number" data-testid=${`reach-${one}`}>${told(reach[one])}</dd>
    </div>`)}<div><dt>${t("barometer.stickiness")}</dt>
      <dd class="number">${reach.stickiness === null ? "–" : formatShare(reach.stickiness)}</dd></div></dl>`;
}

/** Each step is a part of the one before it. */
function Funnel({ funnel }) {
  const most = Math.max(1, funnel.opened ?? 0);
  return html`<h3>${t("barometer.funnel")}</h3><table class="grid-table wide" data-testid="barometer-funnel"><tbody>
    ${STEPS.map((step) => html`<tr key=${step}><th>${t(`barometer.funnel.${step}`)}</th>
      <td class="barometer-bar"><i style=${{ width: `${((funnel[step] ?? 0) / most) * 100}%` }}></i></td>
      <td class="number">${told(funnel[step])}</td></tr>`)}</tbody></table>`;
}

function Effects({ effects, nameOf }) {
  if (effects.length === 0) return null;
  const days = (n) => (n === null ? "–" : formatNumber(n));
  return html`<h3>${t("barometer.effect")}</h3><p class="soft">${t("barometer.effect.hint")}</p>
    <div class="scroll"><table class="grid-table wide" data-testid="barometer-effects"><thead><tr>
      <th>${t("barometer.feature")}</th>${["members", "before", "after"].map((one) => html`<th key=${one}
        class="number">${t(`barometer.effect.${one}`)}</th>`)}</tr></thead>
      <tbody>${effects.map((one) => html`<tr key=${one.feature}><th>${nameOf(one.feature)}</th>
        <td class="number">${told(one.members)}</td><td class="number">${days(one.days_before)}</td>
        <td class="number">${days(one.days_after)}</td></tr>`)}</tbody></table></div>`;
}

/** A row a week, of those who came for the first time in it; what is darker came back in larger part. */
function Cohorts({ cohorts }) {
  const rows = cohorts.filter(({ members }) => members !== 0);
  if (rows.length === 0) return null;
  const weeks = Math.max(...rows.map(({ again }) => again.length));
  return html`<h3>${t("barometer.cohorts")}</h3><div class="scroll"><table class="grid-table wide"
      data-testid="barometer-cohorts"><thead><tr><th>${t("barometer.cohorts.week")}</th>
      <th class="number">${t("barometer.cohorts.members")}</th>${Array.from({ length: weeks }, (_, n) => html`<th
        key=${n} class="number">+${n + 1}</th>`)}</tr></thead>
    <tbody>${rows.map((one) => html`<tr key=${one.day}><th>${one.day}</th><td class="number">${told(one.members)}</td>
      ${one.again.map((n, at) => html`<td key=${at} class="number">
        ${n === null ? "–" : formatShare(n / one.members)}</td>`)}</tr>`)}</tbody></table></div>`;
}
