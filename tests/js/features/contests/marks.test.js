// Numbers as judges type them.

import assert from "node:assert/strict";
import { test } from "node:test";

import { parse, problemOf, shown, totalOf } from "../../../../static/js/features/contests/marks.js";

for (const [typed, mark] of [
  ["1,000", null], ["9，５００", null],
  ["9.5", 950], ["9,5", 950], ["９．５", 950], ["9。5", 950], [" 10 ", 1000], ["9.05", 905], ["9.500", 950], [".5", 50],
  ["9.", 900], ["0", 0], ["9.555", null], ["-1", null], ["", null], ["九", null], ["9.5.1", null], ["99.5", 9950],
])
  test(`${JSON.stringify(typed)} is ${mark}`, () => assert.equal(parse(typed), mark));

test("what a criterion does not take is said in its own words", () => {
  const criterion = { most: 10, step: 0.5 };
  assert.equal(problemOf(criterion, 9950), "above");
  assert.equal(problemOf(criterion, 925), "step");
  assert.equal(problemOf(criterion, null), "number");
  assert.equal(problemOf(criterion, 950), "");
});

test("a mark is shown as short as it is exact", () =>
  assert.deepEqual([950, 1000, 905, 7, 0].map(shown), ["9.5", "10", "9.05", "0.07", "0"]));

test("a total adds marks up, or their shares where there are weights", () => {
  const plain = [{ id: "a", most: 10, weight: 0 }, { id: "b", most: 10, weight: 0 }];
  assert.equal(totalOf(plain, { a: 925, b: 930 }), 1855);
  assert.equal(totalOf(plain, { a: 925 }), 925);
  const weighted = [{ id: "a", most: 10, weight: 60 }, { id: "b", most: 50, weight: 40 }];
  assert.equal(totalOf(weighted, { a: 900, b: 4000 }), 8600);
  assert.equal(totalOf([{ id: "a", most: 3, weight: 100 }], { a: 200 }), 6667);
});
