import assert from "node:assert/strict";
import { test } from "node:test";
import "../../page.js";
import { barLength, lineup, rank, topGroups } from "../../../../static/js/screen/board/ranking.js";

const poll = { options: ["1", "2", "3", "4"].map((id) => ({ id })), weights: {} };
const places = (entries) => entries.map(({ id, place }) => [id, place]);

test("people read 1, 1, 3, and an option without a vote has no place", () => {
  const entries = rank(poll, { votes: [5, 5, 2, 0], score: null, by_class: null });
  assert.deepEqual(places(entries), [["1", 1], ["2", 1], ["3", 3], ["4", null]]);
  assert.deepEqual(entries.map(({ order }) => order), [0, 1, 2, 3]);
});

test("hidden votes are not ranked, and a draft has a line-up in its own order", () => {
  assert.equal(rank(poll, { votes: null }), null);
  assert.deepEqual(places(lineup(poll)), [["1", null], ["2", null], ["3", null], ["4", null]]);
});

test("a weighted poll shows what each class gave", () => {
  const weighted = { ...poll, weights: { audience: 50, jury: 50 } };
  const figures = { votes: [1, 3, 0, 0], score: [62.5, 37.5, 0, 0], by_class: { audience: [1, 3], jury: [1, 0] } };
  const [first] = rank(weighted, figures);
  assert.equal(first.percent, 62.5);
  assert.deepEqual(first.split.map(({ id, points }) => [id, points]), [["audience", 12.5], ["jury", 50]]);
});

test("bars start at zero, and equals share a group of the podium", () => {
  assert.equal(barLength({ value: 3 }, { value: 12 }), 0.25);
  assert.equal(barLength({ value: 0 }, { value: 0 }), 0);
  const groups = topGroups(rank(poll, { votes: [5, 5, 2, 1], score: null, by_class: null }));
  assert.deepEqual(groups.map(({ place, entries }) => [place, entries.length]), [[1, 2], [3, 1]]);
});
