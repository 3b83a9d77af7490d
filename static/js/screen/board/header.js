// The head of the screen: whose evening, which poll, how long still.

import { formatCountdown, clock } from "../../shared/clock.js";
import { phrased } from "../../shared/phrased.js";
import { Picture } from "../../shared/picture.js";
import { html, useInterval } from "../../shared/ui.js";
import { pick, t } from "../../shared/words.js";
import { stageSize, u, uOfWindow } from "../kit/area.js";
import { fitText } from "../kit/fit_text.js";
import { isDense } from "./layout.js";

const HOT_MS = 10_000;
const REDRAW_MS = 200;
const TITLE_BOX = { height: 96, max: 68, min: 34, linesMax: 2 };
const EDGES = 130;
const CLOCK = { wide: 540, narrow: 300, portrait: 0 }; // with the pill, beside the title or below it
const ASIDE = { wide: 710, narrow: 710, portrait: 0 };
const WAY_IN = 430; // of a dense board: it stands beside the title (rail.js)
const SPACED = 1.1; // letters of a title are
const WIDTH_BESIDE_LANE = 720;
const WIDTH_BESIDE_LANE_DENSE = 460;

/**
 * `headline` is what it is about, where that is no poll: without either, the event itself; `over` stands above it
 * besides the event. `aside` stands in place of the poll's state and its clock, where those of now are not what is
 * shown; the `lane` of comments takes the room that title and clock leave. Of a survey in place of a poll, `words` is
 * where they begin.
 */
export function Header({
  event, poll, figures, headline: said = "", over = "", final = false, aside = null, lane = null, words = "",
}) {
  const title = pick(event, "title");
  const about = poll ? pick(poll, "title") : said;
  const headline = about || title;
  const { width, shape } = stageSize();
  const dense = Boolean(poll) && isDense(poll.options.length) && shape !== "portrait";
  const beside = (dense ? WAY_IN : 0) + (aside ? ASIDE : CLOCK)[shape];
  const free = (width - EDGES - beside) / SPACED;
  const besideLane = dense ? WIDTH_BESIDE_LANE_DENSE : WIDTH_BESIDE_LANE;
  const isBesideLane = lane && shape === "wide";
  const { size } = fitText(headline, { ...TITLE_BOX, width: isBesideLane ? Math.min(free, besideLane) : free });
  return html`<header class="head">
    ${event.theme?.logo && html`<${Picture} class="logo" src=${event.theme.logo} tall=${uOfWindow(96)} />`}
    <div class="titles" style=${isBesideLane ? { maxWidth: u(besideLane * SPACED) } : {}}>
      <p class="event-title" data-testid="event-title">${(over || about) && html`<span>${over || title}</span>`}
        <span>${over ? title : pick(event, "subtitle")}</span></p>
      <h1 class="poll-title gilded" data-testid="poll-title" style=${{ fontSize: u(size) }}>${phrased(headline)}</h1>
    </div>
    ${lane}
    ${aside ?? (poll && html`<div class="clock-box">
      <span class="state-pill" data-state=${figures?.state ?? "draft"} data-testid="state">
        ${t(final && figures?.state === "published" ? "state.final" : `${words}state.${figures?.state ?? "draft"}`)}
      </span>
      <${Countdown} poll=${poll} figures=${figures} words=${words} />
    </div>`)}
  </header>`;
}

/** Counts down to the close of an open poll or the planned opening of a draft, by the server's clock. */
export function Countdown({ poll, figures, words = "" }) {
  useInterval(REDRAW_MS);
  const opening = (figures?.state ?? "draft") === "draft";
  const running = figures?.state === "open" || figures?.state === "locked";
  const moment = opening && poll.opens_at ? Date.parse(poll.opens_at) : running ? figures.closes_at : null;
  const left_ms = clock.until(moment);
  if (left_ms === null) return null;
  return html`<div class="countdown" data-hot=${running && left_ms <= HOT_MS}>
    <span>${t(`${words}${opening ? "countdown.opens" : "countdown.closes"}`)}</span>
    <b class="number" data-testid="countdown">${formatCountdown(left_ms, t("day"))}</b>
  </div>`;
}
