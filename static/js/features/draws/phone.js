// Who has won a draw, for everybody else: a card for a while. Part of the page rather than loaded on demand, because
// all phones would request it within one second.

import { clock } from "../../shared/clock.js";
import { html, Icon, useInterval, useState } from "../../shared/ui.js";
import { pick, t } from "../../shared/words.js";
import { numberOf } from "./entrant.js";

const REDRAW_MS = 500;
const SHOWN_MS = 20_000;

/** `drawn` are the newest `drawn` messages, `wins` this phone's own `won` by draw: those have their own sheet. */
export function Drawn({ drawn, wins }) {
  useInterval(REDRAW_MS);
  const [closed, close] = useState(0); // what came before this moment
  const now = clock.now();
  const [shown] = drawn
    .filter(({ draw, at }) => at <= now && now < at + SHOWN_MS && at > closed && !wins.has(draw))
    .slice(-1);
  return html`<div class="drawn" role="status" aria-live="polite">
    ${shown && html`<div key=${shown.at} class="drawn-card" data-testid="drawn">
    <${Icon} name="ticket" />
    <div><b>${t("drawn.title", { prize: pick(shown.prize, "name") })}</b>
      <p>${shown.winners.map(({ entrant, name, unit }) =>
        html`<span key=${entrant}>${name || numberOf(entrant)}${unit && html` <small>${unit}</small>`}</span>`)}
        ${shown.count > shown.winners.length && html`<small>${t("drawn.more", { count: shown.count })}</small>`}</p>
    </div>
    <button type="button" class="button quiet round" data-testid="drawn-close" aria-label=${t("close")}
      onClick=${() => close(shown.at)}><${Icon} name="x" /></button></div>`}</div>`;
}
