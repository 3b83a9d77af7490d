import assert from "node:assert/strict";
import { test } from "node:test";
import { focused, hasComeUp, noteComeUp } from "../../../static/js/phone/brought_up.js";
import { Store } from "../../../static/js/shared/storage.js";
import { memory } from "../memory.js";

const poll = (id, state, more = {}) => ({ id, state, opened_at: 100, isDone: false, whyNot: "", ...more });
const isWanted = (since, ...entries) => focused({ activity: "best", since }, entries).isWanted;

test("what one can take part in comes up, and nothing that is done, for others, or gone", () => {
  assert.ok(isWanted(100, poll("best", "open")));
  assert.ok(isWanted(100, poll("best", "locked")));
  assert.ok(!isWanted(100, poll("best", "closed")));
  assert.ok(!isWanted(100, poll("best", "open", { isDone: true })));
  assert.ok(!isWanted(100, poll("best", "open", { whyNot: "这项投票不面向您所在的单位或类别。" })));
  assert.ok(!isWanted(100, poll("star", "open")));
  assert.ok(!focused(null, [poll("best", "open")]).isWanted);
});

test("a result comes up until another poll has opened since", () => {
  assert.ok(isWanted(300, poll("best", "published"), poll("star", "open", { opened_at: 200 })));
  assert.ok(!isWanted(300, poll("best", "published"), poll("star", "open", { opened_at: 400 })));
  assert.ok(isWanted(300, poll("best", "published"), poll("star", "closed", { opened_at: 400 })));
  assert.ok(isWanted(300, poll("best", "published"), poll("jia", "open", { opened_at: undefined })));
});

test("each comes up once, even by a clock that was set back, and after a reload", () => {
  const items = memory();
  const store = () => new Store("gala", items);
  for (const since of [300, 100]) {
    assert.ok(!hasComeUp(store(), { since }));
    noteComeUp(store(), { since });
  }
  assert.ok(hasComeUp(store(), { since: 300 })); // an undo brings it back
  assert.ok(hasComeUp(store(), { since: 100 }));
});
