// The measures of a row's parts in design pixels. Pure; the board hands them to CSS as custom properties, so that the
// page and the fitting of labels agree.

const NAME_MIN = 20; // at 1080p, and only for names that need two lines at that
const POSTER_NAME_MIN = 26;
const POSTER_NAME_LINES = 2.4; // of the largest letters; more of smaller ones
const POSTER_TEXT_HEIGHT = 340;
// Names that fit at this part of the largest size take one size, so that a board looks like one.
const EVEN_SHARE = 0.88;
const UNDERLINE = 6; // the bar of a short row, or the edges of a long one; letters leave that much air themselves
const NAME_UNCOUNTED = 1.4; // without numbers beside it, a name may be this much larger
const SUBTITLE_MIN = 20;
const SUBTITLE_ROW_HEIGHT_MIN = 92; // a lower row gives all its height to the name

// By the number of columns: widths and the largest font sizes. `portrait` is the widest, `split` the room
// for the classes' votes.
const SIZES = {
  1: { rank: 92, pad: 26, portrait: Infinity, count: 60, percent: 38, name: 46, split: 150 },
  2: { rank: 62, pad: 16, portrait: Infinity, count: 34, percent: 25, name: 32, split: 0 },
  3: { rank: 54, pad: 10, portrait: 0, count: 28, percent: 21, name: 29, split: 0 },
};

// On a screen that stands upright, or of 4:3, rows are short: names get the room of per cents, then of pictures.
const SHORT_ROW = 1150;
const SHORT_CELL = 480;
const SHORT_CELL_OF_MANY = 420; // of four columns or more
const SHORT_ROW_SIZES = { rank: 70, pad: 18, portrait: 112, count: 46, percent: 28, name: 42, split: 130 };
const SHORT_CELL_SIZES = { rank: 46, pad: 10, portrait: 0, count: 28, percent: 0, name: 29, split: 0 };

function sizesFor({ columns, cellWidth }) {
  if (columns === 1) return cellWidth < SHORT_ROW ? SHORT_ROW_SIZES : SIZES[1];
  return cellWidth < (columns > 3 ? SHORT_CELL_OF_MANY : SHORT_CELL) ? SHORT_CELL_SIZES : SIZES[Math.min(columns, 3)];
}

const SMALL_OF_TURNOUT = 0.75; // how many of how many, beside the per cent

/** `{rank, portrait, counts, count, percent, name, subtitle, pad}`: widths and font sizes for cells of `grid`. */
export function rowMeasures(grid, { weighted, figures }) {
  if (grid.kind === "poster") return posterMeasures(grid);
  const { cellWidth, cellHeight } = grid;
  const { rank, pad, portrait, ...largest } = sizesFor(grid);
  const big = Math.min(cellHeight * 0.68, largest.count);
  const small = Math.min(cellHeight * 0.46, largest.percent || largest.count * SMALL_OF_TURNOUT);
  const [count, percent] = grid.ofUnits ? [small, big] : [big, largest.percent && small];
  const counts = grid.ofUnits ? small * 8.2 + big * 3.9
    : weighted ? count * 3.6 + largest.split : count * 4.7 + percent * 3.9;
  return {
    rank,
    portrait: grid.ofUnits ? 0 : Math.min(cellHeight, portrait),
    counts: figures ? Math.min(counts, cellWidth * 0.5) : 0,
    count,
    percent,
    name: Math.min(cellHeight * 0.62, figures ? largest.name : largest.name * NAME_UNCOUNTED),
    subtitle: Math.max(SUBTITLE_MIN, Math.min(cellHeight * 0.2, 26)),
    pad,
  };
}

/** The box for an option's name: `{width, height, max, min, linesMax, subtitle}` (subtitle: whether it is shown). */
export function labelBox(grid, { weighted, figures, subtitle }) {
  const measures = rowMeasures(grid, { weighted, figures });
  if (grid.kind === "poster") {
    const { name } = measures;
    return {
      width: grid.cellWidth - 56,
      height: name * POSTER_NAME_LINES,
      max: name,
      min: POSTER_NAME_MIN,
      linesMax: 2,
      subtitle: Boolean(subtitle),
    };
  }
  const withSubtitle = Boolean(subtitle) && grid.cellHeight >= SUBTITLE_ROW_HEIGHT_MIN;
  const inner = grid.cellHeight - UNDERLINE;
  return {
    width: grid.cellWidth - measures.rank - measures.portrait - measures.counts - measures.pad * 2,
    height: withSubtitle ? inner - measures.subtitle * 1.5 : inner,
    max: Math.floor(measures.name),
    min: NAME_MIN,
    linesMax: 2,
    subtitle: withSubtitle,
  };
}

/** The one size for names that would fit at `sizes`; the few that are much longer than the others keep their own. */
export function evenSize(sizes) {
  const largest = Math.max(...sizes);
  return Math.min(...sizes.filter((size) => size >= largest * EVEN_SHARE));
}

function posterMeasures({ cellWidth, cellHeight }) {
  return {
    rank: 84,
    portrait: Math.min(cellWidth * 1.25, cellHeight - POSTER_TEXT_HEIGHT),
    counts: cellWidth,
    count: Math.min(72, cellWidth * 0.18),
    percent: 36,
    name: 44,
    subtitle: 26,
    pad: 24,
  };
}
