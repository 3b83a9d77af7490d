// Where the livestream is on the phone page. It keeps its place from the first render on, and the player itself comes
// when all else is there: whoever came to vote does not wait for a picture.

import { html, useModule } from "../../shared/ui.js";
import { Poster } from "./poster.js";

/**
 * `children` lie over the picture: position them absolutely. They render with the page, the video never is. `over` lies
 * over all of it, the player's own buttons too.
 */
export function StreamArea({ stream, over, children }) {
  const player = useModule(() => import("./player.js"));
  return html`<div class="stream-area" data-testid="stream-area">
    ${player ? html`<${player.Player} stream=${stream}>${children}<//>`
      : html`<div class="player">${stream.poster && html`<${Poster} src=${stream.poster} />`}
      </div>`}
    ${over}
  </div>`;
}
