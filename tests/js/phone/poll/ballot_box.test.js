import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { BallotBox } from "../../../../static/js/phone/poll/ballot_box.js";
import { Store } from "../../../../static/js/shared/storage.js";
import { memory } from "../../memory.js";

const OPTIONS = ["1", "2", "3"].map((id) => ({ id }));
const ZONE = "Asia/Shanghai";
const DAY = 24 * 3600 * 1000;
let items;
let ballots;

beforeEach(() => {
  items = memory();
  ballots = 0;
});

function box({ choices_min = 1, choices_max = 1, repeat = { kind: "once" } } = {}) {
  const poll = { id: "best", options: OPTIONS, choices_min, choices_max, visibility: "always", weights: {}, repeat };
  return new BallotBox(poll, new Store("gala", items), () => `ballot-${(ballots += 1)}`);
}

const receiptOf = (cast, at = 1000) => ({ ballot: cast.ballot, receipt: `R-${cast.ballot}`, at });

test("a ballot is the same until it is answered, after a reload too", () => {
  const first = box();
  assert.equal(first.choose("2"), "chosen");
  const cast = first.confirm(1);
  assert.deepEqual(first.confirm(1), cast);
  assert.deepEqual(box().unanswered, cast);
  assert.equal(box().choose("1"), "fixed");
});

test("an acknowledged ballot counts once, and in a poll of one ballot nothing can follow", () => {
  const one = box();
  one.choose("2");
  const cast = one.confirm(1);
  assert.equal(one.ack(receiptOf(cast)), true);
  assert.equal(one.ack(receiptOf(cast)), false);
  assert.deepEqual([one.counted.length, one.isDone, one.shown, one.choose("1")], [1, true, ["2"], "fixed"]);
});

test("a rating is changed, taken back, and kept; a ballot needs all of them", () => {
  const poll = {
    id: "best", options: OPTIONS, choices_min: 1, choices_max: 1, visibility: "always", weights: {},
    repeat: { kind: "replace" }, counting: { kind: "rating", most: 5, all: true },
  };
  const one = new BallotBox(poll, new Store("gala", items), () => "ballot-1");
  for (const [option, points] of [["1", 4], ["2", 5], ["1", 2], ["2", 0]]) one.rate(option, points);
  assert.deepEqual([one.choices, one.missing, one.confirm(1)], [["1=2"], 2, null]);
  one.rate("3", 1);
  one.rate("2", 3);
  const cast = one.confirm(1);
  assert.deepEqual(cast.choices, ["1=2", "3=1", "2=3"]);
  assert.equal(one.rate("1", 5), false, "it is on its way");
  one.ack(receiptOf(cast));
  assert.equal(one.isChanged, false);
  one.redefine({ ...poll, options: OPTIONS.slice(1) });
  assert.deepEqual(one.choices, ["3=1", "2=3"]);
});

test("another order of the same options is another ballot of a ranking alone", () => {
  for (const [kind, isOther] of [["ranking", true], ["choices", false]]) {
    const poll = {
      id: kind, options: OPTIONS, choices_min: 1, choices_max: 3, visibility: "always", weights: {},
      repeat: { kind: "replace" }, counting: kind === "ranking" ? { kind, rule: "borda", all: true } : undefined,
    };
    const one = new BallotBox(poll, new Store("gala", items), () => "ballot-1");
    for (const option of ["1", "2", "3"]) one.choose(option);
    one.ack(receiptOf(one.confirm(1)));
    one.choose("1");
    one.choose("1");
    assert.deepEqual([one.choices, one.isChanged], [["2", "3", "1"], isOther]);
  }
});

test("a refusal that is not final leaves the ballot waiting; a final one leaves the choice", () => {
  const one = box();
  one.choose("3");
  const { ballot } = one.confirm(1);
  one.refuse({ ballot, error: { code: "busy", retryable: true }, receipt: null });
  assert.equal(one.unanswered.ballot, ballot);
  one.refuse({ ballot, error: { code: "closed", retryable: false }, receipt: null });
  assert.deepEqual([one.unanswered, one.choices, one.refusal.code], [null, ["3"], "closed"]);
});

test("the receipt that stands instead is kept, of a ballot cast elsewhere", () => {
  const one = box();
  one.choose("1");
  const { ballot } = one.confirm(1);
  one.refuse({ ballot, error: { code: "already_voted", retryable: false }, receipt: "R-other" });
  assert.deepEqual(one.last, { ballot: null, receipt: "R-other", at: null, choices: null });
  assert.deepEqual(one.shown, []);
});

test("a reset voids what was cast, and the choice stays to be cast again", () => {
  const one = box();
  one.choose("1");
  one.ack(receiptOf(one.confirm(1)));
  assert.equal(one.meet(1), false);
  assert.equal(one.meet(2), true);
  assert.deepEqual([one.counted, one.choices, one.refusal.code], [[], ["1"], "reset"]);
});

test("what the server says of my ballots wins, unless it is older than what I know", () => {
  const one = box();
  one.mine({ epoch: 2, ballots: [{ ballot: "b", receipt: "R", at: 5 }], voided: null });
  assert.equal(one.last.receipt, "R");
  one.mine({ epoch: 1, ballots: [], voided: null });
  assert.equal(one.counted.length, 1);
  one.mine({ epoch: 2, ballots: [], voided: { at: 6, why: "test" } });
  assert.deepEqual([one.counted, one.refusal.code], [[], "voided"]);
});

test("of several choices no more than allowed are taken, and some must be there", () => {
  const one = box({ choices_min: 2, choices_max: 2 });
  assert.equal(one.choose("1"), "chosen");
  assert.equal(one.confirm(1), null);
  assert.equal(one.missing, 1);
  assert.deepEqual([one.choose("2"), one.choose("3"), one.choose("1")], ["chosen", "full", "taken_back"]);
});

test("a quota is counted by the day of the event's own time zone", () => {
  const one = box({ repeat: { kind: "quota", votes: 2, per: "day", per_option: 1 } });
  const noon = Date.parse("2026-12-01T12:00:00+08:00");
  one.choose("1");
  one.ack(receiptOf(one.confirm(1), noon));
  assert.equal(one.votesLeft(noon, ZONE), 1);
  assert.equal(one.isOptionSpent("1", noon, ZONE), true);
  assert.equal(one.votesLeft(noon + DAY, ZONE), 2);
  assert.equal(box().votesLeft(noon, ZONE), null);
});

test("options that a correction took away are dropped from the choice", () => {
  const one = box({ choices_max: 2 });
  one.choose("1");
  one.choose("2");
  one.redefine({ id: "best", options: [{ id: "2" }] });
  assert.deepEqual(one.choices, ["2"]);
});

test("where nobody knows any more who cast a ballot, it is not sent again", () => {
  const one = box();
  one.choose("1");
  one.confirm(1);
  one.disown();
  assert.deepEqual([one.unanswered, one.refusal.code, one.choices], [null, "disowned", ["1"]]);
});

test("of a secret poll the phone keeps the receipt, and nothing of what was chosen", () => {
  const poll = { id: "best", options: OPTIONS, choices_min: 1, choices_max: 1, visibility: "on_close", weights: {},
    repeat: { kind: "once" }, privacy: "secret" };
  const one = new BallotBox(poll, new Store("gala", items), () => "ballot-1");
  one.choose("2");
  const cast = one.confirm(1);
  assert.equal(one.ack(receiptOf(cast, 0)), true);
  assert.deepEqual([one.isDone, one.shown, one.choices, one.last.choices], [true, [], [], null]);
  assert.equal(one.last.receipt, "R-ballot-1");
  one.mine({ epoch: 1, ballots: [{ ballot: "", receipt: "R-ballot-1", at: 0 }], voided: null });
  assert.deepEqual([one.isDone, one.last.choices], [true, null]);
});

test("nor does it keep what was tapped on it, if the member has voted with another phone", () => {
  const poll = { id: "best", options: OPTIONS, choices_min: 1, choices_max: 1, visibility: "on_close", weights: {},
    repeat: { kind: "once" }, privacy: "secret" };
  const told = new BallotBox(poll, new Store("gala", items), () => "ballot-1");
  told.choose("2");
  told.mine({ epoch: 1, ballots: [{ ballot: "", receipt: "R-other", at: 0 }], voided: null });
  assert.deepEqual([told.isDone, told.choices], [true, []]);
  const refused = new BallotBox({ ...poll, id: "other" }, new Store("gala", items), () => "ballot-2");
  refused.choose("2");
  refused.confirm(1);
  refused.refuse({ ballot: "ballot-2", error: { code: "already_voted" }, receipt: "R-other" });
  assert.deepEqual([refused.isDone, refused.choices], [true, []]);
});
