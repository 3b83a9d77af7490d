// Who has left the roster, and when: below its members.

import { formatDay } from "../../shared/clock.js";
import { html } from "../../shared/ui.js";
import { formatNumber, t } from "../../shared/words.js";
import { useLoaded } from "../kit/hooks.js";
import { loadLeavers } from "../kit/operator_api.js";

/** `roster`: its figures, which are others once somebody leaves; `search`: what is looked for among the members. */
export function Leavers({ event, roster, search }) {
  const found = useLoaded(() => loadLeavers(event, search), JSON.stringify([event, search, roster]));
  const { total = 0, leavers = [] } = found.value ?? {};
  if (!total) return null;
  return html`<details class="leavers" data-testid="leavers">
    <summary>${t("leavers", { n: formatNumber(total) })}</summary>
    <ul class="plain stack tight">
      ${leavers.map((one) => html`<li key=${one.id} class="row between" data-testid=${`leaver-${one.id}`}>
        <span class="code">${one.id}</span>
        <span class="soft">${t("leavers.on", { day: formatDay(one.left_at) })}</span></li>`)}</ul>
    ${total > leavers.length && html`<p class="soft">${t("leavers.first", { n: leavers.length })}</p>`}
  </details>`;
}
