// Lines pasted from a spreadsheet or a document, one thing each.

import { Dialog, html, useState } from "../../shared/ui.js";
import { t } from "../../shared/words.js";

/** `onAdd(text)` */
export function PasteDialog({ title, hint, onAdd, onClose }) {
  const [text, setText] = useState("");
  return html`<${Dialog} title=${title} onClose=${onClose} testid="paste">
    <p class="soft">${hint}</p>
    <textarea class="input" rows="10" autofocus aria-label=${title} data-testid="paste-text" value=${text}
      onInput=${(e) => setText(e.target.value)}></textarea>
    <div class="row end"><button type="button" class="button" data-testid="paste-add" disabled=${!text.trim()}
        onClick=${() => onAdd(text)}>
      ${t("paste.add")}</button></div>
  <//>`;
}
