// What the list of activities says of polls, and whom they wait for.

import assert from "node:assert/strict";
import { test } from "node:test";
import "../../page.js";

const { waitingAmong } = await import("../../../../static/js/shared/cards/activity_card.js");
const { pollEntries } = await import("../../../../static/js/phone/poll/poll_entries.js");
await import("../../../../static/js/phone/words.js");

const POLL = {
  id: "best", title: "最美小家", options: [{ id: "1" }, { id: "2" }], choices_min: 1, choices_max: 1, visibility: "always",
  weights: {}, repeat: { kind: "once" }, entitled: { units: ["二厂"], classes: [] }, opens_at: null, closes_at: null,
};
const BOX = { last: null, unanswered: null, refusal: null, choices: [] };

const entries = (unit, state = "open", box = {}) =>
  pollEntries({
    event: { polls: [POLL] },
    member: { unit, class: "audience" },
    tally: { figures: () => ({ state, opened_at: 100, closes_at: null, votes: null }) },
    stateOf: () => state,
    box: () => ({ ...BOX, ...box }),
  }, () => {});

test("a poll waits for those who may vote in it, and tells the others why not", () => {
  assert.deepEqual([waitingAmong(entries("二厂/六区")), entries("二厂/六区")[0].whyNot], [1, ""]);
  assert.deepEqual([waitingAmong(entries("一厂")), entries("一厂")[0].whyNot],
    [0, "这项投票不面向您所在的单位或类别。"]);
});

test("nor does it wait for somebody whom the server has refused", () => {
  assert.equal(waitingAmong(entries("二厂", "open", { refusal: { code: "not_entitled", retryable: false } })), 0);
});

test("its result is for all", () => {
  assert.equal(entries("一厂", "published")[0].whyNot, "");
});
