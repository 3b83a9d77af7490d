// The last minute of the live figures, for sparklines, and ballots per second of one poll. Pure.

export const SERIES_POINTS = 60;

/**
 * `points` with `value` added, the oldest dropped.
 * @param {number[]} points
 * @param {number} value
 */
export function extend(points, value) {
  return [...points.slice(1 - SERIES_POINTS), value];
}

/**
 * Points → an SVG path in a box of width × height, 0 at the bottom; "" for fewer than two points. The box has room for
 * `room` of them, and the newest stands at its right.
 * @param {number[]} points
 * @param {number} width
 * @param {number} height
 */
export function sparkPath(points, width, height, room = SERIES_POINTS) {
  if (points.length < 2) return "";
  const top = Math.max(...points, 1e-9);
  const step = width / (room - 1);
  const first = room - points.length;
  return points
    .map((value, index) => {
      const x = ((first + index) * step).toFixed(1);
      const y = (height - 1 - (value / top) * (height - 2)).toFixed(1);
      return `${index ? "L" : "M"}${x} ${y}`;
    })
    .join("");
}

/**
 * Samples [{at ms, ballots, epoch}] → ballots per second over their span; 0 when a reset lies between.
 * @param {{ at: number, ballots: number, epoch: number }[]} samples
 */
export function ballotsPerSecond(samples) {
  if (samples.length < 2) return 0;
  const [first, last] = [samples[0], samples[samples.length - 1]];
  const seconds = (last.at - first.at) / 1000;
  if (seconds <= 0 || first.epoch !== last.epoch) return 0;
  return Math.max(0, (last.ballots - first.ballots) / seconds);
}
