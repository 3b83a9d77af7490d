// My orders, with their states, on the phone.

import { get, post } from "../../shared/api.js";
import { formatDay, formatTime } from "../../shared/clock.js";
import { Sheet } from "../../shared/sheet.js";
import { html, Icon, useEffect, useState } from "../../shared/ui.js";
import { formatNumber, pick, sentence, t } from "../../shared/words.js";
import "./words.js";

/** `seq` grows with the ledger; they are read again then, and when somebody comes back to the page. */
export function MyOrders({ eventId, seq }) {
  const [orders, setOrders] = useState([]);
  const [asked, ask] = useState(null);
  const path = `/api/events/${encodeURIComponent(eventId)}`;
  const read = () => void get(`${path}/gifts`).then((mall) => setOrders(mall.orders), () => {}); // or they stay
  useEffect(() => {
    read();
    document.addEventListener("visibilitychange", read);
    return () => document.removeEventListener("visibilitychange", read);
  }, [path, seq]);
  if (!orders.length) return null;
  return html`<section class="card panel me-part"><h3>${t("orders.title")}</h3>
    <ul class="orders" data-testid="orders">
      ${orders.map((order) => html`<${Order} key=${order.id} order=${order} onCancel=${() => ask(order)} />`)}</ul>
    ${asked && html`<${Cancelling} order=${asked} path=${path} onClose=${() => ask(null)} onDone=${read} />`}
  </section>`;
}

const momentOf = (at) => `${formatDay(at)} ${formatTime(at).slice(0, 5)}`;

const stateOf = ({ state, kind }) => {
  if (state === "accepted" && kind === "pick_up") return t("orders.accepted.pick_up");
  return t(state === "received" && kind === "code" ? "orders.received.code" : `orders.${state}`);
};

function Order({ order, onCancel }) {
  const isOpen = order.state !== "received" && order.state !== "cancelled";
  return html`<li data-testid=${`order-${order.gift}`} data-state=${order.state}>
    <div><strong>${pick(order, "title")}</strong><span class="order-state">${stateOf(order)}</span></div>
    <small>${t("gifts.price", { n: formatNumber(order.price) })} · ${momentOf(order.at)}</small>
    ${order.code && html`<p>${t("orders.code")} <strong class="code">${order.code}</strong></p>`}
    ${order.number && html`<p>${t("orders.sent", order)}</p>`}
    ${isOpen && order.pick_up_at && html`<p>${t("orders.pick_up_at", { at: order.pick_up_at })}</p>`}
    ${order.state === "cancelled" && order.reason && html`<p>${t("orders.reason", order)}</p>`}
    ${order.state === "placed" && html`<button type="button" class="button second small"
      data-testid=${`cancel-${order.gift}`} onClick=${onCancel}>${t("orders.cancel")}</button>`}</li>`;
}

function Cancelling({ order, path, onClose, onDone }) {
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState(null);
  const cancel = async () => {
    setBusy(true);
    try {
      await post(`${path}/orders/${encodeURIComponent(order.id)}/cancel`);
      onClose();
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
    onDone();
  };
  return html`<${Sheet} title=${t("orders.cancel")} onClose=${onClose} testid="cancel-sheet"><div class="gift-sheet">
    <p><strong>${pick(order, "title")}</strong></p>
    <p>${t("orders.cancel.ask", { n: formatNumber(order.price) })}</p>
    ${error && html`<p class="notice" data-kind="bad" role="alert"><${Icon} name="circle-alert" />
      <span>${sentence(error)}</span></p>`}
    <button type="button" class="button large wide" data-testid="cancel-yes" disabled=${isBusy} onClick=${cancel}>
      ${t("orders.cancel")}</button>
    <button type="button" class="button second wide" onClick=${onClose}>${t("orders.keep")}</button></div><//>`;
}
