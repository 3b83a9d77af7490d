import assert from "node:assert/strict";
import { test } from "node:test";
import { FOLLOWING, neighbourPoll, sceneOf } from "../../../static/js/screen/scene.js";
import { Tally } from "../../../static/js/shared/tally.js";

function hall({ stage = {}, states = { best: "open" }, votes = [1, 2] } = {}) {
  const tally = new Tally();
  const polls = Object.keys(states).map((id) => ({ id, options: [{ id: "1" }, { id: "2" }] }));
  const shown = { scene: "race", poll: "", revealed: [], ...stage };
  tally.receive({ type: "event", rev: 1, event: { polls }, stage: shown });
  const figures = ([id, state]) => [id, { epoch: 1, seq: 1, state, votes, score: null }];
  const all = Object.fromEntries(Object.entries(states).map(figures));
  tally.receive({ type: "tick", online: 1, peak: 1, likes: {}, polls: all });
  return tally;
}

const kind = (tally, { gate = "", local = FOLLOWING, pin = null } = {}) => sceneOf({ tally, gate, local, pin }).kind;

test("before the server has spoken there is an opening, or the reason why it says nothing", () => {
  assert.equal(kind(new Tally()), "opening");
  assert.equal(kind(new Tally(), { gate: "link" }), "gate");
});

test("an event that is no more leaves no figures on a screen", () => {
  assert.equal(kind(hall(), { gate: "unknown" }), "gone");
});

test("a hold stands above everything, and a screen's own wish to hide votes above the stage", () => {
  assert.equal(kind(hall({ stage: { held: true } })), "holding");
  assert.equal(kind(hall(), { local: { ...FOLLOWING, hidden: true } }), "hidden");
  assert.equal(kind(hall(), { local: { ...FOLLOWING, join: true } }), "join");
});

test("a draft is a line-up, votes may be hidden, seen ones are a race", () => {
  assert.equal(kind(hall({ states: { best: "draft" } })), "lineup");
  assert.equal(kind(hall({ votes: null })), "hidden");
  assert.equal(kind(hall()), "race");
});

test("a reveal waits for the final figures", () => {
  const stage = { scene: "reveal", poll: "best", revealed: ["best"] };
  assert.equal(kind(hall({ stage, states: { best: "open" } })), "hidden");
  assert.equal(kind(hall({ stage, states: { best: "closed" } })), "reveal");
});

test("an address that keeps a scene does not follow the show", () => {
  const pin = { scene: "race", poll: "best", options: [] };
  assert.equal(kind(hall({ stage: { scene: "countdown" } }), { pin }), "race");
});

test("without a choice the open poll is shown, and the keys go round", () => {
  const tally = hall({ states: { a: "closed", b: "open", c: "draft" } });
  assert.equal(sceneOf({ tally, gate: "", local: FOLLOWING }).poll.id, "b");
  assert.deepEqual([neighbourPoll(tally, "c", 1), neighbourPoll(tally, "a", -1)], ["a", "c"]);
  assert.equal(neighbourPoll(new Tally(), "a", 1), "");
});
