// An option's picture; its first character in gold where there is none or it can't be loaded.

import { Picture } from "../../shared/picture.js";
import { html, useEffect, useState } from "../../shared/ui.js";
import { pick } from "../../shared/words.js";
import { uOfWindow } from "./area.js";

// The largest that a scene shows, a poster's: so the same file serves every scene, and none has to wait for another.
const BOX = uOfWindow(520);
const RATIO = 0.8;

export function Portrait({ option, className = "" }) {
  const [failed, setFailed] = useState(false);
  useEffect(() => setFailed(false), [option.picture]);
  const monogram = [...pick(option, "name")][0] ?? "";
  return html`<div class=${`portrait ${className}`} aria-hidden="true">
    ${option.picture && !failed
      ? html`<${Picture} src=${option.picture} box=${BOX} ratio=${RATIO} onError=${() => setFailed(true)} />`
      : html`<span>${monogram}</span>`}
  </div>`;
}
