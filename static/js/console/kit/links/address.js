// An address that is shown, copied and opened.

import { Icon, html, toast } from "../../../shared/ui.js";
import { t } from "../../../shared/words.js";
import { copy } from "../copy.js";
import { Button } from "../notice.js";

/** What makes of an event's address the link to an activity. */
export const tailOf = (activity) => (activity ? `/a/${encodeURIComponent(activity)}` : "");

export function Address({ url, testid }) {
  const take = async (event) => {
    const input = event.currentTarget.closest(".address").querySelector("input");
    if (await copy(url)) toast(t("copied"), "good");
    else input.select(); // the operator presses Ctrl+C
  };
  return html`<div class="address row tight"><input class="input code" readonly value=${url}
      aria-label=${t("links.address")} data-testid=${testid}
      onFocus=${(e) => e.target.select()} />
    <${Button} icon="copy" look="second" aria-label=${t("copy")} title=${t("copy")} onClick=${take}><//>
    <a class="button second" href=${url} target="_blank" rel="noopener noreferrer" aria-label=${t("open_tab")}
      title=${t("open_tab")}>
      <${Icon} name="external-link" /></a>
  </div>`;
}
