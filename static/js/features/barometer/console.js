// The barometer in the console: who visited on some days, for how long, what they used and when.

import { Downloads } from "../../console/kit/downloads.js";
import { useLoaded } from "../../console/kit/hooks.js";
import { Problem } from "../../console/kit/notice.js";
import { barometerAddress, loadBarometer, loadDictionary } from "../../console/kit/operator_api.js";
import { Icon, html, useEffect, useState } from "../../shared/ui.js";
import { formatNumber, formatShare, language, pick, t } from "../../shared/words.js";
import { DayBars, HourMap } from "./charts.js";
import { ComingBack } from "./coming_back.js";
import { formatChange, formatTime_s, lastDays } from "./figures.js";

const RANGES = [1, 7, 28, 92];
const RELOAD_MS = 15_000;

export function BarometerView({ event }) {
  const [range, setRange] = useState(RANGES[0]);
  const { first, last } = lastDays(range);
  const { value, error, reload } = useLoaded(() => loadBarometer(event, first, last), `${event} ${first} ${last}`);
  const { value: words } = useLoaded(() => loadDictionary(event), event);
  useEffect(() => {
    const timer = setInterval(reload, RELOAD_MS);
    return () => clearInterval(timer);
  }, [reload]);
  if (!value || !words) return html`<${Problem} error=${error} />`;
  const nameOf = (id) => pick([...words.figures, ...words.features].find((one) => one.id === id), "name") ?? id;
  return html`<div class="barometer stack" data-testid="barometer">
    <section class="card panel"><h2><${Icon} name="chart-bar" />${t("tab.barometer")}</h2>
      <p class="soft">${t("barometer.hint", { n: value.members_min })}</p>
      <div class="row wrap" role="group" aria-label=${t("barometer.range")}>
        ${RANGES.map((days) => html`<button type="button" key=${days} class="button second small"
          aria-pressed=${days === range} data-testid=${`range-${days}`} onClick=${() => setRange(days)}>
          ${t(`barometer.range.${days}`)}</button>`)}</div>
      <${Problem} error=${error} />
      <${Sums} value=${value} nameOf=${nameOf} />
      <div class="row wrap"><a class="button small" target="_blank" rel="noreferrer" data-testid="barometer-page"
          href=${`${barometerAddress(event, "html", first, last)}&lang=${language()}`}>
          <${Icon} name="file-text" />${t("barometer.page")}</a>
        <${Downloads} address=${(kind) => barometerAddress(event, kind, first, last)} name=${`${event}-barometer`}
          testid="barometer" /></div></section>
    <${Features} value=${value} nameOf=${nameOf} />
    ${value.days.length > 1 && html`<section class="card panel"><h2>${t("barometer.days")}</h2>
      <${DayBars} days=${value.days} /></section>`}
    <section class="card panel"><h2>${t("barometer.hours")}</h2>
      <p class="soft">${t("barometer.hours.hint")}</p><${HourMap} hours=${value.hours} /></section>
    <${Groups} kind="units" heading="barometer.group" value=${value} nameOf=${nameOf} />
    <${Groups} kind="classes" heading="barometer.class" value=${value} nameOf=${nameOf} />
    <${ComingBack} event=${event} first=${first} last=${last} reach=${value.reach} nameOf=${nameOf} />
    <${Meanings} words=${words} />
  </div>`;
}

function Sums({ value, nameOf }) {
  const { visitors, visits, returning, visible_s, active_s } = value;
  const each = (seconds) => visits > 0 && t("barometer.each", { time: formatTime_s(seconds / (visitors || visits)) });
  const rows = [
    ["online", t("barometer.online"), formatNumber(value.online)],
    ["visitors", nameOf("visitors"), told(visitors), returning !== null && visitors > 0 &&
      t("barometer.new", { n: formatNumber(visitors - returning) })],
    ["visits", nameOf("visits"), formatNumber(visits), value.before.visits > 0 &&
      t("barometer.before", { change: formatChange(visits, value.before.visits) })],
    ["visible", nameOf("visible"), formatTime_s(visible_s), each(visible_s)],
    ["active", nameOf("active"), formatTime_s(active_s), each(active_s)],
  ];
  return html`<dl class="sums">${rows.map(([name, label, shown, note]) => html`<div key=${name}><dt>${label}</dt>
    <dd class="number" data-testid=${`barometer-${name}`}>${shown}${note && html` <small>${note}</small>`}</dd></div>`)}
  </dl>`;
}

const told = (n) => (n === null ? t("barometer.old") : formatNumber(n));

/** The most time first; what nobody has used is left out. */
function Features({ value, nameOf }) {
  const used = value.features.filter(({ uses }) => uses > 0).sort((a, b) => b.active_s - a.active_s);
  const most = Math.max(1, ...used.map(({ active_s }) => active_s));
  return html`<section class="card panel"><h2>${t("barometer.features")}</h2>
    ${used.length === 0 ? html`<p class="empty">${t("barometer.none")}</p>` : html`<div class="scroll">
      <table class="grid-table wide barometer-used" data-testid="barometer-features"><thead><tr>
        <th>${t("barometer.feature")}</th><th>${nameOf("active")}</th>
        ${["users", "share", "uses"].map((one) => html`<th key=${one} class="number">${nameOf(one)}</th>`)}</tr></thead>
      <tbody>${used.map((one) => html`<tr key=${one.feature} data-testid=${`feature-${one.feature}`}>
        <th>${nameOf(one.feature)}</th>
        <td class="barometer-bar"><i style=${{ width: `${(one.active_s / most) * 100}%` }}></i>
          <span class="number">${formatTime_s(one.active_s)}</span></td>
        <td class="number">${told(one.users)}</td>
        <td class="number">${one.share === null ? "–" : formatShare(one.share)}</td>
        <td class="number">${formatNumber(one.uses)}</td></tr>`)}</tbody></table></div>`}
  </section>`;
}

/** Those that may be told, the most visitors first. */
function Groups({ kind, heading, value, nameOf }) {
  const groups = [...value[kind]].sort((a, b) => b.visitors - a.visitors);
  if (groups.length === 0) return null;
  return html`<section class="card panel"><h2>${t(`barometer.${kind}`)}</h2>
    <p class="soft">${t("barometer.group.hint", { n: value.members_min })}</p>
    <div class="scroll"><table class="grid-table wide" data-testid=${`barometer-${kind}`}><thead><tr>
      <th>${t(heading)}</th>${["visitors", "visits", "active"].map((one) => html`<th key=${one} class="number">
        ${nameOf(one)}</th>`)}<th>${t("barometer.most")}</th></tr></thead>
      <tbody>${groups.map((one) => html`<tr key=${one.group}><th>${one.group}</th>
        <td class="number">${formatNumber(one.visitors)}</td><td class="number">${formatNumber(one.visits)}</td>
        <td class="number">${formatTime_s(one.active_s)}</td>
        <td>${one.most ? nameOf(one.most) : "–"}</td></tr>`)}</tbody></table></div></section>`;
}

function Meanings({ words }) {
  return html`<details class="card panel" data-testid="barometer-dictionary">
    <summary>${t("barometer.dictionary")}</summary>
    <dl class="barometer-words">${[...words.figures, ...words.features].map((one) => html`<div key=${one.id}>
      <dt>${pick(one, "name")}</dt><dd>${pick(one, "text")}</dd></div>`)}</dl></details>`;
}
