// The days of a month on which one has checked in.

import { html, Icon } from "../../shared/ui.js";
import { language, t } from "../../shared/words.js";

const DAY_MS = 86_400_000;
const at = (day) => new Date(`${day}T00:00:00Z`); // days have no time zone any more: the server has seen to that
const textOf = (date) => date.toISOString().slice(0, 10);
const format = (options) =>
  new Intl.DateTimeFormat(language() === "zh" ? "zh-CN" : "en-GB", { ...options, timeZone: "UTC" });

/** `today` such as 2026-12-01; `months` as the server tells them, this one first. */
export function Calendar({ today, months }) {
  const days = new Set(months.flatMap((month) => month.days));
  const madeUp = new Set(months.flatMap((month) => month.made_up));
  const first = at(`${today.slice(0, 8)}01`);
  const before = (first.getUTCDay() + 6) % 7; // a week begins on Monday
  const count = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  const weekdays = Array.from({ length: 7 }, (_, n) => format({ weekday: "narrow" }).format(at(`2026-06-0${n + 1}`)));
  const cells = Array.from({ length: count }, (_, n) => textOf(new Date(first.getTime() + n * DAY_MS)));
  return html`<div class="points-calendar" data-testid="points-calendar">
    <p>${format({ year: "numeric", month: "long" }).format(first)}</p>
    <ol>
      ${weekdays.map((name, n) => html`<li key=${`w${n}`} class="points-weekday" aria-hidden="true">${name}</li>`)}
      ${cells.map((day, n) => html`<li key=${day} style=${n === 0 ? `grid-column: ${before + 1}` : undefined}
        data-in=${days.has(day)} aria-current=${day === today ? "date" : undefined}>
        <span aria-hidden=${days.has(day)}>${n + 1}</span>
        ${days.has(day) && html`<${Icon} name="check" /><span class="sr-only">
          ${t(madeUp.has(day) ? "points.day.made_up" : "points.day", { day })}</span>`}</li>`)}
    </ol></div>`;
}
