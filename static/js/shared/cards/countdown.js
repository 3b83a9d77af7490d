// The time left until an activity closes, or opens by its schedule, by the server's clock.

import { clock, formatCountdown } from "../clock.js";
import { html, Icon, useInterval } from "../ui.js";
import { t } from "../words.js";

const COUNTDOWN_MS = 250;
const URGENT_MS = 30_000;
const RUNNING = new Set(["open", "locked"]);

/** `opens_at` and `closes_at` in ms or null; nothing where neither is awaited. */
export function Countdown({ state, opens_at, closes_at }) {
  useInterval(COUNTDOWN_MS);
  const isRunning = RUNNING.has(state);
  const isDraft = state === "draft";
  const left_ms = clock.until(isRunning ? closes_at : isDraft ? opens_at : null);
  if (left_ms === null || (isDraft && left_ms === 0)) return null;
  return html`<span class="countdown" data-urgent=${isRunning && left_ms < URGENT_MS} data-testid="countdown">
    <${Icon} name="clock" /><span>${t(isRunning ? "closes.in" : "opens.in")}</span>
    <b class="number">${formatCountdown(left_ms, t("day"))}</b>
  </span>`;
}
