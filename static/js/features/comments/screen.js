// Comments over the picture of the hall, where moderators and this screen's own key allow it. A name or a number is
// never flown over: they fly over scenes that have room, among the bars between names and numbers, or in what the head
// leaves free.

import { useArea } from "../../screen/kit/area.js";
import { takesComments } from "../../shared/definition.js";
import { html, useRef } from "../../shared/ui.js";
import { Danmaku } from "./danmaku.js";

const CROSS_MS = { all: 11_000, bars: 7_000, head: 7_000 }; // a hall reads from afar
const POSTERS_MAX = 4; // as in layout.js: up to so many options are cards, up to the next rows with bars
const BARS_MAX = 12;
const HEAD_WIDTH_MIN = 300; // design pixels: in less, nobody reads what passes
const UNDISTURBED = new Set(["replay", "opening", "gate", "reveal", "holding", "draw", "credits", "danmaku"]);
const WITH_HEAD = new Set(["race", "lineup", "hidden", "versus"]);

const placeOf = ({ kind, poll }) => {
  if (!WITH_HEAD.has(kind)) return "all";
  return kind === "race" && poll.options.length > POSTERS_MAX && poll.options.length <= BARS_MAX ? "bars" : "head";
};

const areShown = ({ comments, hidesComments, overlay }, kind, event) =>
  event && !overlay && takesComments(event) && comments.onScreen && !hidesComments && !UNDISTURBED.has(kind);

export function ScreenComments({ show, scene, event }) {
  const place = placeOf(scene);
  if (place === "head" || !areShown(show, scene.kind, event)) return null;
  return html`<div class="screen-comments" data-place=${place}><${Danmaku} comments=${show.comments}
      cross_ms=${CROSS_MS[place]} testid="screen-danmaku" /></div>`;
}

/** What flies in the head (header.js), between title and clock; null where nothing does. */
export const headComments = (show, scene, event) =>
  placeOf(scene) === "head" && areShown(show, scene.kind, event) ? html`<${Free} comments=${show.comments} />` : null;

function Free({ comments }) {
  const element = useRef(null);
  const area = useArea(element);
  return html`<div ref=${element} class="head-comments">${area?.width >= HEAD_WIDTH_MIN &&
    html`<${Danmaku} comments=${comments} cross_ms=${CROSS_MS.head} testid="screen-danmaku" />`}</div>`;
}
