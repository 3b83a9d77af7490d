// Where the livestream is on the phone page. It keeps its place from the first drawing on, and the player itself comes
// when all else is there: whoever came to vote does not wait for a picture.

import { html, useEffect, useState } from "../shared/ui.js";

const AGAIN_MS = 3_000;

/** `children` lie over the picture: position them absolutely. They are drawn anew with the page, the video never is. */
export function StreamArea({ stream, children }) {
  const [Player, setPlayer] = useState(null);
  useEffect(() => {
    let timer = null;
    const load = () => import("../player/player.js").then(({ Player: loaded }) => setPlayer(() => loaded))
      .catch(() => { timer = setTimeout(load, AGAIN_MS); }); // the network: asked for again
    void load();
    return () => clearTimeout(timer);
  }, []);
  return html`<div class="stream-area" data-testid="stream-area">
    ${Player ? html`<${Player} stream=${stream}>${children}<//>`
      : html`<div class="player">${stream.poster && html`<img class="player-poster" src=${stream.poster} alt="" />`}</div>`}
  </div>`;
}
