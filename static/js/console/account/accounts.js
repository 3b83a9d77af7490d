// Operators' accounts, for owners: make, change the role, new password, remove. A password is shown once.

import { Icon, html, useState } from "../../shared/ui.js";
import { t } from "../../shared/words.js";
import { Confirm } from "../kit/confirm.js";
import { useAction, useLoaded } from "../kit/hooks.js";
import { Button, IconButton, Problem } from "../kit/notice.js";
import { changeRole, listAccounts, makeAccount, removeAccount, resetPassword } from "../kit/operator_api.js";
import { ROLES } from "../kit/roles.js";
import { ShownOnce } from "../kit/shown_once.js";

function RoleChoice({ id, label, value, onChange, disabled }) {
  return html`<select id=${id} class="input" aria-label=${label} data-testid=${id} value=${value} disabled=${disabled}
      onChange=${(event) => onChange(event.target.value)}>
    ${ROLES.map((role) =>
      html`<option key=${role} value=${role} selected=${role === value}>${t(`role.${role}`)}</option>`)}
  </select>`;
}

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

/** `who` is the owner who looks: one's own account is changed by others alone. */
export function Accounts({ who }) {
  const { value: accounts, error: unloaded, reload } = useLoaded(listAccounts, "");
  const { run, busy, error } = useAction();
  const [told, setTold] = useState(null);
  const [asked, setAsked] = useState(null); // {kind: "reset" | "remove", name}
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
    await change(() => (kind === "remove" ? removeAccount(name) : resetPassword(name)));
  };
  return html`<section class="card panel" data-testid="accounts">
    <h2><${Icon} name="users" />${t("accounts")}</h2>
    <${NewAccount} busy=${busy} onMake=${(name, role) => change(() => makeAccount(name, role))} />
    <p class="soft">${t("accounts.hint")}</p>
    ${told && html`<${ShownOnce} label=${t("accounts.once", { name: told.name })} text=${told.password}
      testid="account-password" />`}
    <${Problem} error=${error ?? unloaded} testid="accounts-error" />
    <ul class="accounts">${accounts?.map(({ name, role }) => html`<li key=${name} data-testid=${`account-${name}`}>
      <span class="cut">${name}${name === who.name && html` <span class="soft">${t("accounts.you")}</span>`}</span>
      <${RoleChoice} id=${`role-${name}`} label=${`${t("accounts.role")}: ${name}`} value=${role}
        disabled=${busy || name === who.name}
        onChange=${(next) => change(() => changeRole(name, next))} />
      <${IconButton} icon="key-round" label=${`${t("accounts.reset")}: ${name}`} testid=${`reset-${name}`}
        disabled=${busy || name === who.name} onClick=${() => setAsked({ kind: "reset", name })} />
      <${IconButton} icon="trash-2" label=${`${t("accounts.remove")}: ${name}`} testid=${`remove-${name}`}
        disabled=${busy || name === who.name} onClick=${() => setAsked({ kind: "remove", name })} />
    </li>`)}</ul>
    ${asked &&
      html`<${Confirm} title=${t(`accounts.${asked.kind}.title`, { name: asked.name })}
        text=${t(`accounts.${asked.kind}.ask`)}
      action=${t(`accounts.${asked.kind}`)} danger=${asked.kind === "remove"} onYes=${confirmed}
      onNo=${() => setAsked(null)} />`}
  </section>`;
}
