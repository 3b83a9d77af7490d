// What waits for a second operator: somebody else approves it, by sending the same request, or rejects it.

import { Icon, html, toast, useEffect, useState } from "../../shared/ui.js";
import { t } from "../../shared/words.js";
import { addApproval, approve, loadProposals, rejectProposal } from "../kit/approvals.js";
import { detailText, whatWasDone } from "../kit/audit_detail.js";
import { Confirm } from "../kit/confirm.js";
import { useAction, useSession } from "../kit/hooks.js";
import { Button, Problem } from "../kit/notice.js";
import { loadEvent, saveEvent } from "../kit/operator_api.js";
import { when } from "../kit/when.js";
import "./proposal_words.js";

const REFRESH_MS = 3000;

addApproval("waive_consent", async (event, { rev }) => {
  const { event: definition } = await loadEvent(event); // if it has changed since, saving it is refused
  return saveEvent(event, rev, { ...definition, second_operator: false });
});

export function Proposals({ event }) {
  const [waiting, setWaiting] = useState([]);
  const [asked, ask] = useState(null);
  const { run: load } = useAction();
  const { run, busy, error } = useAction();
  const mine = useSession()?.name;
  const refresh = async () => {
    const found = await load(() => loadProposals(event));
    if (found) setWaiting(found);
  };
  useEffect(() => {
    void refresh();
    const timer = setInterval(refresh, REFRESH_MS);
    return () => clearInterval(timer);
  }, [event]);
  const agree = async () => {
    const done = await run(() => approve(event, asked));
    ask(null);
    if (done) toast(t("proposals.approved"), "good");
    await refresh();
  };
  const drop = async (one) => {
    const left = await run(() => rejectProposal(event, one.id));
    if (left) setWaiting(left);
  };
  if (!waiting.length && !error) return null;
  return html`<section class="card panel" data-testid="proposals">
    <h2><${Icon} name="users" />${t("proposals")}</h2>
    <p class="soft">${t("proposals.hint")}</p>
    <${Problem} error=${error} testid="proposals-error" />
    <ul class="stack">${waiting.map((one) => html`<li key=${one.id} class="row wrap" data-testid="proposal">
      <time class="number" datetime=${new Date(one.at).toISOString()}>${when(one.at)}</time>
      <b>${one.by}</b><span>${whatWasDone(one.what)}</span>
      <span class="soft grow">${detailText(one.detail)}</span>
      ${one.by === mine
        ? html`<span class="pill">${t("proposals.own")}</span>`
        : html`<${Button} look="small" icon="check" testid="approve" disabled=${busy} onClick=${() => ask(one)}>
            ${t("proposals.approve")}<//>`}
      <${Button} look="second small" icon="x" testid="reject" disabled=${busy} onClick=${() => drop(one)}>
        ${t(one.by === mine ? "proposals.withdraw" : "proposals.reject")}<//>
    </li>`)}</ul>
    ${asked && html`<${Confirm} title=${t("proposals.approve")} action=${t("proposals.approve")} danger=${true}
      text=${t("proposals.sure", { what: whatWasDone(asked.what), by: asked.by, detail: detailText(asked.detail) })}
      onYes=${agree} onNo=${() => ask(null)} />`}
  </section>`;
}
