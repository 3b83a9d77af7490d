import assert from "node:assert/strict";
import { test } from "node:test";
import "../../page.js";
import { calledClasses, pointsOf } from "../../../../static/js/shared/members/classes.js";

const POLL = { options: [{ id: "1" }, { id: "2" }], weights: { jury: 60, audience: 40 } };
const FIGURES = { by_class: { jury: [3, 1], audience: [10, 90] }, score: [49, 51] };

test("the points of classes are called in the order of their weights, and add up to the score", () => {
  assert.deepEqual(calledClasses(POLL, FIGURES), ["jury", "audience"]);
  const first = pointsOf(POLL, FIGURES, ["jury"]);
  assert.deepEqual(first.score, [45, 15]);
  assert.deepEqual(first.by_class, { jury: [3, 1], audience: [0, 0] }, "nothing of those who are still to come");
  assert.deepEqual(pointsOf(POLL, FIGURES, ["jury", "audience"]).score, FIGURES.score);
});

test("none is called where one is withheld, or where there is one alone", () => {
  assert.deepEqual(calledClasses(POLL, { by_class: { audience: [1, 2] } }), []);
  assert.deepEqual(calledClasses(POLL, { by_class: null }), []);
  assert.deepEqual(calledClasses({ ...POLL, weights: { audience: 1 } }, FIGURES), []);
  assert.deepEqual(calledClasses({ ...POLL, weights: {} }, FIGURES), []);
});
