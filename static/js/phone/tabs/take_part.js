// Everything one can take part in, whatever its kind: one list, in the order in which it matters.

import { ActivityCard, inOrder } from "../../shared/cards/activity_card.js";
import { html, useInterval } from "../../shared/ui.js";
import { t } from "../../shared/words.js";

const LOOK_MS = 1_000; // for what the passing of time opens and closes

export function View({ entries }) {
  useInterval(LOOK_MS);
  return html`<h2 class="tab-title">${t("tab.part")}</h2>
    ${inOrder(entries).map((entry) => html`<${ActivityCard} key=${`${entry.kind}-${entry.id}`} entry=${entry} />`)}
    ${!entries.length && html`<p class="empty">${t("part.none")}</p>`}`;
}
