// API keys, for owners: make, see when each was last used, revoke. A key's text is shown once.

import { Confirm } from "../../console/kit/confirm.js";
import { useAction, useLoaded } from "../../console/kit/hooks.js";
import { Button, IconButton, Problem } from "../../console/kit/notice.js";
import { listKeys, makeKey, revokeKey } from "../../console/kit/operator_api.js";
import { ShownOnce } from "../../console/kit/shown_once.js";
import { Icon, html, useState } from "../../shared/ui.js";
import { t } from "../../shared/words.js";

// As in server/acclaim/identity/api_keys.py.
const SCOPES = ["results", "hidden_results", "changes", "graphics", "cues", "roster", "members"];
const DAYS = [0, 7, 30, 365];
const DAY_MS = 86_400_000;
const NOTHING = { name: "", scopes: ["results"], events: "", networks: "", days: 30 };
const listed = (text) => text.split(/\s+/).filter(Boolean);

function NewKey({ busy, onMake }) {
  const [wanted, setWanted] = useState(NOTHING);
  const put = (change) => setWanted({ ...wanted, ...change });
  const toggle = (scope, isOn) =>
    put({ scopes: SCOPES.filter((one) => (one === scope ? isOn : wanted.scopes.includes(one))) });
  const submit = async (event) => {
    event.preventDefault();
    const expires = wanted.days ? Date.now() + wanted.days * DAY_MS : 0;
    const lists = { events: listed(wanted.events), networks: listed(wanted.networks) };
    const key = { name: wanted.name.trim(), scopes: wanted.scopes, ...lists, expires_at: expires };
    if (await onMake(key)) setWanted(NOTHING);
  };
  return html`<form class="stack" onSubmit=${submit}>
    <div class="field"><label for="key-name">${t("keys.name")}</label>
      <input id="key-name" class="input" required maxlength="100" autocomplete="off" data-testid="key-name"
        value=${wanted.name} onInput=${(event) => put({ name: event.target.value })} /></div>
    <fieldset><legend>${t("keys.scopes")}</legend>${SCOPES.map((scope) =>
      html`<label key=${scope} class="check"><input type="checkbox" data-testid=${`key-scope-${scope}`}
        checked=${wanted.scopes.includes(scope)} onChange=${(event) => toggle(scope, event.target.checked)} />
        <span>${t(`keys.scope.${scope}`)}</span></label>`)}</fieldset>
    <div class="field"><label for="key-events">${t("keys.events")}</label>
      <input id="key-events" class="input" autocomplete="off" autocapitalize="off" spellcheck=${false}
        data-testid="key-events" value=${wanted.events}
        onInput=${(event) => put({ events: event.target.value })} /></div>
    <div class="field"><label for="key-networks">${t("keys.networks")}</label>
      <input id="key-networks" class="input code" autocomplete="off" autocapitalize="off" spellcheck=${false}
        data-testid="key-networks" value=${wanted.networks}
        onInput=${(event) => put({ networks: event.target.value })} /></div>
    <div class="field"><label for="key-days">${t("keys.days")}</label>
      <select id="key-days" class="input" data-testid="key-days" value=${wanted.days}
        onChange=${(event) => put({ days: Number(event.target.value) })}>${DAYS.map((days) =>
          html`<option key=${days} value=${days}>${t(days ? "keys.days.n" : "keys.days.0", { days })}</option>`)}
      </select></div>
    <div class="row"><${Button} icon="plus" submit=${true} testid="key-make"
      disabled=${busy || !wanted.name.trim() || !wanted.scopes.length}>${t("keys.make")}<//></div>
  </form>`;
}

function KeyRow({ line, busy, onRevoke }) {
  const time = (ms) => new Date(ms).toLocaleString();
  const until = line.expires_at > Date.now() ? t("keys.until", { time: time(line.expires_at) }) : t("keys.expired");
  const where = line.events.length ? line.events.join(" ") : t("keys.all_events");
  const what = line.scopes.map((scope) => t(`keys.scope.${scope}`));
  return html`<li class="key-row" data-testid=${`key-${line.id}`}>
    <div><strong>${line.name}</strong>
      <p class="soft">${[...what, where, ...line.networks, line.expires_at ? until : t("keys.days.0")].join(" · ")}</p>
      <p class="soft" data-testid="key-used">${line.used_at
        ? t("keys.used", { time: time(line.used_at), rows: line.rows })
        : t("keys.unused")}</p></div>
    <${IconButton} icon="trash-2" label=${`${t("keys.revoke")}: ${line.name}`} testid=${`revoke-${line.id}`}
      disabled=${busy} onClick=${onRevoke} /></li>`;
}

export function ApiKeys() {
  const { value: lines, error: unloaded, reload } = useLoaded(listKeys, "");
  const { run, busy, error } = useAction();
  const [made, setMade] = useState(null);
  const [asked, setAsked] = useState(null); // the key that is to be revoked
  const make = async (key) => {
    setMade(null);
    const answer = await run(() => makeKey(key));
    if (answer) setMade({ ...answer, name: key.name });
    await reload();
    return answer;
  };
  const revoke = async () => {
    const { id } = asked;
    setAsked(null);
    if (made?.id === id) setMade(null);
    await run(() => revokeKey(id));
    await reload();
  };
  return html`<section class="card panel" data-testid="api-keys">
    <h2><${Icon} name="key-round" />${t("keys")}</h2>
    <p class="soft">${t("keys.hint")}</p>
    <${NewKey} busy=${busy} onMake=${make} />
    ${made && html`<${ShownOnce} label=${t("keys.once", { name: made.name })} text=${made.text} testid="key" />`}
    <${Problem} error=${error ?? unloaded} testid="keys-error" />
    ${lines?.length === 0 && html`<p class="soft">${t("keys.none")}</p>`}
    <ul class="stack">${lines?.map((line) =>
      html`<${KeyRow} key=${line.id} line=${line} busy=${busy} onRevoke=${() => setAsked(line)} />`)}</ul>
    ${asked && html`<${Confirm} title=${t("keys.revoke.title", { name: asked.name })} text=${t("keys.revoke.ask")}
      action=${t("keys.revoke")} danger=${true} onYes=${revoke} onNo=${() => setAsked(null)} />`}
  </section>`;
}
