// Where means and their intervals lie on the screen. Pure: a published result in, places on an axis out.

const LEAST = 1; // of a scale
const MOST = 5;
const DEGREES_MIN = 2; // of the axis: less would make much of little

/**
 * The axis `{from, to}` in whole degrees that holds all means of `units`, that of the whole, and their intervals.
 * @param {{ mean: number[] | null }[]} units
 * @param {number[] | null} whole
 */
export function axisOf(units, whole) {
  const figures = [...units.map(({ mean }) => mean), whole].filter((mean) => mean !== null);
  const lows = figures.map(([value, low]) => low ?? value);
  const highs = figures.map(([value, , high]) => high ?? value);
  const to = Math.min(MOST, Math.ceil(Math.max(LEAST + DEGREES_MIN, ...highs)));
  const from = Math.max(LEAST, Math.min(to - DEGREES_MIN, Math.floor(Math.min(MOST, ...lows))));
  return { from, to };
}

/** Where a value stands on an axis, 0..1. */
export const partOf = (value, { from, to }) => Math.min(1, Math.max(0, (value - from) / (to - from)));

/** The whole degrees of an axis. */
export const degreesOf = ({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at);

/**
 * The grounds of rows in a grid (board/layout.js): for each whether it goes on to the next, so that the rows of a band
 * stand on one ground, and whether the ground is that of every other band.
 */
export function groundsOf(units, { seats }) {
  let odd = false;
  return units.map(({ band }, at) => {
    const before = units[at - 1];
    if (at > 0 && !(band !== null && before.band === band)) odd = !odd;
    const next = units[at + 1];
    const isJoined = (other, index) =>
      Boolean(other) && band !== null && other.band === band && seats[index].x === seats[at].x &&
      seats[index].page === seats[at].page;
    return { odd, first: !isJoined(before, at - 1), last: !isJoined(next, at + 1) };
  });
}
