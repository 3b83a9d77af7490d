// The event's reactions: a row of emoji to tap. What the crowd sends floats up beside them: phone.js.

import { html, useRef } from "../../shared/ui.js";
import { formatNumber, t } from "../../shared/words.js";

/** The row of emoji; nothing without reactions. */
export function Reactions({ visit }) {
  const { reactions } = visit.event;
  if (!reactions.length) return null;
  return html`<div class="reactions" role="group" aria-label=${t("reactions")}>
    ${reactions.map(({ id, emoji }) =>
      html`<${Reaction} key=${id} visit=${visit} target=${`:${id}`} emoji=${emoji} />`)}
  </div>`;
}

function Reaction({ visit, target, emoji }) {
  const most = useRef(0);
  most.current = Math.max(most.current, visit.likesOf(target)); // as in like_button.js
  return html`<button type="button" class="reaction" data-testid=${`reaction-${target.slice(1)}`}
    onClick=${() => visit.like(target)}
    aria-label=${t("reaction.send", { emoji, n: formatNumber(most.current) })}>${emoji}
    ${most.current > 0 && html`<span class="number" aria-hidden="true">${short(most.current)}</span>`}</button>`;
}

/** 950 → "950", 12,345 → "12k": there is room for little more under a thumb. */
const short = (n) =>
  n < 1_000
    ? String(n)
    : n < 1_000_000
      ? `${(n / 1_000).toFixed(n < 10_000 ? 1 : 0)}k`
      : `${(n / 1_000_000).toFixed(1)}m`;
