import assert from "node:assert/strict";
import { test } from "node:test";
import { axisOf, degreesOf, groundsOf, partOf } from "../../../../static/js/features/surveys/scores.js";

const units = (...means) => means.map((mean) => ({ mean }));

test("an axis has whole degrees, holds all intervals, and makes much of nothing", () => {
  assert.deepEqual(axisOf(units([4.2, 3.6, 4.6], [3.1, 2.9, 3.3]), [3.9, 3.8, 4]), { from: 2, to: 5 });
  assert.deepEqual(axisOf(units([4.4, 4.3, 4.5]), [4.4, null, null]), { from: 3, to: 5 });
  assert.deepEqual(axisOf(units([1.2, 0.8, 1.6]), null), { from: 1, to: 3 });
  assert.deepEqual(axisOf(units(null), null), { from: 1, to: 3 });
  assert.deepEqual(degreesOf({ from: 3, to: 5 }), [3, 4, 5]);
});

test("what would lie beyond the axis lies at its end", () => {
  const axis = { from: 3, to: 5 };
  assert.deepEqual([partOf(3, axis), partOf(4, axis), partOf(5.1, axis), partOf(2, axis)], [0, 0.5, 1, 0]);
});

test("the units of a band stand on one ground, as far as they stand below each other", () => {
  const seats = [0, 0, 0, 500, 500].map((x) => ({ x, page: 0 }));
  const bands = [0, 0, 1, 1, null].map((band) => ({ band }));
  assert.deepEqual(groundsOf(bands, { seats }), [
    { odd: false, first: true, last: false },
    { odd: false, first: false, last: true },
    { odd: true, first: true, last: true },
    { odd: true, first: true, last: true },
    { odd: false, first: true, last: true },
  ]);
});
