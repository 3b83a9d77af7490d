// How long a question can still be answered, by the server's clock.

import { clock } from "../../shared/clock.js";
import { html, useInterval } from "../../shared/ui.js";

const REDRAW_MS = 200;
const HOT_S = 5;

export function TimeBar({ question }) {
  useInterval(REDRAW_MS);
  const { opened_at: openedAt, closes_at: closesAt } = question;
  const left_ms = clock.until(closesAt);
  if (left_ms === null) return null;
  const part = Math.min(1, left_ms / Math.max(1, closesAt - openedAt));
  const left_s = Math.ceil(left_ms / 1000);
  return html`<div class="quiz-time" role="timer" data-testid="quiz-time" data-hot=${left_s <= HOT_S}>
    <i><b style=${{ transform: `scaleX(${part})` }}></b></i><span class="number">${left_s}</span></div>`;
}

/** The seconds that are left, rounded up, and the part of the time; null when nothing is open. */
export function leftOf(question) {
  const left_ms = clock.until(question?.closes_at);
  if (left_ms === null) return null;
  const whole_ms = Math.max(1, question.closes_at - question.opened_at);
  return { seconds: Math.ceil(left_ms / 1000), part: Math.min(1, left_ms / whole_ms) };
}
