// Signing in, and changing one's password.

import { ApiError } from "../../shared/api.js";
import { Icon, LanguageSwitch, html, toast, useState } from "../../shared/ui.js";
import { t } from "../../shared/words.js";
import { useAction } from "../kit/hooks.js";
import { Notice, Problem } from "../kit/notice.js";
import { changePassword, signIn } from "../kit/operator_api.js";
import { routeTo } from "../kit/router.js";
import { session } from "../kit/session.js";
import { Code, Password } from "./proof.js";
import { Providers } from "./providers.js";

const PASSWORD_CHARS_MIN = 10; // server/acclaim/web/accounts/bodies.py, NewPassword
const NEEDED = "second_factor_needed";

/** `again`: the session ended while the page was in use; what stands behind stays. */
export function SignIn({ again = false }) {
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const [asksCode, setAsksCode] = useState(false);
  const { run, busy, error } = useAction();
  const submit = async (event) => {
    event.preventDefault();
    const who = await run(async () => {
      try {
        return await signIn(name.trim(), password, code.trim());
      } catch (problem) {
        if (!(problem instanceof ApiError) || problem.code !== NEEDED) throw problem;
        setAsksCode(true);
        return null;
      }
    });
    if (who) session.set(who);
  };
  return html`<form class="card sheet" data-testid="sign-in" onSubmit=${submit}>
    <div class="row between"><h1><${Icon} name="megaphone" />${t("console")}</h1><${LanguageSwitch} /></div>
    ${again && html`<${Notice} kind="warn" icon="info">${t("sign_in.again")}<//>`}
    <div class="field"><label for="name">${t("sign_in.name")}</label>
      <input id="name" class="input" required autocomplete="username" autocapitalize="off" spellcheck=${false} autofocus
        data-testid="sign-in-name" value=${name} onInput=${(event) => setName(event.target.value)} /></div>
    <${Password} name="password" label=${t("sign_in.password")} complete="current-password" testid="sign-in-password"
      value=${password} onInput=${setPassword} />
    ${asksCode && html`<${Code} name="sign-in-code" focus=${true} value=${code} onInput=${setCode} />
      <p class="soft">${t("second_factor.code_hint")}</p>`}
    <${Problem} error=${error} testid="sign-in-error" />
    <button class="button large wide" data-testid="sign-in-submit" disabled=${busy}>
      <${Icon} name="log-in" />${t("sign_in")}</button>
    <${Providers} again=${again} />
  </form>`;
}

export function PasswordForm({ who }) {
  const [old, setOld] = useState("");
  const [next, setNext] = useState("");
  const [repeated, setRepeated] = useState("");
  const [code, setCode] = useState("");
  const { run, busy, error } = useAction();
  const differs = repeated !== "" && repeated !== next;
  const submit = async (event) => {
    event.preventDefault();
    if (next !== repeated) return;
    const done = await run(async () => {
      await changePassword(old, next, code.trim());
      return true;
    });
    if (!done) return;
    toast(t("password.changed"), "good");
    location.hash = routeTo("events");
  };
  return html`<form class="card sheet" data-testid="password" onSubmit=${submit}>
    <h2>${t("password.title")}</h2>
    <${Password} name="old" label=${t("password.old")} complete="current-password" testid="password-old"
      value=${old} onInput=${setOld} />
    ${who.second_factor === "on" && html`<${Code} name="password-code" value=${code} onInput=${setCode} />`}
    <${Password} name="new" label=${t("password.new", { chars: PASSWORD_CHARS_MIN })} complete="new-password"
      testid="password-new" value=${next} onInput=${setNext} />
    <${Password} name="repeated" label=${t("password.repeat")} complete="new-password" testid="password-repeat"
      value=${repeated} onInput=${setRepeated} />
    ${differs && html`<p class="notice" data-kind="warn" role="alert">${t("password.differs")}</p>`}
    <${Problem} error=${error} />
    <button class="button wide" data-testid="password-submit"
      disabled=${busy || differs || next.length < PASSWORD_CHARS_MIN}>
      ${t("password.change")}</button>
  </form>`;
}
