// The order of the list of activities, and how many of them wait for one.

import assert from "node:assert/strict";
import { test } from "node:test";
import "../../page.js";

const { inOrder, waitingAmong } = await import("../../../../static/js/shared/cards/activity_card.js");

const entry = (id, state, more = {}) => ({ id, state, isDone: false, opens_at: null, closes_at: null, ...more });
const ids = (entries) => inOrder(entries).map(({ id }) => id);

test("what can be done comes first, then what is done, what is to come and what is over", () => {
  const entries = [
    entry("over", "published"),
    entry("later", "draft"),
    entry("done", "open", { isDone: true }),
    entry("paused", "locked"),
    entry("now", "open"),
  ];
  assert.deepEqual(ids(entries), ["paused", "now", "done", "later", "over"]);
});

test("among equals what closes or opens soonest comes first, and what has no time last", () => {
  const entries = [
    entry("a", "open"),
    entry("b", "open", { closes_at: 200 }),
    entry("c", "open", { closes_at: 100 }),
    entry("d", "draft"),
    entry("e", "draft", { opens_at: 300, closes_at: 1 }),
    entry("f", "closed", { closes_at: 9 }),
    entry("g", "closed", { closes_at: 5 }),
  ];
  assert.deepEqual(ids(entries), ["c", "b", "a", "e", "d", "f", "g"]);
});

test("what is done, paused or for others waits for nobody", () => {
  const entries = [
    entry("a", "open"),
    entry("b", "locked"),
    entry("c", "open", { isDone: true }),
    entry("d", "open", { whyNot: "…" }),
  ];
  assert.equal(waitingAmong(entries), 1);
});
