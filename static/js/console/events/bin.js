// Deleted events: restored by an operator, erased at once by an owner.

import { BIN_DAYS } from "../../shared/limits.js";
import { Icon, html, toast, useState } from "../../shared/ui.js";
import { language, pick, t } from "../../shared/words.js";
import { Confirm } from "../kit/confirm.js";
import { useAction, useLoaded } from "../kit/hooks.js";
import { Button, Problem } from "../kit/notice.js";
import { eraseEvent, listDeleted, restoreEvent } from "../kit/operator_api.js";
import { may } from "../kit/roles.js";

/** @type {Intl.DateTimeFormatOptions} */
const MOMENT = { year: "numeric", month: "numeric", day: "numeric", hour: "2-digit", minute: "2-digit" };
const moment = (at) => new Date(at).toLocaleString(language() === "zh" ? "zh-CN" : "en-GB", MOMENT);

function DeletedEvent({ event, erases, onChanged }) {
  const [isAsked, ask] = useState(false);
  const { run, busy, error } = useAction();
  const title = pick(event, "title");
  const restore = async () => {
    if (!(await run(() => restoreEvent(event.id)))) return;
    toast(t("bin.restored", { title }), "good");
    onChanged();
  };
  const erase = async () => {
    ask(false);
    if (!(await run(() => eraseEvent(event.id)))) return;
    toast(t("bin.erased", { title }), "good");
    onChanged();
  };
  return html`<li class="bin-row" data-testid=${`deleted-${event.id}`}>
    <div class="event-card-text"><strong>${title}</strong>
      <p class="soft"><span class="code">${event.id}</span>${" · "}${
        t("bin.when", { who: event.by, at: moment(event.deleted_at), then: moment(event.erased_at) })}</p>
      <${Problem} error=${error} /></div>
    <div class="row"><${Button} icon="undo-2" look="second" testid=${`restore-${event.id}`} disabled=${busy}
        onClick=${restore}>${t("bin.restore")}<//>
      ${erases && html`<${Button} icon="trash-2" look="quiet" testid=${`erase-${event.id}`} disabled=${busy}
        onClick=${() => ask(true)}>${t("bin.erase")}<//>`}</div>
    ${isAsked && html`<${Confirm} title=${t("bin.erase.title", { title })} text=${t("bin.erase.text")}
      action=${t("bin.erase")} danger=${true} typed=${event.id} onYes=${erase} onNo=${() => ask(false)} />`}
  </li>`;
}

/** `changes` rises when an event was deleted here. Nothing is shown while the bin is empty. */
export function Bin({ who, changes, onChanged }) {
  const { value: events, error, reload } = useLoaded(listDeleted, String(changes));
  const problem = error && html`<${Problem} error=${error} />
    <${Button} icon="rotate-ccw" look="second" onClick=${reload}>${t("reload")}<//>`;
  if (!events?.length) return problem;
  return html`${problem}<details class="card panel bin" data-testid="bin">
    <summary><${Icon} name="trash-2" />${t("bin")} <span class="soft number">${events.length}</span></summary>
    <p class="soft">${t("bin.text", { days: BIN_DAYS })}</p>
    <ul class="stack">${events.map((event) => html`<${DeletedEvent} key=${event.id} event=${event}
      erases=${may(who, "erase")} onChanged=${onChanged} />`)}</ul>
  </details>`;
}
