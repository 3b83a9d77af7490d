// The form that takes one's number and name as the organisers' list has them, where an event lets people in by them.

import { TEXT_CHARS } from "../../shared/limits.js";
import { html, Icon, useState } from "../../shared/ui.js";
import { addWords, sentence, t } from "../../shared/words.js";

const NUMBER_CHARS = 64; // an id of the roster
const OWN_FAULT = ["name_unknown", "too_many_names"];

addWords({
  "name.title": ["请填写工号和姓名", "Enter your number and name"],
  "name.number": ["工号", "Number"],
  "name.name": ["姓名", "Name"],
  "name.hint": [
    "与单位名单上的一致；空格、间隔点和全角半角不影响。",
    "As your organisation has them. Spaces, dots and capitals make no difference.",
  ],
});

/** Joins by `joining.enterByName`; `onIn()` is called once one has joined. */
export function NameForm({ joining, onIn }) {
  const [number, setNumber] = useState("");
  const [name, setName] = useState("");
  const [isGoing, setGoing] = useState(false);
  const [error, setError] = useState(null);
  const isWhole = Boolean(number.trim() && name.trim());
  const submit = async (event) => {
    event.preventDefault();
    if (!isWhole || isGoing) return;
    setGoing(true);
    const outcome = await joining.enterByName(number.trim(), name.trim());
    setGoing(false);
    setError(joining.error);
    if (outcome !== "out") onIn();
  };
  const isWrong = error && OWN_FAULT.includes(error.code) ? "true" : undefined;
  return html`<form class="join card" onSubmit=${submit} data-testid="name-form" novalidate>
    <h2>${t("name.title")}</h2>
    ${error && html`<p class="notice" role="alert" data-kind="bad" data-testid="error" data-code=${error.code}>
      <${Icon} name="circle-alert" /><span>${sentence(error)}</span></p>`}
    <div class="field"><label for="number">${t("name.number")}</label>
      <input id="number" class="input" data-testid="number" value=${number} autocomplete="username"
        autocapitalize="none" spellcheck="false" enterkeyhint="next" maxlength=${NUMBER_CHARS} aria-invalid=${isWrong}
        onInput=${(event) => setNumber(event.target.value)} /></div>
    <div class="field"><label for="name">${t("name.name")}</label>
      <input id="name" class="input" data-testid="name" value=${name} autocomplete="name" spellcheck="false"
        enterkeyhint="go" maxlength=${TEXT_CHARS} aria-invalid=${isWrong} aria-describedby="name-hint"
        onInput=${(event) => setName(event.target.value)} />
      <span id="name-hint" class="hint">${t("name.hint")}</span></div>
    <button type="submit" class="button large wide" data-testid="join-by-name" disabled=${!isWhole || isGoing}>
      ${t(isGoing ? "join.going" : "join.go")}</button>
  </form>`;
}
