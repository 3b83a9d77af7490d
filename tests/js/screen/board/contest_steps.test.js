// How far a contest's reveal has gone.

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  columnsOf,
  contestOf,
  lastResult,
  onStage,
  stepsDone,
} from "../../../../static/js/screen/board/contest_steps.js";

const AT = { since: 1000, count: 4, now: 1000 };

test("by itself it goes on with time, from the moment at which the figures are there", () => {
  assert.equal(stepsDone({ pace: "auto", steps: [0] }, { ...AT, since: null, now: 9999 }), 0);
  assert.equal(stepsDone({ pace: "auto", steps: [0] }, AT), 1);
  assert.equal(stepsDone({ pace: "auto", steps: [0] }, { ...AT, now: 99_999 }), 4);
});

test("by hand it stands where the operator's presses have led", () => {
  for (const [presses, done] of [[1, 0], [2, 1], [4, 3], [9, 4]])
    assert.equal(stepsDone({ pace: "step", steps: Array(presses).fill(1) }, { ...AT, now: 99_999 }), done);
});

const CONTEST = {
  id: "speech",
  groups: [],
  rounds: [{ id: "first" }, { id: "final" }],
  contestants: [{ id: "c1" }, { id: "c2" }],
  current: null,
  shown: [{ round: "first", contestant: "c1" }],
  results: [{ round: "first", rows: [] }],
};

test("the scene is about whom the show has called, else about whose marks came last", () => {
  assert.equal(onStage(CONTEST).contestant.id, "c1");
  const called = onStage({ ...CONTEST, current: ["final", "c2"] });
  assert.deepEqual([called.round.id, called.contestant.id, called.shown], ["final", "c2", null]);
});

test("the contest that a stage names is the one, else the first; one that is gone is none", () => {
  assert.equal(contestOf([CONTEST], { contest: "" }), CONTEST);
  assert.equal(contestOf([CONTEST], { contest: "other" }), null);
  assert.equal(contestOf([], { contest: "" }), null);
});

test("the last result is that of the last round that has one", () => {
  assert.equal(lastResult(CONTEST).round, "first");
  const both = { ...CONTEST, results: [{ round: "final" }, { round: "first" }] };
  assert.equal(lastResult(both).round, "final");
});

test("rows stand by group, the best first, without those who are out", () => {
  const rows = [{ place: 1, group: "" }, { place: 2, group: "" }, { place: 0, group: "" }];
  assert.deepEqual(columnsOf(CONTEST, rows, 10)[0].rows.map(({ place }) => place), [1, 2]);
  const groups = [{ id: "a" }, { id: "b" }];
  assert.equal(columnsOf({ ...CONTEST, groups }, [{ place: 1, group: "b" }], 10).length, 1);
});
