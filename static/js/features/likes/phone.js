// What the crowd sends floating up. One's own taps rise at once; the crowd's are the differences between ticks,
// sampled. Loaded when the page stands: nobody waits for it to vote.

import { html, useEffect, useRef } from "../../shared/ui.js";
import { Applause, cheersOf, sample } from "./applause.js";
import { CheersLayer } from "./cheers.js";

const EMOJI_PX = 14; // they rise at the edge, beside the marks and figures of the cards (phone_bar.css)
const SEEN_A_TICK = 3; // more is a snowstorm on a small screen
const SPREAD_MS = 700; // about the time to the next tick

/** Where they float. */
export function FloatingCheers({ visit }) {
  const cheers = useRef(null);
  const applause = useRef(null);
  applause.current ??= new Applause();
  useEffect(
    () =>
      visit.listen((what, { target }) => {
        const known = cheersOf(visit.event);
        // Hearts rise from their button.
        if (what === "liked" && target.startsWith(":")) cheers.current?.send([known[target]]);
        if (what !== "changed") return;
        const others = {};
        for (const target of Object.keys(known)) {
          if (target in visit.tally.likes) others[target] = visit.tally.likes[target] - visit.likes.own(target);
        }
        const more = applause.current.receive(others, performance.now());
        cheers.current?.send(
          sample(more, SEEN_A_TICK).map((target) => known[target]),
          SPREAD_MS,
        );
      }),
    [visit],
  );
  return html`<${CheersLayer} size=${EMOJI_PX} className="floating-cheers"
    onReady=${(ready) => { cheers.current = ready; }} />`;
}
