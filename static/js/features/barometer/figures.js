// Figures of the barometer as text, and the days that are asked for.

import { clock, formatDay } from "../../shared/clock.js";
import { formatNumber, t } from "../../shared/words.js";

const DAY_MS = 24 * 3600 * 1000;
const HOUR_S = 3600;

/** The last `days` in the event's time zone, today included: {first, last} as 2026-12-31. */
export function lastDays(days, now_ms = clock.now()) {
  return { first: formatDay(now_ms - (days - 1) * DAY_MS), last: formatDay(now_ms) };
}

/** Minutes below two hours, else hours. */
export function formatTime_s(seconds) {
  if (seconds < 2 * HOUR_S) return t("barometer.minutes", { n: formatNumber(tenths(seconds / 60)) });
  return t("barometer.hours_n", { n: formatNumber(tenths(seconds / HOUR_S)) });
}

/** "+12%", "−3%". */
export const formatChange = (now, before) =>
  `${now < before ? "−" : "+"}${Math.round((Math.abs(now - before) / before) * 100)}%`;

const tenths = (n) => (n < 100 ? Math.round(n * 10) / 10 : Math.round(n));
