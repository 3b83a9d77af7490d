// Where an operator is signed in: one's own sessions, and for owners those of others. Each can be ended.

import { Dialog, Icon, html, useState } from "../../shared/ui.js";
import { t } from "../../shared/words.js";
import { useAction, useLoaded } from "../kit/hooks.js";
import { Button, IconButton, Problem } from "../kit/notice.js";
import { endOtherSessions, endSession, endSessionsOf, listSessions, listSessionsOf } from "../kit/operator_api.js";
import { when } from "../kit/when.js";

/** `list`, `end(id)` and `endAll()` give the sessions as they are then. */
function SessionList({ list, end, endAll, endAllLabel }) {
  const { value: loaded, error: unloaded } = useLoaded(list, "");
  const { run, busy, error } = useAction();
  const [left, setLeft] = useState(null);
  const sessions = left ?? loaded;
  const others = sessions?.filter((one) => !one.is_this) ?? [];
  const change = async (work) => {
    const answer = await run(work);
    if (answer) setLeft(answer);
  };
  return html`<${Problem} error=${error ?? unloaded} />
    ${sessions?.length === 0 && html`<p class="soft">${t("sessions.none")}</p>`}
    <ul class="sessions">${sessions?.map((one) => html`<li key=${one.id} data-testid="session" data-this=${one.is_this}>
      <div><strong>${one.browser || t("sessions.program")}</strong>
        ${one.is_this && html` <span class="pill" data-kind="good">${t("sessions.this")}</span>`}
        <p class="soft">${t("sessions.line", { address: one.address, since: when(one.since), used: when(one.used_at) })}
        </p></div>
      ${!one.is_this && html`<${IconButton} icon="log-out" label=${`${t("sessions.end")}: ${one.browser}`}
        testid="session-end" disabled=${busy} onClick=${() => change(() => end(one.id))} />`}</li>`)}</ul>
    ${others.length > 0 && html`<div><${Button} icon="log-out" look="second small" testid="sessions-end"
      disabled=${busy} onClick=${() => change(endAll)}>${endAllLabel}<//></div>`}`;
}

export function OwnSessions() {
  return html`<section class="card panel" data-testid="sessions">
    <h2><${Icon} name="monitor" />${t("sessions")}</h2>
    <${SessionList} list=${listSessions} end=${endSession} endAll=${endOtherSessions}
      endAllLabel=${t("sessions.end_others")} />
  </section>`;
}

/** Those of the operator `name`, for owners. */
export function SessionsOf({ name, onClose }) {
  return html`<${Dialog} title=${t("sessions.of", { name })} onClose=${onClose} testid="sessions-of">
    <div class="stack"><${SessionList} list=${() => listSessionsOf(name)} end=${(id) => endSessionsOf(name, id)}
      endAll=${() => endSessionsOf(name, null)} endAllLabel=${t("sessions.end_all")} /></div>
  <//>`;
}
