// A person's face in a frame.

import { html } from "../../shared/ui.js";

/** A photo; the first letter of a name where there is none, or it does not come. */
export function Face({ src, name }) {
  const hide = (event) => { event.target.hidden = true; };
  return html`<span class="face"><b>${[...name][0] ?? ""}</b>
    ${src && html`<img src=${src} alt="" decoding="async" onError=${hide} />`}</span>`;
}
