// Orders in the console: who is to get what, and how far it is.

import { Confirm } from "../../console/kit/confirm.js";
import { useAction, useLoaded } from "../../console/kit/hooks.js";
import { Button, Problem } from "../../console/kit/notice.js";
import { formatDay, formatTime } from "../../shared/clock.js";
import { Icon, html, toast, useState } from "../../shared/ui.js";
import { formatNumber, pick, t } from "../../shared/words.js";
import { loadOrders, moveOrders } from "./operator_api.js";

const STATES = ["placed", "accepted", "shipped", "received", "cancelled"];
const REASON_CHARS = 200; // server/acclaim/features/gifts/limits.py
const ORDERS_MOVED = 500;
const momentOf = (at) => `${formatDay(at)} ${formatTime(at).slice(0, 5)}`;

export function OrdersView({ event }) {
  const { value, error, reload } = useLoaded(() => loadOrders(event), event);
  if (!value) return html`<${Problem} error=${error} testid="orders-off" />`;
  return html`<div class="check-view" data-testid="orders-view">
    <${Fulfilment} event=${event} orders=${value.orders} reload=${reload} />
    <${Stock} gifts=${value.gifts} /></div>`;
}

function Fulfilment({ event, orders, reload }) {
  const [state, setState] = useState("placed");
  const [sought, seek] = useState("");
  const [chosen, choose] = useState(new Set());
  const words = sought.trim().toLowerCase();
  const fits = ({ order, name, unit }) =>
    (!state || order.state === state) &&
    [order.member, name, unit, order.title, order.title_en].some((text) => text.toLowerCase().includes(words));
  const shown = orders.filter(fits);
  const ids = shown.map(({ order }) => order.id).filter((id) => chosen.has(id)); // nothing out of sight is moved
  const flip = (id) => choose(new Set(chosen.has(id) ? [...chosen].filter((one) => one !== id) : [...chosen, id]));
  const flipAll = () => choose(new Set(ids.length === shown.length ? [] : shown.map(({ order }) => order.id)));
  const onMoved = async () => {
    choose(new Set());
    await reload();
  };
  return html`<section class="card panel"><h2><${Icon} name="receipt" />${t("fulfil.title")}</h2>
    <div class="row wrap">
      <label class="field"><span>${t("fulfil.state")}</span><select class="input" data-testid="orders-state"
        value=${state} onChange=${(e) => setState(e.target.value)}><option value="">${t("fulfil.all")}</option>
        ${STATES.map((one) => html`<option key=${one} value=${one}>${t(`fulfil.state.${one}`)}</option>`)}
        </select></label>
      <label class="field grow"><span>${t("fulfil.filter")}</span><input class="input" data-testid="orders-filter"
        value=${sought} onInput=${(e) => seek(e.target.value)} /></label></div>
    ${ids.length > 0 && html`<${Steps} event=${event} ids=${ids} onMoved=${onMoved}
      mayShip=${shown.some(({ order }) => order.kind === "post" && chosen.has(order.id))} />`}
    ${shown.length
      ? html`<div class="scroll"><table class="grid-table wide" data-testid="orders-table"><thead><tr>
          <th><input type="checkbox" aria-label=${t("fulfil.choose_all")} data-testid="choose-all"
            checked=${ids.length === shown.length} onChange=${flipAll} /></th>
          ${["when", "who", "gift", "how", "state"].map((one) => html`<th key=${one}>${t(`fulfil.${one}`)}</th>`)}
          </tr></thead>
          <tbody>${shown.map((one) => html`<${Row} key=${one.order.id} ...${one} isChosen=${chosen.has(one.order.id)}
            onFlip=${() => flip(one.order.id)} />`)}</tbody></table></div>`
      : html`<p class="soft" data-testid="orders-none">${t("fulfil.none")}</p>`}
  </section>`;
}

function Row({ order, name, unit, isChosen, onFlip }) {
  const called = name || order.member;
  return html`<tr data-testid=${`order-${order.id}`} data-state=${order.state}>
    <td><input type="checkbox" checked=${isChosen} onChange=${onFlip}
      aria-label=${t("fulfil.choose", { name: called, gift: pick(order, "title") })} /></td>
    <td>${momentOf(order.at)}</td><td>${called}${unit && html`<br /><span class="soft">${unit}</span>`}</td>
    <td>${pick(order, "title")}</td>
    <td>${t(`fulfil.kind.${order.kind}`)}
      ${order.pick_up_at && html`<br /><span class="soft">${order.pick_up_at}</span>`}</td>
    <td><span class="pill">${t(`fulfil.state.${order.state}`)}</span>
      ${order.number && html`<br /><span class="code">${order.carrier} ${order.number}</span>`}
      ${order.reason && html`<br /><span class="soft">${order.reason}</span>`}</td></tr>`;
}

/** What is done to all that are chosen. */
function Steps({ event, ids, mayShip, onMoved }) {
  const [sent, setSent] = useState({ carrier: "", number: "" });
  const [reason, setReason] = useState("");
  const [asks, ask] = useState(false);
  const { run, busy, error } = useAction();
  const move = async (to, more = {}) => {
    ask(false);
    const orders = ids.slice(0, ORDERS_MOVED);
    const answer = await run(() => moveOrders(event, { orders, to, ...more }));
    if (!answer) return;
    const stayed = orders.length - answer.orders.length;
    toast(t(stayed ? "fulfil.stayed" : "fulfil.moved", { n: formatNumber(stayed || answer.orders.length) }));
    await onMoved();
  };
  const ship = (pressed) => {
    pressed.preventDefault();
    void move("shipped", sent);
  };
  const put = (name) => (e) => setSent({ ...sent, [name]: e.target.value });
  return html`<div class="row wrap" data-testid="orders-steps"><strong>${t("fulfil.chosen", { n: ids.length })}</strong>
      <${Button} icon="check" testid="orders-accept" disabled=${busy} onClick=${() => move("accepted")}>
        ${t("fulfil.accept")}<//>
      <${Button} icon="circle-check" testid="orders-received" disabled=${busy} onClick=${() => move("received")}>
        ${t("fulfil.hand_out")}<//>
      <${Button} icon="trash-2" look="second" testid="orders-cancel" disabled=${busy} onClick=${() => ask(true)}>
        ${t("fulfil.cancel")}<//></div>
    ${mayShip && html`<form class="row wrap" onSubmit=${ship}>
      ${["carrier", "number"].map((one) => html`<label key=${one} class="field"><span>${t(`fulfil.${one}`)}</span>
        <input class="input" data-testid=${`orders-${one}`} value=${sent[one]} onInput=${put(one)} /></label>`)}
      <${Button} icon="arrow-right" submit=${true} testid="orders-ship" disabled=${busy}>
        ${t("fulfil.ship")}<//></form>`}
    <${Problem} error=${error} />
    ${asks && html`<${Confirm} title=${t("fulfil.cancel")} action=${t("fulfil.cancel")} danger=${true}
      text=${t("fulfil.cancel.ask", { n: ids.length })} onYes=${() => move("cancelled", { reason: reason.trim() })}
      onNo=${() => ask(false)}><label class="field"><span>${t("fulfil.reason")}</span>
        <input class="input" maxlength=${REASON_CHARS} data-testid="orders-reason" value=${reason}
          onInput=${(e) => setReason(e.target.value)} /></label><//>`}`;
}

function Stock({ gifts }) {
  return html`<section class="card panel"><h2><${Icon} name="award" />${t("fulfil.stock")}</h2>
    <table class="grid-table wide" data-testid="stock-table"><thead><tr><th>${t("fulfil.gift")}</th>
      <th class="number">${t("fulfil.sold")}</th><th class="number">${t("fulfil.left")}</th></tr></thead>
      <tbody>${gifts.map(({ gift, sold, left }) => html`<tr key=${gift.id}><td>${pick(gift, "title")}</td>
        <td class="number">${formatNumber(sold)}</td><td class="number">${formatNumber(left)}</td></tr>`)}</tbody>
    </table></section>`;
}
