// The downloads of a table: a workbook, which keeps ids as text, and plain forms for programs.

import { Icon, html } from "../../shared/ui.js";
import { language, t } from "../../shared/words.js";

const inLanguage = (address) => `${address}${address.includes("?") ? "&" : "?"}lang=${language()}`;

/**
 * With headings in the page's language. `address(kind)` is where the server gives the file, `name` what it is called
 * without its ending.
 */
export function Downloads({ address, name, kinds = ["xlsx", "csv"], testid = "export" }) {
  return html`<div class="row wrap">
    ${kinds.map((kind) =>
      html`<a key=${kind} class="button second small" href=${inLanguage(address(kind))}
    download=${`${name}.${kind}`}
    data-testid=${`${testid}-${kind}`}><${Icon} name="download" />${t(`save.${kind}`)}</a>`)}</div>`;
}
