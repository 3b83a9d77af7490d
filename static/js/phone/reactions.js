// The event's reactions: a row of emoji to tap, and what the crowd sends floating up beside them. One's own taps rise at
// once; the crowd's are the differences between ticks, sampled.

import { Applause, cheersOf, sample } from "../shared/applause.js";
import { CheersLayer } from "../shared/cheers.js";
import { html, useEffect, useRef } from "../shared/ui.js";
import { formatNumber, t } from "../shared/words.js";

const EMOJI_PX = 30;
const SEEN_A_TICK = 3; // more is a snowstorm on a small screen
const SPREAD_MS = 700; // about the time to the next tick

/** The row of emoji; nothing without reactions. */
export function Reactions({ visit }) {
  const { reactions } = visit.event;
  if (!reactions.length) return null;
  return html`<div class="reactions" role="group" aria-label=${t("reactions")}>
    ${reactions.map(({ id, emoji }) => html`<${Reaction} key=${id} visit=${visit} target=${`:${id}`} emoji=${emoji} />`)}
  </div>`;
}

function Reaction({ visit, target, emoji }) {
  const most = useRef(0);
  most.current = Math.max(most.current, visit.likesOf(target)); // as in like_button.js
  return html`<button type="button" class="reaction" data-testid=${`reaction-${target.slice(1)}`} onClick=${() => visit.like(target)}
    aria-label=${`${emoji} ${formatNumber(most.current)}`}>${emoji}${most.current > 0 && html`<span class="number" aria-hidden="true">${short(most.current)}</span>`}</button>`;
}

/** 950 → "950", 12,345 → "12k": there is room for little more under a thumb. */
const short = (n) => (n < 1_000 ? String(n) : n < 1_000_000 ? `${(n / 1_000).toFixed(n < 10_000 ? 1 : 0)}k` : `${(n / 1_000_000).toFixed(1)}m`);

/** Where they float. */
export function FloatingCheers({ visit }) {
  const cheers = useRef(null);
  const applause = useRef(null);
  applause.current ??= new Applause();
  useEffect(() => visit.listen((what, { target }) => {
    const known = cheersOf(visit.event);
    if (what === "liked" && target.startsWith(":")) cheers.current?.send([known[target]]); // hearts rise from their button
    if (what !== "changed") return;
    const others = {};
    for (const target of Object.keys(known)) {
      if (target in visit.tally.likes) others[target] = visit.tally.likes[target] - visit.likes.own(target);
    }
    const more = applause.current.receive(others, performance.now());
    cheers.current?.send(sample(more, SEEN_A_TICK).map((target) => known[target]), SPREAD_MS);
  }), [visit]);
  return html`<${CheersLayer} size=${EMOJI_PX} className="floating-cheers" onReady=${(ready) => { cheers.current = ready; }} />`;
}
