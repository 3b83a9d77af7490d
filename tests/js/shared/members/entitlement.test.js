import assert from "node:assert/strict";
import { test } from "node:test";

import { isEntitled } from "../../../../static/js/shared/members/entitlement.js";

const mayVote = ({ units = [], classes = [], weights = {} }, unit, classId = "audience") =>
  isEntitled({ entitled: { units, classes }, weights }, { unit, class: classId });

test("a poll is for all, or for the units and classes that it names", () => {
  assert.ok(mayVote({}, ""));
  assert.ok(mayVote({ units: ["一厂", "二厂"] }, "二厂/六区"));
  assert.ok(!mayVote({ units: ["二厂"] }, "二厂附属"));
  assert.ok(!mayVote({ units: ["二厂"] }, ""));
  assert.ok(!mayVote({ units: ["二厂"], classes: ["jury"] }, "二厂"));
  assert.ok(mayVote({ units: ["二厂"], classes: ["jury"] }, "二厂", "jury"));
});

test("a weighted poll is for the classes that have a weight", () => {
  assert.ok(mayVote({ weights: { jury: 1 } }, "", "jury"));
  assert.ok(!mayVote({ weights: { jury: 1 } }, ""));
});
