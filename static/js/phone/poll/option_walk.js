// Where an arrow key leads among cards in rows. Pure.

const STEPS = { ArrowRight: 1, ArrowLeft: -1 };
const ROWS = { ArrowDown: 1, ArrowUp: -1 };

/**
 * The index that a key leads to from `from`; -1 for other keys. Up and down lead to the nearest card of the next row,
 * which may be shorter, as the last of a group is.
 * @param {string} key
 * @param {number} from
 * @param {{ left: number, top: number, width: number }[]} boxes
 */
export function destination(key, from, boxes) {
  const last = boxes.length - 1;
  if (key === "Home") return 0;
  if (key === "End") return last;
  if (key in STEPS) return Math.min(last, Math.max(0, from + STEPS[key]));
  if (!(key in ROWS)) return -1;
  const below = (box) => Math.round(box.top - boxes[from].top) * ROWS[key];
  const rows = boxes.map(below).filter((distance) => distance > 0);
  if (!rows.length) return from;
  const next = Math.min(...rows);
  const middle = ({ left, width }) => left + width / 2;
  const aside = (box) => (below(box) === next ? Math.abs(middle(box) - middle(boxes[from])) : Infinity);
  return boxes.reduce((best, box, at) => (aside(box) < aside(boxes[best]) ? at : best), from);
}
