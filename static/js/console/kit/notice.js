// What is told in place, and the buttons: the same markup wherever the console needs it.

import { Icon, html } from "../../shared/ui.js";
import { sentence } from "../../shared/words.js";

const ICONS = { info: "info", good: "circle-check", warn: "triangle-alert", bad: "circle-alert" };

/** `kind`: info, good, warn or bad. Bad ones are read out at once. */
export function Notice({ kind = "info", icon = ICONS[kind], testid, className = "", children }) {
  return html`<div class=${`notice ${className}`} data-kind=${kind} data-testid=${testid}
    role=${kind === "bad" ? "alert" : undefined}>
    <${Icon} name=${icon} /><div class="stack tight">${children}</div></div>`;
}

/** The sentence of an ApiError; nothing without one. */
export function Problem({ error, testid, children }) {
  return error && html`<${Notice} kind="bad" testid=${testid}><span>${sentence(error)}${children}</span><//>`;
}

/** A button with a sign and words. `look`: the classes of base.css (second, quiet, danger, small). */
export function Button({ icon, look = "", testid, submit = false, children, ...rest }) {
  return html`<button type=${submit ? "submit" : "button"} class=${`button ${look}`} data-testid=${testid} ...${rest}>
    <${Icon} name=${icon} />${children}</button>`;
}

/** A round button with a sign alone; `label` is its name. */
export function IconButton({ icon, label, testid, ...rest }) {
  return html`<button type="button" class="button quiet round" aria-label=${label} title=${label} data-testid=${testid}
    ...${rest}>
    <${Icon} name=${icon} /></button>`;
}
