// The countdown: to the doors, to the show going on, or to a poll's closing.

import { clock, formatCountdown } from "../../shared/clock.js";
import { phrased } from "../../shared/phrased.js";
import { html, useInterval } from "../../shared/ui.js";
import { pick, t } from "../../shared/words.js";
import { Header } from "../board/header.js";
import { fitText } from "../kit/fit_text.js";
import { JoinCard } from "../kit/qr.js";

const REDRAW_MS = 100;
const LAST_MS = 10_000;
const MINUTE_MS = 60_000;
const DIAL = 820; // its width; the words in it are sized by that
const TIME_BOX = { width: 640, height: 440, max: 260, min: 80, linesMax: 1 };
const TIME_BOX_LAST = { ...TIME_BOX, max: 430 };
const RADIUS = 46; // of a view box of 100
const LENGTH = 2 * Math.PI * RADIUS;

/** The moment to count to: the stage's own, else the poll's closing or planned opening; null without any. */
export function momentOfStage(stage, poll, figures) {
  if (stage.until) return stage.until;
  if (figures?.state === "open" || figures?.state === "locked") return figures.closes_at;
  return (figures?.state ?? "draft") === "draft" && poll?.opens_at ? Date.parse(poll.opens_at) : null;
}

/** What is counted down to, in words: the stage's text, else the poll and whether it opens or closes. */
export function countdownWords(stage, poll, figures) {
  if (pick(stage, "text")) return pick(stage, "text");
  if (stage.until) return t("countdown.starts");
  return t((figures?.state ?? "draft") === "draft" ? "countdown.opens" : "countdown.closes");
}

export function CountdownScene({ event, poll, figures, stage, lane }) {
  useInterval(REDRAW_MS);
  const left_ms = clock.until(momentOfStage(stage, poll, figures));
  const over = left_ms === 0;
  const last = left_ms !== null && !over && left_ms <= LAST_MS;
  const seconds = Math.ceil((left_ms ?? 0) / 1000);
  const part = left_ms === null ? 0 : Math.min(1, left_ms / (last ? LAST_MS : MINUTE_MS));
  const time = left_ms === null
    ? "–" : over ? t("countdown.now") : last ? String(seconds) : formatCountdown(left_ms, t("day"));
  const { size } = fitText(time, last ? TIME_BOX_LAST : TIME_BOX);
  return html`<section class="countdown-scene" data-testid="countdown-scene" data-last=${last} data-over=${over}>
    <${Header} event=${event} headline=${stage.until || !poll ? "" : pick(poll, "title")} lane=${lane} />
    <div class="dial">
      <svg class="ring" viewBox="0 0 100 100" aria-hidden="true"><circle class="ring-track" cx="50" cy="50"
          r=${RADIUS} />
        <circle class="ring-share" cx="50" cy="50" r=${RADIUS} stroke-dasharray=${LENGTH}
          stroke-dashoffset=${LENGTH * (1 - part)} /></svg>
      <p class="dial-words">${phrased(countdownWords(stage, poll, figures))}</p>
      <p key=${last ? seconds : "calm"} class="dial-time number" style=${{ "--size": size / DIAL }} data-testid="dial">
        ${time}</p>
    </div>
    <${JoinCard} eventId=${event.id} words=${t("join.scan")} />
  </section>`;
}
