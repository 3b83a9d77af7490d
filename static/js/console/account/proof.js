// Who is signed in proves to be themselves: the password again, and a code where the account has a second factor.

import { html, useEffect, useRef, useState } from "../../shared/ui.js";
import { t } from "../../shared/words.js";
import { useAction } from "../kit/hooks.js";
import { Problem } from "../kit/notice.js";

/** Where a field comes while somebody types, they go on in it: `autofocus` is for pages that load. */
function useFocus(isWanted) {
  const field = useRef(null);
  useEffect(() => {
    if (isWanted) field.current?.focus();
  }, []);
  return field;
}

/** A password field. `name` is its id. */
export function Password({ label, name, value, onInput, complete, testid, focus = false }) {
  const field = useFocus(focus);
  return html`<div class="field"><label for=${name}>${label}</label>
    <input id=${name} class="input" type="password" required autocomplete=${complete} data-testid=${testid}
      ref=${field} value=${value} onInput=${(event) => onInput(event.target.value)} /></div>`;
}

/** A field for a code of the app, or a recovery code. `name` is its id. */
export function Code({ name, value, onInput, label = t("second_factor.code"), focus = false }) {
  const field = useFocus(focus);
  return html`<div class="field"><label for=${name}>${label}</label>
    <input id=${name} class="input code" required autocomplete="one-time-code" autocapitalize="off" spellcheck=${false}
      maxlength="64" data-testid=${name} ref=${field} value=${value}
      onInput=${(event) => onInput(event.target.value)} /></div>`;
}

/** `work(password, code)` is what it is for; `name` begins the fields' ids. What it gives goes to `onDone`. */
export function ProofForm({ name, who, action, danger = false, work, onDone, onCancel }) {
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const { run, busy, error } = useAction();
  const submit = async (event) => {
    event.preventDefault();
    const done = await run(() => work(password, code.trim()));
    if (done) onDone(done);
  };
  return html`<form class="stack" data-testid=${name} onSubmit=${submit}>
    <${Password} name=${`${name}-password`} label=${t("password.old")} complete="current-password"
      testid=${`${name}-password`} focus=${true} value=${password} onInput=${setPassword} />
    ${who.second_factor === "on" && html`<${Code} name=${`${name}-code`} value=${code} onInput=${setCode} />`}
    <${Problem} error=${error} testid=${`${name}-error`} />
    <div class="row wrap">
      <button class=${`button ${danger ? "danger" : ""}`} data-testid=${`${name}-submit`} disabled=${busy}>
        ${action}</button>
      <button type="button" class="button second" onClick=${onCancel}>${t("cancel")}</button>
    </div>
  </form>`;
}
