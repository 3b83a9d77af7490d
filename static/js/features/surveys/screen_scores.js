// Units by their overall verdict: each a dot and its interval; those that can't be told apart stand on one ground, and
// none has a rank.

import { Header } from "../../screen/board/header.js";
import { layout } from "../../screen/board/layout.js";
import { u, useArea } from "../../screen/kit/area.js";
import { fitAll, fitText } from "../../screen/kit/fit_text.js";
import { PageNumber, usePages } from "../../screen/kit/pages.js";
import { nameBelow } from "../../shared/members/units.js";
import { phrased } from "../../shared/phrased.js";
import { html, useMemo, useRef } from "../../shared/ui.js";
import { pick, t } from "../../shared/words.js";
import { axisOf, degreesOf, groundsOf, partOf } from "./scores.js";
import { Waiting, Whole, alikeWords, whyNone } from "./screen.js";

const AXIS_HEIGHT = 44;
const NAME_PART = 0.42; // of a row's width
const NAME_WIDTH_MAX = 620;
const MEAN_WIDTH = 118;
const PAD = 22;
const NAME_BOX = { min: 20, linesMax: 2 };
const ALIKE_BOX = { max: 30, min: 20, linesMax: 2 };
const NAME_MAX = 0.045; // of a row's width
const NAME_MAX_MOST = 42;

export function SurveyScores({ event, of }) {
  const { survey, result } = of;
  const item = result && pick(result, "item");
  const over = item ? t("survey.scores.of", { item }) : t("survey.scores");
  const why = whyNone(of) || (result && whyNoUnits(result));
  if (why || !result) return html`<${Waiting} event=${event} survey=${survey} over=${over} words=${why || ""} />`;
  const { others, units } = result;
  const hidden = others ? t("survey.others.withheld", { count: others, k: result.k }) : "";
  const note = t(units.some(({ grey }) => grey) ? "survey.scores.grey" : "survey.scores.caption");
  return html`<div class="show survey-show" data-testid="survey-scores">
    <${Header} event=${event} headline=${pick(survey, "title")} over=${over}
      aside=${html`<${Whole} result=${result} />`} />
    <div class="main"><${Scores} result=${result} /></div>
    <footer class="caption"><span>${note}</span><span>${hidden}</span></footer>
  </div>`;
}

const whyNoUnits = ({ item, units }) =>
  item ? units.length === 0 && t("survey.wait.units") : t("survey.wait.item");

function Scores({ result }) {
  const element = useRef(null);
  const area = useArea(element);
  const { units } = result;
  const height = area && area.height - AXIS_HEIGHT;
  const grid = useMemo(
    () => area && layout(units.length, area.width, height, { ofUnits: true }),
    [area?.width, height, units.length],
  );
  const page = usePages(grid?.pages ?? 1);
  const axis = axisOf(units, result.mean);
  const grounds = grid && groundsOf(units, grid);
  const nameWidth = grid && Math.min(NAME_WIDTH_MAX, grid.cellWidth * NAME_PART);
  const fits = grid && fitAll(units.map((unit) => nameOf(unit, result.unit)), nameBox(grid, nameWidth));
  const columns = grid ? [...new Set(grid.seats.filter((seat) => seat.page === page).map(({ x }) => x))] : [];
  const bottom = grid && Math.max(...grid.seats.map(({ y }) => y)) + grid.cellHeight;
  return html`<ol ref=${element} class="survey-scores" style=${grid && measures(grid, nameWidth)}>
    ${grid && units.map((unit, at) => html`<${Score} key=${`${unit.unit} ${unit.direct}`} unit=${unit} grid=${grid}
      seat=${grid.seats[at]} ground=${grounds[at]} hidden=${grid.seats[at].page !== page} axis=${axis}
      fit=${fits[at]} whole=${result.mean} />`)}
    ${columns.map((x) => html`<li key=${`axis ${x}`} class="score-axis" aria-hidden="true"
      style=${{ transform: `translate(${u(x)}, ${u(bottom)})` }}><span></span><span class="score-scale">
        ${degreesOf(axis).map((degree) => html`<i key=${degree} class="number"
          style=${{ left: `${partOf(degree, axis) * 100}%` }}>${degree}</i>`)}</span><span></span></li>`)}
    <${PageNumber} page=${page} pages=${grid?.pages ?? 1} />
  </ol>`;
}

const measures = ({ cellWidth, cellHeight }, nameWidth) => ({
  "--cell-width": u(cellWidth), "--cell-height": u(cellHeight), "--name-width": u(nameWidth),
  "--mean-width": u(MEAN_WIDTH), "--pad": u(PAD), "--mean-size": u(Math.min(44, cellHeight * 0.62)),
});

function nameOf({ unit, direct }, outer) {
  if (!unit) return t("survey.no_unit");
  if (unit === outer) return t("units.direct");
  return `${nameBelow(unit, outer)}${direct ? t("survey.direct") : ""}`;
}

function nameBox({ cellWidth, cellHeight }, nameWidth) {
  const max = Math.min(NAME_MAX_MOST, cellWidth * NAME_MAX, cellHeight * 0.6);
  return { ...NAME_BOX, max, width: nameWidth - PAD * 2, height: cellHeight - 4 };
}

function alikeSize(alike, { cellWidth, cellHeight }) {
  const width = cellWidth * (1 - NAME_PART) - PAD * 2 - 4;
  return fitText(alikeWords(alike), { ...ALIKE_BOX, width, height: cellHeight - 4, anywhere: true }).size;
}

function Score({ unit, grid, seat, ground, hidden, axis, fit: { size, lines, text }, whole }) {
  const { mean, alike, grey, digits } = unit;
  return html`<li class="score" data-testid="score" data-hidden=${hidden} data-odd=${ground.odd}
      data-first=${ground.first} data-last=${ground.last} data-grey=${Boolean(grey)} data-band=${unit.band ?? ""}
      style=${{ "transform": `translate(${u(seat.x)}, ${u(seat.y)})`, "--gap": u(ground.last ? 0 : grid.gap) }}>
    <strong class="name" style=${{ fontSize: u(size), WebkitLineClamp: lines }}>${phrased(text)}</strong>
    ${mean
      ? html`<span class="score-track" aria-hidden="true"><span class="score-scale">
          ${degreesOf(axis).map((degree) => html`<i key=${degree} class="score-degree"
            style=${{ left: `${partOf(degree, axis) * 100}%` }}></i>`)}
          ${whole && html`<i class="score-whole" style=${{ left: `${partOf(whole[0], axis) * 100}%` }}></i>`}
          <${Interval} mean=${mean} axis=${axis} />
          <i class="score-dot" style=${{ left: `${partOf(mean[0], axis) * 100}%` }}></i></span></span>
        <b class="number score-mean">${mean[0].toFixed(digits)}</b>`
      : html`<span class="score-alike" style=${{ fontSize: u(alikeSize(alike, grid)) }}>${alikeWords(alike)}</span>`}
  </li>`;
}

/** Where all have answered there is none. */
function Interval({ mean: [, low, high], axis }) {
  if (low === null || high === null || low === high) return null;
  const from = partOf(low, axis);
  return html`<i class="score-interval"
    style=${{ left: `${from * 100}%`, width: `${(partOf(high, axis) - from) * 100}%` }}></i>`;
}
