// A secret that the server tells once: a new password, a new key.

import { html, toast } from "../../shared/ui.js";
import { t } from "../../shared/words.js";
import { copy } from "./copy.js";
import { Button, Notice } from "./notice.js";

/** `label` says whose it is. The text itself has the test id `${testid}-text`. */
export function ShownOnce({ label, text, testid }) {
  const take = async () => {
    if (await copy(text)) toast(t("copied"), "good");
    else toast(t("copy_failed"), "bad");
  };
  return html`<${Notice} kind="warn" icon="key-round" testid=${testid}>
    <span>${label}</span>
    <span class="row wrap"><strong class="code shown-once" data-testid=${`${testid}-text`}>${text}</strong>
      <${Button} icon="copy" look="second small" onClick=${take}>${t("copy")}<//></span><//>`;
}
