// The board: every option, or unit, at its rank. Rows are keyed by what they are about and stay the same elements; only
// their seats change.

import { classesOf } from "../../shared/members/classes.js";
import { html, useEffect, useMemo, useRef, useState } from "../../shared/ui.js";
import { pick } from "../../shared/words.js";
import { u, useArea } from "../kit/area.js";
import { PageNumber, usePages } from "../kit/pages.js";
import { layout } from "./layout.js";
import { barLength, lineup, rank } from "./ranking.js";
import { Row, labelOf } from "./row.js";
import { evenSize, rowMeasures } from "./row_measures.js";

const SEATS_HELD_MS = 600; // options that race neck and neck trade places no more often than this

/** `figures` null renders the options without counts. `poll` and `figures` as in docs/protocol.md. */
export function Board({ event, poll, figures }) {
  const counted = Boolean(figures?.votes);
  const ranked = counted ? rank(poll, figures) : lineup(poll);
  const classes = Object.fromEntries(classesOf(event, poll).map(({ id, name }) => [id, name]));
  return html`<${Ranked} entries=${ranked} round=${`${poll.id}:${figures?.epoch}:${counted}`} counted=${counted}
    weighted=${Boolean(figures?.by_class)} classes=${classes} />`;
}

/**
 * `entries` as of ranking.js. A new `round` (another poll, a new epoch) seats everybody at once. `ofUnits`: rows are
 * of units, which have no pictures, and what counts is the share of each.
 */
export function Ranked({ entries: ranked, round, counted = true, weighted = false, classes = {}, ofUnits = false }) {
  const element = useRef(null);
  const area = useArea(element);
  const entries = useHeldSeats(ranked, round);
  const grid = useMemo(
    () => area && layout(entries.length, area.width, area.height, { uncounted: !counted, ofUnits }),
    [area?.width, area?.height, entries.length, counted],
  );
  const names = entries.map(({ option }) => pick(option, "name")).join();
  const nameSize = useMemo(
    () => grid && evenSize(entries.map((entry) => labelOf(entry, grid, counted).size)),
    [names, grid, counted, weighted],
  );
  const page = usePages(grid?.pages ?? 1);
  const leader = ranked[0];
  return html`<ol ref=${element} class="board" data-kind=${grid?.kind} data-columns=${grid?.columns} data-testid="board"
      data-weighted=${weighted} data-counted=${counted} data-units=${ofUnits || null}
      style=${grid && cssMeasures(grid, { weighted, figures: counted })}>
    ${grid &&
      entries.map((entry) =>
        html`<${Row} key=${entry.id} entry=${entry} grid=${grid} unit=${area.unit} figures=${counted}
          nameSize=${nameSize}
      length=${barLength(entry, leader)} lead=${entry.place === 1} hidden=${grid.seats[entry.order].page !== page}
      classes=${classes} />`)}
    <${PageNumber} page=${page} pages=${grid?.pages ?? 1} />
  </ol>`;
}

function cssMeasures(grid, options) {
  const measures = { ...rowMeasures(grid, options), cell_width: grid.cellWidth, cell_height: grid.cellHeight };
  return Object.fromEntries(Object.entries(measures).map(([name, value]) => [`--${name.replace("_", "-")}`, u(value)]));
}

/**
 * The newest entries in seats that are held for a moment. Figures are always the newest; only order and place wait.
 * A new `key` (another poll, a new epoch) seats everybody at once.
 */
function useHeldSeats(ranked, key) {
  const held = useRef({ key: null, at_ms: 0, seats: new Map() });
  const [, lookAgain] = useState(0);
  const now_ms = performance.now();
  const due_ms = held.current.key === key ? held.current.at_ms + SEATS_HELD_MS - now_ms : 0;
  if (due_ms <= 0) {
    held.current = { key, at_ms: now_ms, seats: new Map(ranked.map(({ id, order, place }) => [id, { order, place }])) };
  }
  useEffect(() => {
    const timer = due_ms > 0 ? setTimeout(() => lookAgain((n) => n + 1), due_ms) : 0;
    return () => clearTimeout(timer);
  });
  const { seats } = held.current;
  if (seats.size !== ranked.length || ranked.some(({ id }) => !seats.has(id))) return ranked; // options were changed
  // In the definition's order: elements that never move in the document are never laid out again.
  return ranked.map((entry) => ({ ...entry, ...seats.get(entry.id) })).sort((a, b) => a.index - b.index);
}
