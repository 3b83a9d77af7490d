// One's own account, and who signed in to this installation or changed a password.

import { Icon, html } from "../shared/ui.js";
import { t } from "../shared/words.js";
import { Audit } from "./audit.js";
import { PasswordForm } from "./signin.js";

export function AccountView() {
  return html`<div class="account-view narrow" data-testid="account-view">
    <${PasswordForm} />
    <section class="card panel"><h2><${Icon} name="history" />${t("audit.installation")}</h2>
      <${Audit} event="" paging=${true} /></section>
  </div>`;
}
