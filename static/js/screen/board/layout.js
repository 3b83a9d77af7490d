// Where each rank sits on the board. Pure geometry, in design pixels (those of a 1920×1080 screen).

const GAP = 10;
const GAP_DENSE = 4;
const COLUMN_GAP = 32;
const POSTERS_MAX = 4;
const POSTER_WIDTH_MAX = 440;
const POSTER_WIDTH_MAX_WIDE = 860; // on a wall that is much wider than high
const WIDE = 2200;
const POSTER_WIDTH_MIN = 280;
const POSTER_HEIGHT_MIN = 500;
const POSTER_HEIGHT_MAX = 800;
const ROW_HEIGHT_MAX = 148;
const ROW_HEIGHT_MIN = 46; // below, a name can't have 26 px and air around it
const COLUMN_WIDTH_MIN = 400;
const COLUMN_WIDTH_MIN_OF_UNITS = 540; // their names are long, and two numbers stand beside them
const COMFORTABLE = [12, 26, 45, 64]; // the most options that read well in one, two, three, four columns

/**
 * Whether so many options need the whole width of the screen: the side then moves to the head and the foot.
 * @param {number} count
 */
export const isDense = (count) => count > COMFORTABLE[1];

/**
 * A board for `count` options in an area of `width` × `height`. `uncounted` says that there are no numbers to show
 * beside the names: they take two columns earlier; `ofUnits` that the rows are of units.
 *
 * Returns `{kind, columns, rows, pages, perPage, cellWidth, cellHeight, seats}`. `kind` is "poster" (cards side by
 * side), "bar" (rows with the name on the bar) or "compact" (columns of short rows, the bar below the name).
 * `seats[order]` is `{page, x, y}`. Nothing is ever left out: what doesn't fit at a readable size goes to further
 * pages, which the board turns.
 * @param {number} count
 * @param {number} width
 * @param {number} height
 */
export function layout(count, width, height, { uncounted = false, ofUnits = false } = {}) {
  const cards = count <= POSTERS_MAX && !ofUnits ? posters(count, width, height) : null;
  const fit = cards && cards.cellWidth >= POSTER_WIDTH_MIN && cards.cellHeight >= POSTER_HEIGHT_MIN;
  const grid = fit ? cards : rows(count, width, height, { uncounted, ofUnits });
  const perPage = grid.columns * grid.rows;
  const stepX = grid.cellWidth + COLUMN_GAP;
  const stepY = grid.cellHeight + grid.gap;
  const left = (width - (stepX * grid.columns - COLUMN_GAP)) / 2;
  const top = (height - (stepY * grid.rows - grid.gap)) / 2;
  const seats = Array.from({ length: count }, (_, order) => {
    const onPage = order % perPage;
    return {
      page: Math.floor(order / perPage),
      x: left + stepX * Math.floor(onPage / grid.rows),
      y: top + stepY * (onPage % grid.rows),
    };
  });
  return { ...grid, perPage, seats, ofUnits };
}

/**
 * @param {number} count
 * @param {number} width
 * @param {number} height
 */
function posters(count, width, height) {
  const inOneRow = (width - COLUMN_GAP * (count - 1)) / count >= POSTER_WIDTH_MIN;
  const columns = inOneRow ? count : Math.ceil(count / 2);
  const rows = Math.ceil(count / columns);
  const widthMax = width > WIDE ? Math.min(POSTER_WIDTH_MAX_WIDE, width / (count + 0.5)) : POSTER_WIDTH_MAX;
  return {
    kind: "poster",
    gap: rows > 1 ? COLUMN_GAP : GAP,
    columns,
    rows,
    pages: 1,
    cellWidth: Math.min(widthMax, (width - COLUMN_GAP * (columns - 1)) / columns),
    cellHeight: Math.min(POSTER_HEIGHT_MAX, (height - COLUMN_GAP * (rows - 1)) / rows),
  };
}

/**
 * @param {number} count
 * @param {number} width
 * @param {number} height
 * @param {{ uncounted: boolean, ofUnits: boolean }} options
 */
function rows(count, width, height, { uncounted, ofUnits }) {
  const columnWidthMin = ofUnits ? COLUMN_WIDTH_MIN_OF_UNITS : COLUMN_WIDTH_MIN;
  const columnsFit = Math.max(1, Math.floor((width + COLUMN_GAP) / (columnWidthMin + COLUMN_GAP)));
  const gap = isDense(count) ? GAP_DENSE : GAP;
  const rowsFit = Math.max(1, Math.floor((height + gap) / (ROW_HEIGHT_MIN + gap)));
  const wanted =
    uncounted && count <= COMFORTABLE[1]
      ? 2
      : COMFORTABLE.findIndex((limit) => count <= limit) + 1 || COMFORTABLE.length;
  const columns = Math.min(columnsFit, Math.max(wanted, Math.ceil(count / rowsFit)));
  const pages = Math.ceil(count / (columns * rowsFit));
  const perColumn = Math.ceil(count / pages / columns);
  return {
    kind: columns > 1 ? "compact" : "bar",
    gap,
    columns,
    rows: perColumn,
    pages,
    cellWidth: (width - COLUMN_GAP * (columns - 1)) / columns,
    cellHeight: Math.min(ROW_HEIGHT_MAX, (height - gap * (perColumn - 1)) / perColumn),
  };
}
