// The gifts on the phone: what there is, what it costs, and the redeeming of it.

import { ApiError, post } from "../../shared/api.js";
import { formatDay, formatTime } from "../../shared/clock.js";
import { Sheet } from "../../shared/sheet.js";
import { html, Icon, useState } from "../../shared/ui.js";
import { formatNumber, pick, sentence, t } from "../../shared/words.js";
import { Purchases } from "./purchases.js";
import "./words.js";

/** `mall` as the server tells it; `mine` what one has; `onOrdered()` once an order is there. */
export function Gifts({ mall, mine, eventId, store, onOrdered }) {
  const [chosen, choose] = useState(null);
  return html`${!mall.gifts.length && html`<p class="own-note">${t("gifts.none")}</p>`}
    <ul class="gifts" data-testid="gifts">
      ${mall.gifts.map((gift) => html`<${Gift} key=${gift.id} gift=${gift} now=${mall.now} balance=${mine.balance}
        onChoose=${() => choose(gift)} />`)}</ul>
    ${chosen && html`<${Redeeming} gift=${chosen} mine=${mine} eventId=${eventId} store=${store}
      onClose=${() => choose(null)} onOrdered=${onOrdered} />`}`;
}

/** Why a gift can't be redeemed now, in words; "" if it can. */
function hindrance(gift, now, balance) {
  if (gift.starts_at > now) return t("gifts.from", { time: momentOf(gift.starts_at) });
  if (gift.ends_at && gift.ends_at <= now) return t("gifts.over");
  if (!gift.left) return t("gifts.sold_out");
  if (gift.limit && gift.mine >= gift.limit) return t("gifts.has_all");
  return balance < gift.price ? t("gifts.missing", { n: formatNumber(gift.price - balance) }) : "";
}

const UNANSWERED = new Set(["network", "timeout", "unexpected"]); // whether it was done, nobody knows
const momentOf = (at) => `${formatDay(at)} ${formatTime(at).slice(0, 5)}`;

function Gift({ gift, now, balance, onChoose }) {
  const why = hindrance(gift, now, balance);
  return html`<li class="card gift" data-testid=${`gift-${gift.id}`} data-off=${Boolean(why)}>
    ${gift.picture ? html`<img src=${gift.picture} alt="" loading="lazy" />`
      : html`<span class="gift-picture" aria-hidden="true"><${Icon} name="award" /></span>`}
    <div class="gift-about"><h2>${pick(gift, "title")}</h2>
      ${gift.text && html`<p>${pick(gift, "text")}</p>`}
      <p class="gift-price">${t("gifts.price", { n: formatNumber(gift.price) })}
        ${gift.left > 0 && html`<small>${t("gifts.left", { n: formatNumber(gift.left) })}</small>`}
        ${gift.limit > 0 && html`<small>${t("gifts.limit", { n: formatNumber(gift.limit) })}</small>`}</p>
      ${why ? html`<p class="gift-why" data-testid=${`why-${gift.id}`}>${why}</p>`
        : html`<button type="button" class="button" data-testid=${`redeem-${gift.id}`} onClick=${onChoose}>
          ${t("gifts.redeem")}</button>`}</div></li>`;
}

/** The sheet on which one confirms: the gift, its price, how it comes to one; then what has become of it. */
function Redeeming({ gift, mine, eventId, store, onClose, onOrdered }) {
  const [state, setState] = useState("asks"); // asks, sent, lost, done
  const [error, setError] = useState(null);
  const [order, setOrder] = useState(null);
  const [balance] = useState(mine.balance); // what it was when this was asked
  const send = async () => {
    const purchases = new Purchases(store);
    setState("sent");
    setError(null);
    try {
      const id = purchases.idOf(gift.id);
      const path = `/api/events/${encodeURIComponent(eventId)}/orders`;
      setOrder(await post(path, { id, gift: gift.id, price: gift.price }));
      purchases.end(gift.id);
      setState("done");
      onOrdered();
    } catch (failure) {
      const isOpen = !(failure instanceof ApiError) || failure.retryable || UNANSWERED.has(failure.code);
      if (!isOpen) purchases.end(gift.id);
      setError(failure);
      setState(isOpen ? "lost" : "asks");
      if (!isOpen) onOrdered(); // what the page shows is out of date
    }
  };
  const title = t(state === "done" ? "gifts.done" : "gifts.ask");
  return html`<${Sheet} title=${title} onClose=${onClose} testid="redeem-sheet">
    <div class="gift-sheet"><p><strong>${pick(gift, "title")}</strong></p>
      ${state !== "done" && html`<p>${t("gifts.pays", {
        price: formatNumber(gift.price), left: formatNumber(balance - gift.price) })}</p>`}
      <p class="own-note">${t(`gifts.kind.${gift.kind}`, { at: gift.pick_up_at })}</p>
      ${error && html`<p class="notice" data-kind="bad" role="alert" data-testid="redeem-error">
        <${Icon} name="circle-alert" /><span>${sentence(error)}</span></p>`}
      ${order?.code && html`<p>${t("orders.code")}
        <strong class="code" data-testid="order-code">${order.code}</strong></p>`}
      ${state === "done"
        ? html`<p class="own-note">${t("gifts.done.where")}</p>
          <button type="button" class="button large wide" data-testid="redeem-done" onClick=${onClose}>
            ${t("gifts.close")}</button>`
        : html`<button type="button" class="button large wide" data-testid="redeem-yes" disabled=${state === "sent"}
            onClick=${send}>
            ${t(state === "sent" ? "gifts.redeeming" : state === "lost" ? "gifts.retry" : "gifts.redeem")}</button>`}
    </div><//>`;
}
