// Signing in by an identity provider: its button, and for whoever comes back from it the first time, which member they
// are.

import { get } from "../../shared/api.js";
import { html, Icon, useEffect, useState } from "../../shared/ui.js";
import { addWords, pick, sentence, t } from "../../shared/words.js";

const ASKED = ["members_only", "session_missing"]; // nothing went wrong, unless a link was not accepted
const OF_ACCOUNT = ["members_only", "identity_taken", "identity_bound", "provider_denied"]; // another one may help

addWords({
  "sign_in.title": ["请登录后参与", "Sign in to take part"],
  "sign_in.with": ["{title}登录", "Sign in with {title}"],
  "sign_in.anew": ["换一个账号登录", "Use another account"],
  "sign_in.going": ["正在前往登录…", "Taking you to the sign-in…"],
  "sign_in.other": ["改用其他方式进入", "Join another way"],
  "sign_in.back": ["返回登录", "Back to signing in"],
  "sign_in.first": ["首次登录，请确认您是谁", "First time here: say who you are"],
  "sign_in.first.text": [
    "您已用“{who}”登录。只需确认一次，以后直接进入。",
    "You are signed in as “{who}”. Do this once; from then on you get straight in.",
  ],
});

function addressOf(provider, { event, activity }, isAnew = false) {
  const query = new URLSearchParams({ event, ...(activity && { activity }), ...(isAnew && { anew: "1" }) });
  return `/sign-in/${encodeURIComponent(provider)}?${query}`;
}

/** Whether this browser was sent to a provider without a question before: it would be sent back and forth for ever. */
function wasSent(event) {
  const name = `acclaim:${event}:sent`;
  try {
    if (sessionStorage.getItem(name)) return true;
    sessionStorage.setItem(name, "1");
    return false;
  } catch {
    return true;
  }
}

/** `forms(mayByName)` renders the other ways in; without an argument, those of the event. */
export function SignIn({ joining, forms }) {
  const [found, setFound] = useState({ ways: [], unbound: null, provider: "" });
  const [view, setView] = useState(""); // "providers", "first" (which member one is), "other"; "" until that is known
  const [isGoing, setGoing] = useState(false);
  const { event, error } = joining;
  const show = (next) => {
    joining.binds = next === "first";
    setView(next);
  };
  const take = (answer) => {
    const [first] = answer.ways;
    setFound(answer);
    if (answer.unbound !== null) return show("first");
    if (!first) return show("other");
    const isSilent = first.silent_in && navigator.userAgent.toLowerCase().includes(first.silent_in);
    if (!isSilent || error?.isOfLink || wasSent(event)) return show("providers");
    return location.replace(addressOf(first.provider, joining));
  };
  useEffect(() => {
    get(`/api/events/${encodeURIComponent(event)}/sign-in`).then(take, () => show("other"));
  }, []);
  if (view === "first") return html`<${FirstTime} found=${found} joining=${joining} forms=${forms} />`;
  if (view === "other")
    return html`${forms()}${found.ways.length > 0 && html`<button type="button" class="button second wide"
      data-testid="sign-in-back" onClick=${() => show("providers")}>${t("sign_in.back")}</button>`}`;
  if (!view) return html`<div class="waiting"><${Icon} name="loader" className="turning" /></div>`;
  const isWrong = error && error.code !== "binding_needed" && (error.isOfLink || !ASKED.includes(error.code));
  const isAnew = isWrong && OF_ACCOUNT.includes(error.code);
  return html`<div class="card join" data-testid="sign-in"><h2>${t("sign_in.title")}</h2>
      ${isWrong && html`<p class="notice" role="alert" data-kind="bad" data-testid="error" data-code=${error.code}>
        <${Icon} name="circle-alert" /><span>${sentence(error)}</span></p>`}
      ${found.ways.map((one) => html`<a key=${one.provider} class="button large wide" aria-disabled=${isGoing}
        data-testid=${`sign-in-${one.provider}`} href=${addressOf(one.provider, joining, isAnew)}
        onClick=${() => setGoing(true)}>
        ${t(isGoing ? "sign_in.going" : "sign_in.with", { title: pick(one, "title") })}</a>`)}
    </div>
    <button type="button" class="button second wide" data-testid="sign-in-other" onClick=${() => show("other")}>
      ${t("sign_in.other")}</button>`;
}

/** Somebody has come back from a provider for the first time. */
function FirstTime({ found, joining, forms }) {
  const way = found.ways.find((one) => one.provider === found.provider);
  return html`<div class="card join" data-testid="first-time"><h2>${t("sign_in.first")}</h2>
      <p>${t("sign_in.first.text", { who: found.unbound })}</p></div>
    ${forms(Boolean(way?.by_name))}
    <a class="button second wide" href=${addressOf(found.provider, joining, true)}>${t("sign_in.anew")}</a>`;
}
