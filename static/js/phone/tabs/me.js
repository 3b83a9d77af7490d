// What is mine in the event: my receipts, my orders, and what is kept of me.

import { MyOrders } from "../../features/gifts/orders.js";
import { html, Icon } from "../../shared/ui.js";
import { pick, t } from "../../shared/words.js";
import { OwnList } from "./own_data.js";

/** `onReceipt(poll, ballot)` shows the receipt of a ballot. */
export function View({ visit, store, entries, onReceipt }) {
  const { member, event } = visit;
  const polls = event.polls
    .map((poll) => ({ poll, ballot: visit.box(poll).last }))
    .filter(({ ballot }) => ballot)
    .map(({ poll, ballot }) => ({
      id: poll.id,
      title: pick(poll, "title"),
      receipt: ballot.receipt,
      onOpen: () => onReceipt(poll, ballot),
    }));
  const receipts = [...polls, ...entries.filter(({ receipt }) => receipt)];
  return html`<h2 class="tab-title">${member.name || t("tab.me")}</h2>
    ${member.unit && html`<p class="me-unit">${member.unit}</p>`}
    <section class="card panel me-part"><h3>${t("me.receipts")}</h3>
      ${receipts.map((one) => html`<button key=${one.id} type="button" class="me-receipt"
        data-testid=${`mine-${one.id}`} onClick=${one.onOpen}>
        <span>${one.title}<strong class="code">${one.receipt}</strong></span>
        <${Icon} name="chevron-right" /></button>`)}
      ${!receipts.length && html`<p class="own-note">${t("me.none")}</p>`}
    </section>
    ${visit.points.mine && html`<${MyOrders} eventId=${event.id} seq=${visit.points.mine.seq} />`}
    <section class="card panel me-part"><h3>${t("own.title")}</h3>
      <${OwnList} eventId=${event.id} store=${store} /></section>`;
}
