import assert from "node:assert/strict";
import { test } from "node:test";
import { byUrgency, confirmationOf, verbsFor } from "../../../../static/js/console/kit/verbs.js";

test("each state has its verbs, the usual next one first", () => {
  assert.deepEqual(verbsFor("draft"), ["open"]);
  assert.deepEqual(verbsFor("open"), ["lock", "close", "reset"]);
  assert.deepEqual(verbsFor("closed", true), ["publish", "reset"]);
  assert.deepEqual(verbsFor("published"), ["reveal"]);
});

test("what cannot be taken back asks first, and a reset wants the poll's id", () => {
  assert.deepEqual(["open", "close", "reset"].map(confirmationOf), ["none", "ask", "type"]);
});

test("what is running stands on top, else the order is the definition's", () => {
  const polls = ["a", "b", "c"];
  const state = { a: "closed", b: "draft", c: "open" };
  assert.deepEqual(byUrgency(polls, (poll) => state[poll]), ["c", "a", "b"]);
});
