// Check-in on the phone: one button, and its outcome.

import { formatTime } from "../../shared/clock.js";
import { html, Icon, useEffect, useRedraw, useState } from "../../shared/ui.js";
import { formatNumber, sentence, t } from "../../shared/words.js";
import { CheckInDesk } from "./desk.js";
import "./words.js";

/** `visit.checkIn` is the newest `check_in` frame. The seat is that of the card that was scanned. */
export function CheckInCard({ visit, socket, store }) {
  const [desk] = useState(() => new CheckInDesk(socket, store));
  useEffect(() => () => desk.close(), [desk]);
  useRedraw((again) => desk.listen(again), [desk]);
  useEffect(() => desk.meet(visit.checkIn));
  const { state, opened_at } = visit.checkIn;
  const { mine, isSent, error } = desk;
  const seat = mine ? mine.seat : store.get("seat", "");
  if (!mine && !isSent && state !== "open" && !opened_at) return null;
  const name = visit.member?.name ?? "";
  return html`<section class="check-in card" aria-labelledby="check-in" data-testid="check-in"
    data-state=${mine ? "in" : isSent ? "sent" : state}>
    ${mine ? html`<${In} mine=${mine} names=${visit.event.check_in.names} name=${name} />` : html`
      <h2 id="check-in">${t("check_in.title")}</h2>
      ${seat && html`<p class="check-in-facts">${t("check_in.seat", { seat })}</p>`}
      ${error && !isSent && html`<p class="notice" data-kind="bad" role="alert" data-testid="check-in-error">
        <${Icon} name="circle-alert" /><span>${sentence(error)}</span></p>`}
      ${isSent && html`<p class="check-in-mine" role="status" data-testid="check-in-sent">
        <${Icon} name="loader" className="turning" /><span>
        ${t(visit.state === "live" ? "check_in.sending" : "check_in.sending.away")}</span></p>`}
      ${!isSent && state === "open" && html`
        <button type="button" class="button large wide" data-testid="check-in-press" onClick=${() => desk.press(seat)}>
          ${t("check_in.press")}</button>
        <p class="check-in-facts">${t(`check_in.told.${toldOf(visit)}`)}</p>`}
      ${!isSent && state !== "open" && html`<p class="check-in-facts">${t("check_in.over")}</p>`}`}
  </section>`;
}

function In({ mine, names, name }) {
  const facts = [
    t("check_in.number", { number: formatNumber(mine.number) }),
    formatTime(mine.at),
    mine.seat && t("check_in.seat", { seat: mine.seat }),
  ];
  return html`<h2 id="check-in" class="check-in-mine" role="status"><${Icon} name="circle-check" />
      <span>${t("check_in.done")}</span></h2>
    <p class="check-in-facts" data-testid="check-in-facts">${facts.filter(Boolean).join(" · ")}</p>
    ${names !== "none" && !name && html`<p class="check-in-facts">${t("check_in.code")}
      <b class="check-in-code" data-testid="check-in-code">${mine.code}</b></p>`}`;
}

/** What the screen will show of this member. */
function toldOf({ event, member }) {
  const { names, faces } = event.check_in;
  if (names === "none") return "none";
  if (!member?.name) return "code";
  return faces ? "face" : names;
}
