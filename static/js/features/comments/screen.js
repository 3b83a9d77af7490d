// Comments over the scene, if moderators and this screen's own key allow it. They never cover anything: a scene keeps a
// lane free for them, and without a lane none fly.

import { useArea } from "../../screen/kit/area.js";
import { takesComments } from "../../shared/definition.js";
import { html, useRef } from "../../shared/ui.js";
import { Danmaku } from "./danmaku.js";

const CROSS_MS = 9_000; // a hall reads from afar
const LANE_WIDTH_MIN = 300; // design pixels: nobody can read what passes in less
const WITH_LANE = new Set(["race", "lineup", "hidden", "versus", "join", "countdown", "applause", "turnout"]);

const areShown = ({ comments, hidesComments, overlay }, kind, event) =>
  event && !overlay && takesComments(event) && comments.onScreen && !hidesComments && WITH_LANE.has(kind);

/** Put by a scene where it keeps room for comments; null while none fly. */
export const commentLane = (show, scene, event) =>
  areShown(show, scene.kind, event) ? html`<${Lane} comments=${show.comments} />` : null;

function Lane({ comments }) {
  const element = useRef(null);
  const area = useArea(element);
  return html`<div ref=${element} class="comment-lane">${area?.width >= LANE_WIDTH_MIN &&
    html`<${Danmaku} comments=${comments} cross_ms=${CROSS_MS} testid="screen-danmaku" />`}</div>`;
}
