// Deleting a member's data, at the member's wish. It does not come back, so the id is typed twice.

import { Icon, html, toast, useState } from "../../shared/ui.js";
import { listed, t } from "../../shared/words.js";
import { Confirm } from "../kit/confirm.js";
import { useAction } from "../kit/hooks.js";
import { Button, Problem } from "../kit/notice.js";
import { forgetMember } from "../kit/operator_api.js";

/** `onGone`: the roster may be another one now. */
export function Forget({ event, onGone }) {
  const { run, busy, error } = useAction();
  const [text, setText] = useState("");
  const [asks, setAsks] = useState(false);
  const id = text.trim();
  const go = async () => {
    setAsks(false);
    const done = await run(() => forgetMember(event, id));
    if (!done) return;
    const gone = Object.entries(done.gone).filter(([, n]) => n);
    const what = listed(gone.map(([kind, value]) => t(`detail.${kind}`, { value })));
    toast(gone.length ? t("forget.done", { what }) : t("forget.none"), gone.length ? "good" : "info");
    setText("");
    onGone();
  };
  return html`<section class="card panel" data-testid="forget">
    <h2><${Icon} name="trash-2" />${t("forget")}</h2>
    <p class="soft">${t("forget.hint")}</p>
    <label class="field"><span>${t("forget.id")}</span>
      <input class="input" data-testid="forget-id" autocomplete="off" spellcheck=${false} value=${text}
        onInput=${(e) => setText(e.target.value)} /></label>
    <div><${Button} icon=${busy ? "loader" : "trash-2"} look="danger" testid="forget-go" disabled=${busy || !id}
      onClick=${() => setAsks(true)}>${t("forget.go")}<//></div>
    <${Problem} error=${error} testid="forget-error" />
    ${asks && html`<${Confirm} title=${t("forget.ask", { id })} text=${t("forget.ask.text")} action=${t("forget.go")}
      danger=${true} typed=${id} onYes=${go} onNo=${() => setAsks(false)} />`}
  </section>`;
}
