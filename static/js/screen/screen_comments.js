// Comments over the picture of the hall, where moderators and this screen's own key allow it.

import { Danmaku } from "../shared/danmaku.js";
import { takesComments } from "../shared/definition.js";
import { html } from "../shared/ui.js";

const CROSS_MS = 11_000; // a hall reads from afar
const UNDISTURBED = new Set(["opening", "gate", "reveal", "holding", "credits", "danmaku"]);

export function ScreenComments({ show, kind, event }) {
  const { comments, hidesComments } = show;
  if (!event || show.overlay || !takesComments(event) || !comments.onScreen || hidesComments || UNDISTURBED.has(kind)) return null;
  return html`<div class="screen-comments"><${Danmaku} comments=${comments} cross_ms=${CROSS_MS} testid="screen-danmaku" /></div>`;
}
