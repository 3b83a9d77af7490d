// One's own account; for owners also all accounts, the API keys, and who signed in or changed one.

import { ApiKeys } from "../../features/integration/console.js";
import { Webhooks } from "../../features/webhooks/console.js";
import { Icon, html } from "../../shared/ui.js";
import { t } from "../../shared/words.js";
import { Audit } from "../kit/audit.js";
import { Notice } from "../kit/notice.js";
import { may } from "../kit/roles.js";
import { Accounts } from "./accounts.js";
import { SecondFactor } from "./second_factor.js";
import { OwnSessions } from "./sessions.js";
import { PasswordForm } from "./signin.js";

export function AccountView({ who }) {
  return html`<div class="account-view narrow" data-testid="account-view">
    <div class="stack">
      ${who.provider
        ? html`<${Notice} testid="of-provider"><span>${t("account.provider", { provider: who.provider })}</span><//>`
        : html`<${SecondFactor} who=${who} />`}
      <${OwnSessions} />
      ${!who.provider && html`<${PasswordForm} who=${who} />`}</div>
    ${may(who, "accounts") && html`<div class="stack">
      <${Accounts} who=${who} />
      <${ApiKeys} />
      <${Webhooks} />
      <section class="card panel"><h2><${Icon} name="history" />${t("audit.installation")}</h2>
        <${Audit} event="" paging=${true} /></section>
    </div>`}
  </div>`;
}
