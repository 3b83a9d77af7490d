import assert from "node:assert/strict";
import { test } from "node:test";
import { chooseLane } from "../../../../static/js/features/comments/lanes.js";

const WAY = { area: 400, gap: 20, cross_ms: 8000 };

test("an empty lane is taken, and so is one whose last comment has left", () => {
  assert.equal(chooseLane([null], 100, WAY), 0);
  assert.equal(chooseLane([{ width: 300, elapsed_ms: 8000 }], 100, WAY), 0);
});

test("a comment waits until the one before has come in whole, with its gap", () => {
  assert.equal(chooseLane([{ width: 100, elapsed_ms: 1900 }], 100, WAY), -1); // 119 px
  assert.equal(chooseLane([{ width: 100, elapsed_ms: 1930 }], 100, WAY), 0);
});

test("a long comment is faster, and must not catch up with the one before", () => {
  assert.equal(chooseLane([{ width: 100, elapsed_ms: 2500 }], 600, WAY), -1);
  assert.equal(chooseLane([{ width: 100, elapsed_ms: 2500 }, null], 600, WAY), 1);
  assert.equal(chooseLane([{ width: 100, elapsed_ms: 4900 }], 600, WAY), 0);
});

test("of two lanes the one is taken whose last comment has left", () => {
  assert.equal(chooseLane([{ width: 100, elapsed_ms: 100 }, { width: 50, elapsed_ms: 9000 }], 100, WAY), 1);
});
