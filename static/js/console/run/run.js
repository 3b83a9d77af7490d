// The run view: everything that is needed while the show is on, on one screen.

import { CheckInRow } from "../../features/check_in/console.js";
import { ContestRows } from "../../features/contests/console.js";
import { PaperRows } from "../../features/papers/console.js";
import { QuizRows } from "../../features/quizzes/console.js";
import { SurveyRows } from "../../features/surveys/console.js";
import { Icon, html, useEffect, useInterval } from "../../shared/ui.js";
import { formatNumber, t } from "../../shared/words.js";
import { Audit } from "../kit/audit.js";
import { useLoaded } from "../kit/hooks.js";
import { loadEvent } from "../kit/operator_api.js";
import { routeTo } from "../kit/router.js";
import { byUrgency } from "../kit/verbs.js";
import { ActivityRows } from "./activity_rows.js";
import { TechnicalDetails, Tiles } from "./figures.js";
import { PollRow } from "./poll_row.js";
import { Stage } from "./stage.js";

const AUDIT_ROWS = 8;
const REDRAW_MS = 1000; // countdowns
const DEVICES_MS = 15_000;

/** Says that anybody's device may vote, and how many have come so far. */
function OpenEvent({ event }) {
  const { value: saved, reload } = useLoaded(() => loadEvent(event), event);
  useEffect(() => {
    const timer = setInterval(reload, DEVICES_MS);
    return () => clearInterval(timer);
  }, [reload]);
  return html`<p class="notice thin" data-testid="open-event"><${Icon} name="info" />
    <span>${t("open_event", { devices: formatNumber(saved?.devices ?? 0) })}</span></p>`;
}

export function RunView({ live }) {
  useInterval(REDRAW_MS);
  const { event } = live.tally;
  if (!event) return html`<p class="wait">${t("loading")}</p>`;
  const polls = byUrgency(event.polls, (poll) => live.tally.figures(poll.id)?.state ?? "draft");
  return html`<div class="run" data-testid="run">
    <div class="run-main">
      <${Tiles} live=${live} />
      <section class="run-polls" aria-label=${t("polls")}>
        ${event.admission === "open" && html`<${OpenEvent} event=${live.event} />`}
        ${polls.length === 0 && live.quizzes.frames.length === 0 && html`<p class="card empty">${t("run.no_polls")}
          <a class="button" href=${routeTo("edit", live.event)}>${t("tab.edit")}</a></p>`}
        <ul class="stack">${polls.map((poll) => html`<${PollRow} key=${poll.id} poll=${poll} live=${live} />`)}</ul>
      </section>
      ${event.check_in && live.arrivals && html`<${CheckInRow} live=${live} />`}
      ${live.contests.length > 0 && html`<${ContestRows} live=${live} />`}
      ${live.quizzes.frames.length > 0 && html`<${QuizRows} live=${live} />`}
      <${PaperRows} event=${live.event} />
      ${live.surveys.length > 0 && html`<${SurveyRows} live=${live} />`}
      ${live.boards.length + live.clouds.length > 0 && html`<${ActivityRows} live=${live} />`}
      <div class="run-below">
        <${TechnicalDetails} live=${live} />
        <section class="card panel"><h2><${Icon} name="history" />${t("audit")}</h2>
          <${Audit} event=${live.event} rows=${AUDIT_ROWS} /></section>
      </div>
    </div>
    <aside class="run-side">
      <${Stage} live=${live} />
    </aside>
  </div>`;
}
