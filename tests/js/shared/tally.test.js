import assert from "node:assert/strict";
import { test } from "node:test";
import { Tally, isFinal, standings } from "../../../static/js/shared/tally.js";

const figures = (epoch, seq, more = {}) => ({ epoch, seq, state: "open", votes: [1, 2], score: null, ...more });
const tick = (polls, likes = {}) => ({ type: "tick", online: 5, peak: 7, likes, polls });

test("older figures are dropped, within an epoch and of one before", () => {
  const tally = new Tally();
  tally.receive(tick({ best: figures(2, 10) }));
  tally.receive(tick({ best: figures(2, 9) }));
  tally.receive(tick({ best: figures(1, 99) }));
  assert.equal(tally.figures("best").seq, 10);
  tally.receive(tick({ best: figures(3, 1) }));
  assert.equal(tally.figures("best").epoch, 3);
});

test("likes and the peak never fall", () => {
  const tally = new Tally();
  tally.receive({ ...tick({}, { "": 10 }), peak: 9 });
  tally.receive({ ...tick({}, { "": 4, "best/1": 1 }), peak: 3 });
  assert.deepEqual(tally.likes, { "": 10, "best/1": 1 });
  assert.equal(tally.peak, 9);
});

test("an older definition changes nothing", () => {
  const tally = new Tally();
  assert.equal(tally.receive({ type: "event", rev: 3, event: { polls: [{ id: "a" }] }, stage: null }), true);
  assert.equal(tally.receive({ type: "event", rev: 2, event: { polls: [] }, stage: null }), false);
  assert.equal(tally.poll("a").id, "a");
  assert.equal(tally.poll("b"), null);
});

test("equals share a rank and stay in the order of the poll", () => {
  const poll = { options: [{ id: "1" }, { id: "2" }, { id: "3" }] };
  const rows = standings(poll, { votes: [2, 5, 5], score: null });
  assert.deepEqual(rows.map(({ option, rank }) => [option.id, rank]), [["2", 1], ["3", 1], ["1", 3]]);
  assert.equal(rows[0].share, 5 / 12);
});

test("a weighted score decides over votes, and hidden votes have no standings", () => {
  const poll = { options: [{ id: "1" }, { id: "2" }] };
  assert.equal(standings(poll, { votes: [9, 1], score: [40, 60] })[0].option.id, "2");
  assert.equal(standings(poll, { votes: null, score: null }), null);
  assert.equal(standings(poll, null), null);
});

test("a result is final once no more ballots are counted", () => {
  const final = ["draft", "open", "locked", "closed", "published"].filter((state) => isFinal({ state }));
  assert.deepEqual(final, ["closed", "published"]);
});
