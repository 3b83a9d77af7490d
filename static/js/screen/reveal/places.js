// The single scenes of the reveal.

import { clock } from "../../shared/clock.js";
import { phrased } from "../../shared/phrased.js";
import { html, useEffect, useMemo, useRef, useState } from "../../shared/ui.js";
import { formatNumber, pick, t } from "../../shared/words.js";
import { layout } from "../board/layout.js";
import { restShown, SPOTLIGHT_BEATS } from "../board/reveal_script.js";
import { stageSize, u, useArea } from "../kit/area.js";
import { Figure } from "../kit/figure.js";
import { fitText } from "../kit/fit_text.js";
import { Portrait } from "../kit/portrait.js";

const SCORE_HUNDREDTHS = 100;
const REST_ROWS_MIN = 5; // fewer places don't get larger rows than that
const REST_NUMBERS = 330; // design pixels of a row for its place and count
const REST_NUMBERS_NARROW = 240;
const STAND_NAME = { height: 120, max: 52, min: 26, linesMax: 3 };
const STAND_WIDTH_MAX = 540; // as in screen_reveal.css
const REST_BEFORE_NAME_MS = 500; // the number stands for a breath, then the name comes

/** Third, second, winner: the place, then the count rises, then the name. `began_ms` is by the server's clock. */
export function Spotlight({ scene: { place, entries }, began_ms }) {
  const { count_ms, name_ms } = SPOTLIGHT_BEATS[place];
  const beat = useBeat(began_ms, count_ms, name_ms);
  return html`<div class="spotlight" data-place=${place} data-beat=${beat}>
    <p class="spotlight-place gilded">${entries.length > 1 && html`<em>${t("place.tied")}</em>`}
      ${t(`place.${place}`)}</p>
    <div class="spotlight-cards">${entries.map((entry) => html`<${Card} key=${entry.id} entry=${entry}
      counted=${beat !== "place"} named=${beat === "name"} share=${entries.length}
      roll_ms=${name_ms - count_ms - REST_BEFORE_NAME_MS} />`)}</div>
  </div>`;
}

function Card({ entry, counted, named, share, roll_ms }) {
  const name = pick(entry.option, "name");
  const width = (stageSize().width - 220) / share - 80;
  const fit = fitText(name, { width, height: 170, max: 92, min: 40, linesMax: 2 });
  return html`<div class="card-reveal" data-named=${named || null}>
    <div class="card-portrait"><${Portrait} option=${entry.option} className="large" />
      ${!named && html`<span class="card-secret gilded">?</span>`}</div>
    <strong class="card-name" style=${{ fontSize: u(fit.size) }}>${named && phrased(name)}</strong>
    <span class="card-subtitle">${named ? pick(entry.option, "subtitle") : ""}</span>
    <${Count} entry=${entry} value=${counted ? 1 : 0} roll_ms=${roll_ms} />
  </div>`;
}

/** An entry's votes or score, from zero once `value` is 1. */
function Count({ entry, value = 1, roll_ms = null }) {
  const scored = entry.score !== null;
  const target = scored ? Math.round(entry.score * SCORE_HUNDREDTHS) : entry.votes;
  return html`<span class="card-count">
    <${Figure} value=${target * value} format=${scored ? formatHundredths : formatNumber} roll_ms=${roll_ms}
      className="gilded" testid=${`reveal-count-${entry.id}`} />
    <em>${t(scored ? "figure.points" : "figure.votes")}</em></span>`;
}

const formatHundredths = (hundredths) => (hundredths / SCORE_HUNDREDTHS).toFixed(2);

/** The places below the podium, from the last one up. */
export function Rest({ scene, began_ms }) {
  const element = useRef(null);
  const area = useArea(element);
  const shown = useCount(scene, began_ms);
  const count = scene.entries.length;
  const grid = useMemo(
    () => area && layout(Math.max(REST_ROWS_MIN, count), area.width, area.height),
    [area?.width, area?.height, count],
  );
  const seatOf = (index) => grid.seats[count - 1 - index];
  const rows = scene.entries.slice(0, shown).map((entry, index) => ({ entry, index }));
  return html`<ol ref=${element} class="rest" data-columns=${grid?.columns}>
    ${grid && rows.filter(({ index }) => seatOf(index).page === seatOf(shown - 1).page).map(({ entry, index }) => html`
      <${RestRow} key=${entry.id} entry=${entry} grid=${grid} seat=${seatOf(index)} />`)}
  </ol>`;
}

function RestRow({ entry, grid: { columns, cellWidth, cellHeight }, seat: { x, y } }) {
  const name = pick(entry.option, "name");
  const width = cellWidth - (columns > 1 ? REST_NUMBERS_NARROW : REST_NUMBERS);
  const fit = fitText(name, { width, height: cellHeight - 6, max: Math.min(44, cellHeight * 0.56), min: 20 });
  return html`<li class="rest-row" style=${{ left: u(x), top: u(y), width: u(cellWidth), height: u(cellHeight) }}>
    <span class="rank number">${entry.place ?? "–"}</span>
    <strong class="name" style=${{ fontSize: u(fit.size), WebkitLineClamp: fit.lines }}>${phrased(fit.text)}</strong>
    <${Count} entry=${entry} />
  </li>`;
}

/** The winners in the middle, the others to their left and right in turn: second left, third right. */
export function Podium({ groups: [winners, ...others] }) {
  const beside = others.flatMap(({ place, entries }) => entries.map((entry) => ({ place, entry })));
  const stands = [
    ...beside.filter((_, index) => index % 2 === 0).reverse(),
    ...winners.entries.map((entry) => ({ place: 1, entry })),
    ...beside.filter((_, index) => index % 2 === 1),
  ];
  const width = Math.min(STAND_WIDTH_MAX, (stageSize().width - 160) / stands.length) - 60;
  return html`<div class="podium">
    ${stands.map(({ place, entry }) => html`<div key=${entry.id} class="stand" data-place=${place}>
      <${Portrait} option=${entry.option} className="large" />
      <strong class="stand-name"
        style=${{ fontSize: u(fitText(pick(entry.option, "name"), { ...STAND_NAME, width }).size) }}>
        ${phrased(pick(entry.option, "name"))}</strong>
      <${Count} entry=${entry} />
      <div class="plinth"><span class="number">${place}</span></div>
    </div>`)}
  </div>`;
}

/** "place", then "count" and "name" at their times. */
function useBeat(began_ms, count_ms, name_ms) {
  const elapsed_ms = () => clock.now() - began_ms;
  const [beat, setBeat] = useState(() => (elapsed_ms() > name_ms ? "name" : "place"));
  useEffect(() => {
    const at = (name, ms) => setTimeout(() => setBeat(name), Math.max(0, ms - elapsed_ms()));
    const timers = beat === "name" ? [] : [at("count", count_ms), at("name", name_ms)];
    return () => timers.forEach(clearTimeout);
  }, []);
  return beat;
}

function useCount(scene, began_ms) {
  const count = () => restShown(scene, clock.now() - began_ms);
  const [shown, setShown] = useState(count);
  useEffect(() => {
    const timer = setInterval(() => setShown(count()), scene.step_ms / 2);
    return () => clearInterval(timer);
  }, []);
  return shown;
}
