// The tab of points: what I have, today's check-in, how to earn, and every line of the ledger that is mine.

import { get } from "../../shared/api.js";
import { formatDay, formatTime } from "../../shared/clock.js";
import { html, Icon, useEffect, useState } from "../../shared/ui.js";
import { formatNumber, pick, sentence, t } from "../../shared/words.js";
import { Calendar } from "./calendar.js";
import { ruleSentence, streakSentence } from "./sentences.js";
import "./words.js";

const LINES_SHOWN = 50; // as many as the server tells

/** `visit.points` is the phone's PointsDesk. Lines are read again whenever the ledger has changed what one has. */
export function View({ visit }) {
  const desk = visit.points;
  const { mine, points } = desk;
  const [told, setTold] = useState(null);
  const [error, setError] = useState(null);
  const address = `/api/events/${encodeURIComponent(visit.event.id)}/points`;
  useEffect(() => void (mine && get(address).then(setTold, setError)), [address, mine?.seq, mine?.streak]);
  return html`<h2 class="tab-title">${t("points.title")}</h2>
    ${mine && html`<${Balance} mine=${mine} />`}
    ${points?.rules.some((rule) => rule.what === "daily_check_in") && mine &&
      html`<${Daily} desk=${desk} mine=${mine} months=${told?.months ?? []} isLive=${visit.state === "live"} />`}
    ${points && html`<section class="card panel me-part"><h3>${t("points.rules")}</h3>
      <ul class="points-rules" data-testid="points-rules">
        ${points.rules.map((rule) => html`<li key=${rule.id}>${ruleSentence(rule, classNames(visit.event))}</li>`)}
        ${points.streaks.map((one) => html`<li key=${one.days}>${streakSentence(one)}</li>`)}
      </ul></section>`}
    <section class="card panel me-part"><h3>${t("points.lines")}</h3>
      ${error && !told && html`<p class="notice" data-kind="bad" role="alert" data-testid="points-error">
        <${Icon} name="circle-alert" /><span>${sentence(error)}</span></p>`}
      ${!told && !error && html`<p class="waiting"><${Icon} name="loader" className="turning" />${t("loading")}</p>`}
      ${told && html`<${Lines} lines=${told.lines} rules=${points?.rules ?? []} event=${visit.event} />`}
    </section>`;
}

const classNames = (event) => Object.fromEntries(event.classes.map((one) => [one.id, pick(one, "name")]));

function Balance({ mine }) {
  return html`<section class="card panel points-balance" aria-live="polite">
    <strong data-testid="points-balance">${formatNumber(mine.balance)}</strong>
    ${mine.expiring > 0 && html`<p data-testid="points-expiring">
      ${t("points.expiring", { n: formatNumber(mine.expiring), day: mine.expires_on })}</p>`}
    ${mine.frozen && html`<p data-testid="points-pending">
      ${mine.pending ? t("points.pending", { n: formatNumber(mine.pending) }) : t("points.frozen")}</p>`}
  </section>`;
}

function Daily({ desk, mine, months, isLive }) {
  return html`<section class="card panel me-part" data-testid="points-daily"
      data-state=${mine.has_checked_in ? "in" : desk.isSent ? "sent" : "due"}>
    <h3>${t("points.daily")}</h3>
    ${desk.error && html`<p class="notice" data-kind="bad" role="alert">
      <${Icon} name="circle-alert" /><span>${sentence(desk.error)}</span></p>`}
    ${mine.has_checked_in && html`<p class="check-in-mine" role="status"><${Icon} name="circle-check" />
      <span>${t("points.done", { got: formatNumber(mine.got) })}</span></p>`}
    ${mine.streak > 1 && html`<p class="own-note" data-testid="points-streak">
      ${t("points.streak.now", { n: formatNumber(mine.streak) })}</p>`}
    ${desk.isSent && html`<p class="check-in-mine" role="status"><${Icon} name="loader" className="turning" />
      <span>${t(isLive ? "points.sending" : "points.sending.away")}</span></p>`}
    ${!desk.isSent && !mine.has_checked_in && html`<button type="button" class="button large wide"
      data-testid="points-press" onClick=${() => desk.press()}>${t("points.press")}</button>`}
    ${!desk.isSent && mine.gap && desk.points.make_up && html`<button type="button" class="button second wide"
      data-testid="points-make-up" onClick=${() => desk.press(true)}>
      ${t("points.make_up", { day: mine.gap })}</button>`}
    ${months.length > 0 && html`<${Calendar} today=${mine.today} months=${months} />`}
  </section>`;
}

function Lines({ lines, rules, event }) {
  if (!lines.length) return html`<p class="own-note" data-testid="points-lines">${t("points.lines.none")}</p>`;
  return html`<ol class="points-lines" data-testid="points-lines">
      ${lines.map((line) => html`<li key=${line.number}>
        <span>${whatOf(line, rules)}<small>${[inWhat(line, event), momentOf(line.at)].filter(Boolean).join(" · ")}
          </small></span>
        <span class="points-change" data-gain=${line.change > 0}>${signed(line.change)}
          <small>${t("points.lines.balance", { n: formatNumber(line.balance) })}</small></span></li>`)}
    </ol>
    ${lines.length >= LINES_SHOWN && html`<p class="own-note">${t("points.lines.more", { n: LINES_SHOWN })}</p>`}`;
}

const momentOf = (at) => `${formatDay(at)} ${formatTime(at).slice(0, 5)}`;

const signed = (change) => (change > 0 ? `+${formatNumber(change)}` : `−${formatNumber(-change)}`);

function whatOf({ what, change, period }, rules) {
  if (what === ":streak") return t("points.what.streak", { n: period });
  if (what.startsWith(":")) return t(`points.what.${KNOWN.has(what) ? what.slice(1) : "other"}`);
  if (change < 0) return t("points.what.back");
  return t(`points.what.${rules.find((rule) => rule.id === what)?.what ?? "other"}`);
}

const KNOWN = new Set([":expiry", ":operator", ":thaw", ":gift", ":refund"]);

/** The title of what it was earned in, if this event knows it. */
function inWhat({ activity }, event) {
  const [of, id] = activity.split(".");
  if (!id || (of ? of !== event.id : event.home)) return "";
  const found = [...event.polls, ...event.surveys].find((one) => one.id === id);
  return found ? pick(found, "title") : "";
}
