import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { Paper } from "../../../../static/js/features/surveys/paper.js";
import { Store } from "../../../../static/js/shared/storage.js";
import { memory } from "../../memory.js";

let items;
let ballots;

beforeEach(() => {
  items = memory();
  ballots = 0;
});

function paper(epoch = 1) {
  const one = new Paper("jia", new Store("gala", items), () => `ballot-${(ballots += 1)}`);
  one.meet(epoch);
  return one;
}

const answerOf = ({ ballot, epoch }, receipt, error = null) => ({ survey: "jia", ballot, epoch, receipt, error });

test("a draft outlives a reload, and what was sent is the same until it is answered", () => {
  paper().answer("all", "4");
  const one = paper();
  assert.deepEqual(one.answers, { all: "4" });
  one.submit({ all: "4" });
  const sent = one.message;
  one.answer("all", "1");
  one.submit({ all: "1" });
  assert.deepEqual(paper().message, sent);
});

test("nothing but the receipt is kept once it is counted", () => {
  const one = paper();
  one.answer("all", "4");
  one.submit(one.answers);
  assert.equal(one.answered({ ...answerOf(one.message, "R-1"), ballot: "another" }), false);
  assert.equal(one.answered(answerOf(one.message, "R-1")), true);
  assert.deepEqual([one.answers, one.receipt, one.message], [{}, "R-1", null]);
  assert.deepEqual(JSON.parse(items.getItem("gala:survey:jia")).answers, {});
});

test("a refusal keeps the answers, and one that passes keeps the ballot, too", () => {
  const one = paper();
  one.answer("all", "4");
  one.submit(one.answers);
  one.answered(answerOf(one.message, "", { code: "locked", retryable: true }));
  assert.deepEqual([one.isSent, one.refusal.code], [true, "locked"]);
  one.answered(answerOf(one.message, "", { code: "closed", retryable: false }));
  assert.deepEqual([one.isSent, one.answers, one.refusal.code], [false, { all: "4" }, "closed"]);
});

test("a ballot that stands already is as good as this one", () => {
  const one = paper();
  one.submit({ all: "4" });
  one.answered(answerOf(one.message, "R-0", { code: "already_voted", retryable: false }));
  assert.deepEqual([one.receipt, one.refusal], ["R-0", null]);
});

test("a newer epoch starts empty and says why; an older one changes nothing", () => {
  const one = paper();
  one.answer("all", "4");
  one.tookPart({ epoch: 2, receipt: "" });
  assert.deepEqual([one.answers, one.refusal], [{}, { code: "reset" }]);
  one.tookPart({ epoch: 1, receipt: "R-1" });
  assert.equal(one.receipt, "");
});
