// An option's picture; its first character in gold where there is none or it can't be loaded.

import { html, useEffect, useState } from "../../shared/ui.js";
import { pick } from "../../shared/words.js";

export function Portrait({ option, className = "" }) {
  const [failed, setFailed] = useState(false);
  useEffect(() => setFailed(false), [option.picture]);
  const monogram = [...pick(option, "name")][0] ?? "";
  return html`<div class=${`portrait ${className}`} aria-hidden="true">
    ${option.picture && !failed
      ? html`<img src=${option.picture} alt="" decoding="async" onError=${() => setFailed(true)} />`
      : html`<span>${monogram}</span>`}
  </div>`;
}
