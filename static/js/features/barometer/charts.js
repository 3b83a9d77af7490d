// Pictures of the barometer: a bar a day, and the hours of the week.

import { html } from "../../shared/ui.js";
import { formatNumber, t } from "../../shared/words.js";

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

export function DayBars({ days }) {
  const most = Math.max(1, ...days.map(({ visitors }) => visitors));
  const label = t("barometer.days.sum", { first: days[0].day, last: days.at(-1).day, most: formatNumber(most) });
  return html`<figure class="barometer-days" data-testid="barometer-days"><div role="img" aria-label=${label}>
      ${days.map((one) => html`<i key=${one.day} title=${`${one.day}: ${formatNumber(one.visitors)}`}
        style=${{ height: `${(one.visitors / most) * 100}%` }}></i>`)}</div>
    <figcaption class="soft">${label}</figcaption></figure>`;
}

/** Rows are the days of the week, from Monday; the darkest is the hour with the most time. */
export function HourMap({ hours }) {
  const most = Math.max(1, ...hours.flat());
  return html`<div class="scroll"><table class="barometer-hours" data-testid="barometer-hours"><thead><tr><td></td>
      ${HOURS.map((hour) => html`<th key=${hour} scope="col">${hour}</th>`)}</tr></thead>
    <tbody>${hours.map((row, day) => html`<tr key=${day}><th scope="row">${t(`barometer.weekday.${day}`)}</th>
      ${row.map((seconds, hour) => html`<td key=${hour} title=${cellText(day, hour, seconds)}>
        <i style=${{ opacity: seconds > 0 ? 0.15 + 0.85 * (seconds / most) : 0 }}></i>
        <span class="sr-only">${cellText(day, hour, seconds)}</span></td>`)}</tr>`)}</tbody></table></div>`;
}

const cellText = (day, hour, seconds) =>
  t("barometer.hours.cell", {
    day: t(`barometer.weekday.${day}`),
    hour,
    minutes: formatNumber(Math.round(seconds / 60)),
  });
