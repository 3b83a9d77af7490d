// Joining by code, and why one has not joined yet.

import { html, Icon, useState } from "../../shared/ui.js";
import { sentence, t } from "../../shared/words.js";

/**
 * `joining` is a Joining; `onIn()` is called once one has joined. `initial` fills the code in.
 */
export function JoinForm({ joining, onIn, initial = "" }) {
  const [code, setCode] = useState(initial);
  const [isGoing, setGoing] = useState(false);
  const [error, setError] = useState(joining.error);
  const submit = async (event) => {
    event.preventDefault();
    const trimmed = code.trim();
    if (!trimmed || isGoing) return;
    setGoing(true);
    const outcome = await joining.enter(trimmed);
    setGoing(false);
    setError(joining.error);
    if (outcome !== "out") onIn();
  };
  return html`<form class="join card" onSubmit=${submit} data-testid="join-form" novalidate>
    <h2>${t("join.title")}</h2>
    ${error &&
      html`<p class="notice" role="alert"
        data-kind=${error.code === "members_only" || error.code === "session_missing" ? "info" : "bad"}
      data-testid="error" data-code=${error.code}><${Icon} name="circle-alert" /><span>${sentence(error)}</span></p>`}
    <div class="field">
      <label for="code">${t("join.code")}</label>
      <input id="code" class="input join-code code" name="code" data-testid="code" value=${code}
        autocomplete="one-time-code" autocapitalize="characters"
        spellcheck="false" enterkeyhint="go" maxlength="64" aria-describedby="code-hint"
        aria-invalid=${error?.code.startsWith("code_") ? "true" : undefined}
        onInput=${(event) => setCode(event.target.value)} />
      <span id="code-hint" class="hint">${t("join.hint")} ${t("join.elsewhere")}</span>
    </div>
    <button type="submit" class="button large wide" data-testid="join" disabled=${!code.trim() || isGoing}>
      ${t(isGoing ? "join.going" : "join.go")}</button>
  </form>`;
}
