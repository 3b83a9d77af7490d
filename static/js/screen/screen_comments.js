// Comments over the picture of the hall, where moderators and this screen's own key allow it.

import { Danmaku } from "../shared/danmaku.js";
import { takesComments } from "../shared/definition.js";
import { html } from "../shared/ui.js";

const CROSS_MS = { all: 11_000, bars: 7_000, title: 7_000 }; // a hall reads from afar
const POSTERS_MAX = 4; // as in layout.js: up to so many options are cards, up to the next rows with bars
const BARS_MAX = 12;
const UNDISTURBED = new Set(["replay", "opening", "gate", "reveal", "holding", "draw", "credits", "danmaku"]);

const BESIDE_TITLE = new Set(["race", "lineup", "sealed", "versus"]);

/** A name or a number is never flown over: among the bars there is room between the two, on other boards beside the title. */
const placeOf = (kind, poll) => {
  if (!BESIDE_TITLE.has(kind)) return "all";
  return kind === "race" && poll.options.length > POSTERS_MAX && poll.options.length <= BARS_MAX ? "bars" : "title";
};

export function ScreenComments({ show, kind, poll, event }) {
  const { comments, hidesComments } = show;
  if (!event || show.overlay || !takesComments(event) || !comments.onScreen || hidesComments || UNDISTURBED.has(kind)) return null;
  const place = placeOf(kind, poll);
  return html`<div class="screen-comments" data-place=${place}><${Danmaku} comments=${comments} cross_ms=${CROSS_MS[place]} testid="screen-danmaku" /></div>`;
}
