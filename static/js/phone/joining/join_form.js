// The form that takes a code, and says why one has not joined yet.

import { html, Icon, useState } from "../../shared/ui.js";
import { sentence, t } from "../../shared/words.js";

const NO_FAULT = ["members_only", "session_missing", "code_of_which"]; // somebody is simply asked

/**
 * `joining` takes the code: a Joining, or whoever has its `enter` and `error`. `onIn()` is called once one has joined.
 * `initial` fills the code in; `words` names the texts; `below()` is what stands below the code.
 */
export function JoinForm({ joining, onIn, initial = "", words = "join", below = () => null }) {
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
    <h2>${t(`${words}.title`)}</h2>
    ${error &&
      html`<p class="notice" role="alert" data-kind=${NO_FAULT.includes(error.code) ? "info" : "bad"}
      data-testid="error" data-code=${error.code}><${Icon} name="circle-alert" /><span>${sentence(error)}</span></p>`}
    <div class="field">
      <label for="code">${t(`${words}.code`)}</label>
      <input id="code" class="input join-code code" name="code" data-testid="code" value=${code}
        autocomplete="one-time-code" autocapitalize="characters"
        spellcheck="false" enterkeyhint="go" maxlength="200" aria-describedby="code-hint"
        aria-invalid=${error && !NO_FAULT.includes(error.code) ? "true" : undefined}
        onInput=${(event) => setCode(event.target.value)} />
      <span id="code-hint" class="hint">${t(`${words}.hint`)}</span>
    </div>
    ${below()}
    <button type="submit" class="button large wide" data-testid="join" disabled=${!code.trim() || isGoing}>
      ${t(isGoing ? "join.going" : "join.go")}</button>
  </form>`;
}
