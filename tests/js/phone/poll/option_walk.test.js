import assert from "node:assert/strict";
import { test } from "node:test";
import { destination } from "../../../../static/js/phone/poll/option_walk.js";

/** Cards 100 pixels wide, in rows of so many. */
const cards = (...rows) => rows.flatMap((count, row) => Array.from({ length: count }, (_, at) => card(at, row)));
const card = (column, row) => ({ left: column * 110, top: row * 150, width: 100 });
// Two groups in two columns: 0 1 / 2, then 3 4 / 5.
const GROUPS = cards(2, 1, 2, 1);

test("up and down stay in their column across groups", () => {
  const walk = (key, from) => destination(key, from, GROUPS);
  assert.deepEqual([0, 2, 3].map((from) => walk("ArrowDown", from)), [2, 3, 5]);
  assert.deepEqual([5, 3, 2].map((from) => walk("ArrowUp", from)), [3, 2, 0]);
  assert.deepEqual([walk("ArrowDown", 1), walk("ArrowUp", 4)], [2, 2], "to the last of a shorter row");
  assert.deepEqual([walk("ArrowDown", 5), walk("ArrowUp", 1)], [5, 1], "no further than the outer rows");
});

test("a first group of one card does not make one column of all", () => {
  const boxes = cards(1, 3, 3);
  assert.deepEqual([destination("ArrowDown", 2, boxes), destination("ArrowUp", 6, boxes)], [5, 3]);
});

test("left, right, Home and End follow the order; other keys lead nowhere", () => {
  const walk = (key, from) => destination(key, from, GROUPS);
  assert.deepEqual([walk("ArrowRight", 2), walk("ArrowLeft", 3)], [3, 2]);
  assert.deepEqual([walk("ArrowRight", 5), walk("ArrowLeft", 0)], [5, 0]);
  assert.deepEqual([walk("Home", 4), walk("End", 1), walk("Tab", 1)], [0, 5, -1]);
});
