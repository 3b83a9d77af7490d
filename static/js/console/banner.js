// One look tells whether all is well: green, amber or red, with the reason and what to do.

import { Icon, html, useEffect, useInterval, useState } from "../shared/ui.js";
import { t } from "../shared/words.js";
import { overall, verdict } from "./kit/health.js";
import { useAction, useLoaded } from "./kit/hooks.js";
import { loadRoster, raiseLimit } from "./kit/operator_api.js";
import { may } from "./kit/roles.js";
import { NO_EVENT } from "./live.js";

const ICONS = { green: "circle-check", amber: "triangle-alert", red: "circle-alert", wait: "loader" };
const REDRAW_MS = 1000; // silence is judged by the clock, not by messages
const ROSTER_MS = 60_000;

/** That ballots are kept and receipts are quick; how quick is known while people vote. */
function factsOf({ workers, store }) {
  const ms = Math.round(overall(workers).ack_ms_p99);
  return [t(`saved.${store.durability}`), ms > 0 && t("health.green.receipts", { ms })].filter(Boolean).join(" · ");
}

/** The roster's figures of now and then, for whoever may see them. */
function useRoster({ event }, who) {
  const sees = may(who, "people") && event !== NO_EVENT;
  const { value, reload } = useLoaded(async () => (sees ? loadRoster(event) : null), `${event} ${sees}`);
  useEffect(() => {
    const timer = setInterval(reload, ROSTER_MS);
    return () => clearInterval(timer);
  }, [reload]);
  return value;
}

export function Banner({ live, who }) {
  const roster = useRoster(live, who);
  useInterval(REDRAW_MS);
  const [all, showAll] = useState(false);
  const { line, figures, figuresAt, voting, workersBefore, recount } = live;
  const seen = { line, figures, figuresAt, voting, workersBefore, recount, roster };
  const { level, reasons } = verdict({ ...seen, clock: Date.now() });
  const [first, ...others] = reasons;
  const urgent = level === "red" ? "assertive" : "polite";
  return html`<section class="banner" data-testid="banner" data-level=${level} role="status" aria-live=${urgent}>
    <${Icon} name=${ICONS[level]} />
    <div class="banner-text">
      <strong>${first ? t(`health.${first.key}`, first.values) : t(`health.${level}`)}</strong>
      ${level === "green" && html`<span class="facts">${factsOf(figures)}</span>`}
      ${first &&
        html`<span>${t(`health.${first.key}.do`, first.values)} <${Remedy} event=${live.event}
            reason=${first} /></span>`}
      ${all && others.map((reason) => html`<p key=${`${reason.key}${reason.values.worker ?? reason.place ?? ""}`}>
        <strong>${t(`health.${reason.key}`, reason.values)}</strong> <span>
          ${t(`health.${reason.key}.do`, reason.values)}</span>
        <${Remedy} event=${live.event} reason=${reason} /></p>`)}
    </div>
    ${others.length > 0 &&
      html`<button type="button" class="button quiet small" aria-expanded=${all} onClick=${() => showAll(!all)}>
      ${t(all ? "health.fewer" : "health.more", { count: others.length })}</button>`}
  </section>`;
}

/** What one press mends: it lets more in from a place at its limit. */
function Remedy({ event, reason: { place } }) {
  const { run, busy } = useAction();
  return place && html`<button type="button" class="button second small" data-testid="raise-limit" disabled=${busy}
    onClick=${() => run(() => raiseLimit(event, place))}>${t("health.crowded.raise")}</button>`;
}
