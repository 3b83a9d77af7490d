// What waits for a second operator (event/consent.py): somebody else approves it, by sending the same request, or
// rejects it.

import { ApiError, get, remove } from "../../shared/api.js";
import { Icon, html, toast, useEffect, useState } from "../../shared/ui.js";
import { t } from "../../shared/words.js";
import { detailText, whatWasDone } from "./audit_detail.js";
import { Confirm } from "./confirm.js";
import { useAction, useSession } from "./hooks.js";
import { Button, Problem } from "./notice.js";
import { asOperator, at, loadEvent, saveEvent } from "./operator_api.js";
import { when } from "./when.js";

const REFRESH_MS = 3000;

/** @type {Map<string, {request: (event: string, detail: any) => Promise<any>, unsaid: string[]}>} */
const approvals = new Map();

/** `request(event, detail)` sends what was proposed once more, from a proposal's `detail`; people need not read what is
 *  `unsaid` of it. */
export const addApproval = (what, request, unsaid = []) => approvals.set(what, { request, unsaid });

/** `work`'s value; null where what was asked for waits for a second operator now, which is said. */
export async function orProposed(work) {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== "consent_needed") throw error;
    toast(t("proposals.asked"));
    return null;
  }
}

/** @returns {Promise<{id: string, what: string, by: string, at: number, detail: any}[]>} */
const loadProposals = (event) => asOperator(get(at(event, "/proposals")));
const rejectProposal = (event, id) => asOperator(remove(at(event, `/proposals/${encodeURIComponent(id)}`)));

function said({ what, detail }) {
  const unsaid = approvals.get(what)?.unsaid ?? [];
  return detailText(Object.fromEntries(Object.entries(detail).filter(([name]) => !unsaid.includes(name))));
}

addApproval("waive_consent", async (event, { rev }) => {
  const { event: definition } = await loadEvent(event); // if it has changed since, saving it is refused
  return saveEvent(event, rev, { ...definition, second_operator: false });
});

/** `only`: how the names of those begin that are shown; `onDone` follows an approval. */
export function Proposals({ event, only = "", onDone = null }) {
  const [all, setWaiting] = useState([]);
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
    const done = await run(() => approvals.get(asked.what).request(event, asked.detail));
    ask(null);
    if (done) toast(t("proposals.approved"), "good");
    await refresh();
    if (done) await onDone?.();
  };
  const drop = async (one) => {
    const left = await run(() => rejectProposal(event, one.id));
    if (left) setWaiting(left);
  };
  const waiting = all.filter(({ what }) => what.startsWith(only));
  if (!waiting.length && !error) return null;
  return html`<section class="card panel" data-testid="proposals">
    <h2><${Icon} name="users" />${t("proposals")}</h2>
    <p class="soft">${t("proposals.hint")}</p>
    <${Problem} error=${error} testid="proposals-error" />
    <ul class="stack">${waiting.map((one) => html`<li key=${one.id} class="row wrap" data-testid="proposal">
      <time class="number" datetime=${new Date(one.at).toISOString()}>${when(one.at)}</time>
      <b>${one.by}</b><span>${whatWasDone(one.what)}</span>
      <span class="soft grow">${said(one)}</span>
      ${one.by === mine
        ? html`<span class="pill">${t("proposals.own")}</span>`
        : html`<${Button} look="small" icon="check" testid="approve" disabled=${busy} onClick=${() => ask(one)}>
            ${t("proposals.approve")}<//>`}
      <${Button} look="second small" icon="x" testid="reject" disabled=${busy} onClick=${() => drop(one)}>
        ${t(one.by === mine ? "proposals.withdraw" : "proposals.reject")}<//>
    </li>`)}</ul>
    ${asked && html`<${Confirm} title=${t("proposals.approve")} action=${t("proposals.approve")} danger=${true}
      text=${t("proposals.sure", { what: whatWasDone(asked.what), by: asked.by, detail: said(asked) })}
      onYes=${agree} onNo=${() => ask(null)} />`}
  </section>`;
}
