// Operators' accounts, for owners: make, change the role, new password, remove. A password is shown once.

import { Icon, html, useState } from "../../shared/ui.js";
import { t } from "../../shared/words.js";
import { Confirm } from "../kit/confirm.js";
import { useAction, useLoaded } from "../kit/hooks.js";
import { Button, IconButton, Problem } from "../kit/notice.js";
import {
  changeRole,
  listAccounts,
  makeAccount,
  removeAccount,
  resetPassword,
  switchOffSecondFactorOf,
} from "../kit/operator_api.js";
import { ROLES } from "../kit/roles.js";
import { ShownOnce } from "../kit/shown_once.js";
import { SessionsOf } from "./sessions.js";

function RoleChoice({ id, label, value, onChange, disabled }) {
  return html`<select id=${id} class="input" aria-label=${label} data-testid=${id} value=${value} disabled=${disabled}
      onChange=${(event) => onChange(event.target.value)}>
    ${(ROLES.includes(value) ? ROLES : [value, ...ROLES]).map((role) =>
      html`<option key=${role} value=${role} selected=${role === value}>${t(`role.${role}`)}</option>`)}
  </select>`;
}

/** What is done to an account once that is confirmed. */
const WORK = { reset: resetPassword, factor: switchOffSecondFactorOf, remove: removeAccount };

function NewAccount({ onMake, busy }) {
  const [name, setName] = useState("");
  const [role, setRole] = useState("operator");
  const submit = async (event) => {
    event.preventDefault();
    if (await onMake(name.trim(), role)) setName("");
  };
  return html`<form class="account-row" onSubmit=${submit}>
    <div class="field"><label for="account-name">${t("accounts.new")}</label>
      <input id="account-name" class="input" required maxlength="64" autocomplete="off" autocapitalize="off"
        spellcheck=${false}
        data-testid="account-name" value=${name} onInput=${(event) => setName(event.target.value)} /></div>
    <div class="field"><label for="account-role">${t("accounts.role")}</label>
      <${RoleChoice} id="account-role" label=${t("accounts.role")} value=${role} onChange=${setRole} /></div>
    <${Button} icon="plus" submit=${true} testid="account-make" disabled=${busy || !name.trim()}>
      ${t("accounts.make")}<//>
  </form>`;
}

function AccountRow({ account: { name, role, provider, second_factor: factor }, isOwn, busy, onRole, onAsk }) {
  const isLocal = !provider; // the others have password and role there
  const ask = (kind, icon) =>
    html`<${IconButton} icon=${icon} label=${`${t(`accounts.${kind}`)}: ${name}`} testid=${`${kind}-${name}`}
      disabled=${busy || isOwn} onClick=${() => onAsk(kind)} />`;
  return html`<li data-testid=${`account-${name}`}>
    <span class="cut">${name}${isOwn && html` <span class="soft">${t("accounts.you")}</span>`}
      ${provider && html` <span class="soft">${t("accounts.provider", { provider })}</span>`}</span>
    <${RoleChoice} id=${`role-${name}`} label=${`${t("accounts.role")}: ${name}`} value=${role}
      disabled=${busy || isOwn || !isLocal} onChange=${onRole} />
    <span class="row">${factor && ask("factor", "shield-check")}${ask("sessions", "monitor")}
      ${isLocal && ask("reset", "key-round")}${ask("remove", "trash-2")}</span></li>`;
}

/** `who` is the owner who looks: one's own account is changed by others alone. */
export function Accounts({ who }) {
  const { value: accounts, error: unloaded, reload } = useLoaded(listAccounts, "");
  const { run, busy, error } = useAction();
  const [told, setTold] = useState(null);
  const [asked, setAsked] = useState(null); // {kind: of WORK, or "sessions"; name}
  const change = async (work) => {
    setTold(null);
    const answer = await run(work);
    if (answer?.password) setTold(answer);
    await reload();
    return answer;
  };
  const confirmed = async () => {
    const { kind, name } = asked;
    setAsked(null);
    await change(() => WORK[kind](name));
  };
  return html`<section class="card panel" data-testid="accounts">
    <h2><${Icon} name="users" />${t("accounts")}</h2>
    <${NewAccount} busy=${busy} onMake=${(name, role) => change(() => makeAccount(name, role))} />
    <p class="soft">${t("accounts.hint")}</p>
    ${told && html`<${ShownOnce} label=${t("accounts.once", { name: told.name })} text=${told.password}
      testid="account-password" />`}
    <${Problem} error=${error ?? unloaded} testid="accounts-error" />
    <ul class="accounts">${accounts?.map((account) =>
      html`<${AccountRow} key=${account.name} account=${account} isOwn=${account.name === who.name} busy=${busy}
        onRole=${(role) => change(() => changeRole(account.name, role))}
        onAsk=${(kind) => setAsked({ kind, name: account.name })} />`)}</ul>
    ${asked?.kind === "sessions" && html`<${SessionsOf} name=${asked.name} onClose=${() => setAsked(null)} />`}
    ${asked?.kind in WORK &&
      html`<${Confirm} title=${t(`accounts.${asked.kind}.title`, { name: asked.name })}
        text=${t(`accounts.${asked.kind}.ask`)}
      action=${t(`accounts.${asked.kind}`)} danger=${asked.kind === "remove"} onYes=${confirmed}
      onNo=${() => setAsked(null)} />`}
  </section>`;
}
