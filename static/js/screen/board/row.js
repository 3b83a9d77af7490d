// One option on the board: its seat, bar and numbers move by the page's loop; the rest is rendered once.

import { phrased } from "../../shared/phrased.js";
import { gathered } from "../../shared/tally.js";
import { html, useMemo, useRef } from "../../shared/ui.js";
import { formatNumber, pick, t } from "../../shared/words.js";
import { u } from "../kit/area.js";
import { fitText } from "../kit/fit_text.js";
import { move, useMotion, write } from "../kit/motion.js";
import { Portrait } from "../kit/portrait.js";
import { RollingNumber } from "../kit/rolling_number.js";
import { Spring } from "../kit/spring.js";
import { labelBox } from "./row_measures.js";

const SPREAD_BARS = 10;
const BAR_STEPS = 1000; // a spring rests within 0.05: a bar is aimed in thousandths of its track
const SCORE_DIGITS = 2;
const WRITE_MS = 30; // digits change every other frame: nobody reads faster, and text is dear to paint

const formatScore = (score) => score.toFixed(SCORE_DIGITS);
const formatPercent = (percent) => `${percent.toFixed(1)}%`;

/** How the name of `entry` fits its cell: its box, size and lines. */
export function labelOf(entry, grid, figures) {
  const box = labelBox(grid, { weighted: entry.split.length > 0, figures, subtitle: pick(entry.option, "subtitle") });
  return { ...box, ...fitText(pick(entry.option, "name"), box) };
}

/**
 * `figures` is false where there is nothing to count yet; `length` is the bar's, 0..1; `nameSize` the largest that a
 * name has.
 */
export function Row({ entry, grid, unit, length, figures, hidden, classes, lead, nameSize }) {
  const refs = { row: useRef(null), count: useRef(null), percent: useRef(null), bars: useRef([]) };
  const movement = useRef(null);
  movement.current ??= new RowMovement();
  movement.current.aim({ entry, grid, length });
  useMotion((now_ms, dt_s, still) => movement.current.frame(refs, { now_ms, dt_s, still, unit }));

  const name = pick(entry.option, "name");
  const subtitle = pick(entry.option, "subtitle");
  const label = useMemo(() => labelOf(entry, grid, figures), [name, subtitle, grid, figures, entry.split.length]);
  return html`<li ref=${refs.row} class="row" data-testid=${`row-${entry.id}`} data-place=${entry.place ?? ""}
    data-order=${entry.order}
      data-lead=${lead} data-sum=${entry.isSum || null} data-hidden=${hidden}
      style=${{ zIndex: grid.seats.length - entry.order }}>
    <span class="rank number" data-testid=${`rank-${entry.id}`}>
      ${figures ? (entry.place ?? "–") : entry.index + 1}</span>
    ${!grid.ofUnits && html`<${Portrait} option=${entry.option} />`}
    <div class="track">
      ${figures && html`<div class="bars">${barsOf(entry, lead).map((part, index) => html`
        <i key=${part} class="bar" data-part=${part} ref=${(element) => { refs.bars.current[index] = element; }}></i>`)}
      </div>`}
      <div class="label">
        <strong class="name" style=${{ fontSize: u(Math.min(label.size, nameSize)), WebkitLineClamp: label.lines }}>
          ${phrased(label.text)}</strong>
        ${label.subtitle && html`<small class="subtitle">${subtitle}</small>`}
      </div>
    </div>
    ${figures && html`<div class="counts">
      <span class="count-box"><span ref=${refs.count} class="count number" data-testid=${`count-${entry.id}`}></span>
        <em class="count-unit">${grid.ofUnits ? `/ ${formatNumber(entry.full)}`
          : t(entry.score === null ? "figure.votes" : "figure.points")}</em></span>
      ${entry.spread ? html`<${Spread} key="spread" row=${entry.spread} />` : entry.split.length === 0
        ? html`<span key="percent" ref=${refs.percent} class="percent number"
          data-testid=${`percent-${entry.id}`}></span>`
        : html`<span key="split" class="split" data-testid=${`split-${entry.id}`}>
          ${entry.split.map(({ id, votes }, index) => html`
            <span key=${id} data-part=${index} title=${classes[id]}><i></i><b class="number">
                ${formatNumber(votes)}</b></span>`)}</span>`}
    </div>`}
  </li>`;
}

/** How many gave the option 1, 2, … points, or put it at place 1, 2, … */
function Spread({ row }) {
  const bars = gathered(row, SPREAD_BARS);
  const most = Math.max(1, ...bars);
  return html`<span class="spread" data-testid="spread" aria-hidden="true">${bars.map((n, at) =>
    html`<i key=${at} style=${{ transform: `scaleY(${Math.max(0.03, n / most).toFixed(3)})` }}></i>`)}</span>`;
}

/** One bar, or one a class: which colour each has. */
function barsOf(entry, lead) {
  return entry.split.length ? entry.split.map((_, index) => index) : [lead ? "lead" : "plain"];
}

/** Where a row is and what it shows, on its way to where it should be and what is true. */
class RowMovement {
  #x = new Spring();
  #y = new Spring();
  #bars = [];
  #main = new RollingNumber();
  #percent = new RollingNumber();
  #aim = null;
  #grid = null;
  #written_ms = 0;

  aim(aim) {
    this.#aim = aim;
  }

  frame({ row, count, percent, bars }, { now_ms, dt_s, still, unit }) {
    const { entry } = this.#aim;
    this.#aimSprings(still);
    const shown = entry.score ?? entry.votes;
    if (still) {
      this.#main.jump(shown);
      this.#percent.jump(entry.percent);
    } else {
      this.#main.aim(shown, now_ms);
      this.#percent.aim(entry.percent, now_ms);
    }
    let moving = this.#x.step(dt_s);
    moving = this.#y.step(dt_s) || moving;
    move(row.current, `translate3d(${half(this.#x.value * unit)}px, ${half(this.#y.value * unit)}px, 0px)`);
    let start = 0;
    for (const [index, spring] of this.#bars.entries()) {
      moving = spring.step(dt_s) || moving;
      placeBar(bars.current[index], start, spring.value / BAR_STEPS);
      start += spring.value / BAR_STEPS;
    }
    const main = this.#main.at(now_ms);
    if (now_ms - this.#written_ms < WRITE_MS && main !== shown) return true;
    this.#written_ms = now_ms;
    write(count.current, entry.score === null ? formatNumber(main) : formatScore(main));
    write(percent.current, formatPercent(this.#percent.at(now_ms)));
    return moving || main !== shown;
  }

  #aimSprings(still) {
    const { entry, grid, length } = this.#aim;
    const seat = grid.seats[entry.order];
    this.#x.target = seat.x;
    this.#y.target = seat.y;
    const parts = entry.split.length || 1;
    if (this.#bars.length !== parts) this.#bars = Array.from({ length: parts }, () => new Spring());
    const points = entry.split.reduce((sum, part) => sum + part.points, 0);
    for (const [index, spring] of this.#bars.entries()) {
      const part = points > 0 ? entry.split[index].points / points : 1;
      spring.target = length * part * BAR_STEPS;
      if (still) spring.jump(spring.target);
    }
    if (still || grid !== this.#grid) {
      this.#x.jump(seat.x); // the first seat, or another layout: nobody overtook anybody
      this.#y.jump(seat.y);
      this.#grid = grid;
    }
  }
}

// A bar is as wide as its track and slides out from under its left edge: no width changes, nothing is laid out.
// Behind the first, a class's bar starts where the one before it ends.
function placeBar(element, start, length) {
  if (!element) return;
  move(
    element,
    start > 0 ? `translateX(${tenths(start)}%) scaleX(${tenths(length) / 100})` : `translateX(${tenths(length - 1)}%)`,
  );
}

// A pixel's halves and a bar's thousandths: finer steps would only be painted, not seen.
const half = (px) => Math.round(px * 2) / 2;
const tenths = (part) => Math.round(part * 1000) / 10;
