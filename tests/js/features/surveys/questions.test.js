import assert from "node:assert/strict";
import { test } from "node:test";
import { asked, isReady, submitted, toggled } from "../../../../static/js/features/surveys/questions.js";

const question = (id, answer, more = {}) => ({ id, answer, required: true, show_if: null, ...more });
const KNOWN = question("known", { kind: "yes_no" });
const OFTEN = question("often", { kind: "single" }, { show_if: { question: "known", any_of: ["yes"] } });
const WHY = question("why", { kind: "text" }, { required: false, show_if: { question: "often", any_of: ["day"] } });
const MORE = question("more", { kind: "several", choices_min: 2 }, { required: false });
const LIST = [KNOWN, OFTEN, WHY, MORE];

test("a question is asked by an answer to one that is asked itself", () => {
  const ids = (answers) => asked(LIST, answers).map(({ id }) => id);
  assert.deepEqual(ids({ known: "yes", often: "day" }), ["known", "often", "why", "more"]);
  assert.deepEqual(ids({ known: "no", often: "day" }), ["known", "more"]);
});

test("what is not asked, or not whole, is not submitted", () => {
  assert.deepEqual(submitted(LIST, { known: "no", often: "day", more: ["a"] }), { known: "no" });
  assert.deepEqual(submitted(LIST, { known: "yes", often: "day", why: " " }), { known: "yes", often: "day" });
});

test("one goes on from a whole answer, or from none where it may be left out", () => {
  assert.equal(isReady(KNOWN, undefined), false);
  assert.deepEqual([undefined, ["a"], ["a", "b"]].map((value) => isReady(MORE, value)), [true, false, true]);
  assert.equal(isReady(WHY, "  "), true);
});

test("choices come and go in their order, and no more than there may be", () => {
  assert.deepEqual(toggled(["a"], "b", 2), ["a", "b"]);
  assert.deepEqual(toggled(["a", "b"], "c", 2), ["a", "b"]);
  assert.deepEqual(toggled(["a", "b"], "a", 2), ["b"]);
});
