// Asking before what can't be taken back. `typed`: a word that the operator must write first. Without one the
// focus is on "cancel": a key pressed twice in haste does nothing.

import { Dialog, html, useState } from "../../shared/ui.js";
import { t } from "../../shared/words.js";

export function Confirm({ title, text, action, danger = false, typed = "", onYes, onNo, children }) {
  const [written, setWritten] = useState("");
  const ready = !typed || written.trim() === typed;
  const submit = (event) => {
    event.preventDefault();
    if (ready) onYes();
  };
  return html`<${Dialog} title=${title} onClose=${onNo} testid="confirm">
    <form class="confirm" onSubmit=${submit}>
      <p>${text}</p>
      ${children}
      ${typed && html`<label class="field"><span>${t("confirm.type", { word: typed })}</span>
        <input class="input" data-testid="confirm-typed" autocomplete="off" autocapitalize="off" spellcheck=${false}
          autofocus
          value=${written} onInput=${(event) => setWritten(event.target.value)} /></label>`}
      <div class="row end">
        <button type="button" class="button second" data-testid="confirm-no" autofocus=${!typed} onClick=${onNo}>
          ${t("cancel")}</button>
        <button type="submit" class=${`button ${danger ? "danger" : ""}`} data-testid="confirm-yes"
          disabled=${!ready}>${action}</button>
      </div>
    </form>
  <//>`;
}
