import assert from "node:assert/strict";
import { test } from "node:test";
import { localProblems } from "../../../../static/js/console/edit/form_rules.js";
import { mergeDefinitions } from "../../../../static/js/console/edit/merge.js";
import { blankCue, blankEvent, blankPoll } from "../../../../static/js/console/fields/form_state.js";

test("a class that may vote needs a weight where others have one, and only there", () => {
  const poll = { ...blankPoll([]), id: "p", title: "x", options: [{ id: "1", name: "a" }], weights: { audience: 40 } };
  const event = { ...blankEvent(), id: "e", title: "x", classes: [{ id: "jury", name: "评委" }], polls: [poll] };
  assert.equal(localProblems(event)["polls[0].weights"], "wrong.no_weight");
  poll.weights = { audience: 40, jury: 60 };
  assert.equal(localProblems(event)["polls[0].weights"], undefined);
  poll.weights = { jury: 60 };
  poll.entitled = { units: [], classes: ["jury"] };
  assert.equal(localProblems(event)["polls[0].weights"], undefined);
});

test("what only one of two operators touched is taken from that one", () => {
  const base = { title: "a", subtitle: "b", polls: [{ id: "p", title: "x" }] };
  const mine = { ...base, title: "mine" };
  const theirs = { ...base, polls: [{ id: "p", title: "theirs" }] };
  const { merged, clashes } = mergeDefinitions(base, mine, theirs);
  assert.deepEqual(merged, { title: "mine", subtitle: "b", polls: [{ id: "p", title: "theirs" }] });
  assert.deepEqual(clashes, []);
});

test("what both changed is mine, and told", () => {
  const poll = (title) => ({ polls: [{ id: "p", title }] });
  const { merged, clashes } = mergeDefinitions(poll("base"), poll("mine"), poll("theirs"));
  assert.deepEqual(merged, poll("mine"));
  assert.deepEqual(clashes, [{ field: "polls[0].title", theirs: "theirs" }]);
});

test("of an answer, an action or a way to repeat that two made of another kind, one stands whole", () => {
  const cases = [
    ["answer", { kind: "scale", labels: ["1"] }, { kind: "yes_no" }, { kind: "single", choices: [{ id: "1" }] }],
    ["answer", { kind: "scale", labels: ["1"] }, { kind: "yes_no" }, { kind: "scale", labels: ["差"] }],
    ["actions", { do: "open", poll: "p" }, { do: "close", poll: "p" }, { do: "scene", scene: "board" }],
    ["repeat", { kind: "once" }, { kind: "replace" }, { kind: "quota", votes: 3 }],
  ];
  for (const [name, base, mine, theirs] of cases) {
    const { merged, clashes } = mergeDefinitions({ [name]: base }, { [name]: mine }, { [name]: theirs });
    assert.deepEqual(merged, { [name]: mine });
    assert.deepEqual(clashes, [{ field: name, theirs }]);
  }
  const { merged } = mergeDefinitions({ kind: "gala", title: "a" }, { kind: "standing", title: "a" },
    { kind: "gala", title: "b" });
  assert.deepEqual(merged, { kind: "standing", title: "b" }, "the event is no such part");
});

test("what the server would refuse is told before it is asked", () => {
  const fine = { ...blankEvent(), id: "gala", title: "颁奖典礼" };
  assert.deepEqual(localProblems(fine), {});
  const poll = { ...blankPoll([]), title: "最美小家", choices_max: 3, choices_min: 4 };
  poll.options = poll.options.map((option) => ({ ...option, name: "甲" }));
  const cue = { ...blankCue([]), title: "入场", actions: [{ do: "focus", activity: "nowhere" }] };
  const problems = localProblems({ ...fine, id: "a b", timezone: "No/Where", polls: [poll], cues: [cue] });
  assert.deepEqual(problems, {
    "id": "wrong.id",
    "timezone": "wrong.zone",
    "polls[0].choices_max": "wrong.above_options",
    "polls[0].choices_min": "wrong.above_max",
    "cues[0].actions[0].activity": "wrong.no_activity",
  });
});
