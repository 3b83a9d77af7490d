// The board: every option at its rank. Rows are keyed by option and stay the same elements; only their seats change.

import { classesOf } from "../../shared/classes.js";
import { html, useEffect, useMemo, useRef, useState } from "../../shared/ui.js";
import { pick, t } from "../../shared/words.js";
import { u, useArea } from "../kit/area.js";
import { layout } from "./layout.js";
import { barLength, lineup, rank } from "./ranking.js";
import { Row, labelOf } from "./row.js";
import { evenSize, rowMeasures } from "./row_measures.js";

const SEATS_HELD_MS = 600; // options that race neck and neck trade places no more often than this
const PAGE_MS = 9000;

/** `figures` null renders the options without counts. `poll` and `figures` as in docs/protocol.md. */
export function Board({ event, poll, figures }) {
  const element = useRef(null);
  const area = useArea(element);
  const counted = Boolean(figures?.votes);
  const ranked = counted ? rank(poll, figures) : lineup(poll);
  const entries = useHeldSeats(ranked, `${poll.id}:${figures?.epoch}:${counted}`);
  const weighted = Boolean(figures?.by_class);
  const grid = useMemo(
    () => area && layout(entries.length, area.width, area.height, { uncounted: !counted }),
    [area?.width, area?.height, entries.length, counted],
  );
  const names = entries.map(({ option }) => pick(option, "name")).join();
  const nameSize = useMemo(
    () => grid && evenSize(entries.map((entry) => labelOf(entry, grid, counted).size)),
    [names, grid, counted, weighted],
  );
  const page = usePages(grid?.pages ?? 1);
  const classes = Object.fromEntries(classesOf(event, poll).map(({ id, name }) => [id, name]));
  const leader = ranked[0];
  return html`<ol ref=${element} class="board" data-kind=${grid?.kind} data-columns=${grid?.columns} data-testid="board"
      data-weighted=${weighted} data-counted=${counted}
      style=${grid && cssMeasures(grid, { weighted, figures: counted })}>
    ${grid &&
      entries.map((entry) =>
        html`<${Row} key=${entry.id} entry=${entry} grid=${grid} unit=${area.unit} figures=${counted}
          nameSize=${nameSize}
      length=${barLength(entry, leader)} lead=${entry.place === 1} hidden=${grid.seats[entry.order].page !== page}
      classes=${classes} />`)}
    ${grid?.pages > 1 && html`<li class="page-number">${t("caption.page", { page: page + 1, pages: grid.pages })}</li>`}
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

function usePages(pages) {
  const [page, setPage] = useState(0);
  useEffect(() => {
    setPage(0);
    if (pages < 2) return undefined;
    const timer = setInterval(() => setPage((now) => (now + 1) % pages), PAGE_MS);
    return () => clearInterval(timer);
  }, [pages]);
  return page;
}
