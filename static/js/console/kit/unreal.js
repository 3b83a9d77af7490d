// The mark of an event that is none: a rehearsal, or the sandbox.

import { html } from "../../shared/ui.js";
import { t } from "../../shared/words.js";

export function Unreal({ event, className = "" }) {
  const word = event.rehearsal_of ? "listing.rehearsal" : event.sandbox ? "listing.sandbox" : "";
  return word && html`<span class=${`pill ${className}`} data-testid="unreal">${t(word)}</span>`;
}
