// A text in a row of a list: its name is read aloud, and stands in it while it is empty.

import { TEXT_CHARS } from "../../shared/limits.js";
import { html } from "../../shared/ui.js";
import { useField } from "./fields.js";

export function Cell({ path, label, disabled = false, code = false }) {
  const { field, value, set, problem } = useField(path);
  return html`<div class="cell"><input class=${`input ${code ? "code" : ""}`} aria-label=${label} placeholder=${label}
      value=${value ?? ""} id=${`field-${field}`}
      data-testid=${`field-${field}`} maxlength=${TEXT_CHARS} disabled=${disabled}
      aria-invalid=${problem ? "true" : undefined}
      aria-describedby=${problem ? `problem-${field}` : undefined} onInput=${(e) => set(e.target.value)} />
    ${problem &&
      html`<p class="error" id=${`problem-${field}`} role="alert" data-testid=${`problem-${field}`}>${problem}</p>`}
    </div>`;
}
