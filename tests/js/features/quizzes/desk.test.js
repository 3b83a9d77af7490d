import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { QuizDesk, standingOf } from "../../../../static/js/features/quizzes/desk.js";
import { ShownQuizzes } from "../../../../static/js/features/quizzes/shown.js";
import { Store } from "../../../../static/js/shared/storage.js";
import { memory } from "../../memory.js";

globalThis.window ??= /** @type {any} */ ({ addEventListener: () => {} });

const QUESTION = { id: "q1", number: 1, title: "？", kind: "one", epoch: 1, options: [] };
const OPEN = { type: "quiz", quiz: "quiz", state: "open", epoch: 1, rev: 2, phase: "open", question: QUESTION };
const KEY = { ...OPEN, rev: 5, phase: "key", key: { right: ["a"] }, scored: 1, results: 1, players: 0 };

let sent;
let handlers;
let desk;

const socket = {
  send: (message) => sent.push(message) > 0,
  on: (type, handler) => (handlers.set(type, handler), () => {}),
  onState: () => () => {},
};
let ids;
const answer = () => desk.answer("quiz", QUESTION);
const give = (frame, choice) => {
  desk.give(frame, [choice]);
  return answer().ballot;
};
const refuse = (ballot, code, receipt = null) =>
  handlers.get("refused")({ poll: "q1", ballot, error: { code, retryable: false }, receipt });
const asked = () => sent.filter(({ type }) => type === "my_score").length;
const later = () => new Promise((resolve) => setTimeout(resolve, 1)); // a timer of no time has run by then

beforeEach(() => {
  [sent, handlers, ids] = [[], new Map(), 0];
  desk = new QuizDesk(socket, new Store("gala", memory()), () => `ballot-${++ids}`, [OPEN]);
});

afterEach(() => desk.close());

test("a change that came too late leaves the answer that counts, and says so", () => {
  const frame = { ...OPEN, changes: true };
  handlers.get("ack")({ ballot: give(frame, "a"), receipt: "R1" });
  refuse(give(frame, "b"), "closed", "R1");
  const { state, choices, code } = answer();
  assert.deepEqual({ state, choices, code }, { state: "counted", choices: ["a"], code: "closed" });
});

test("an answer of another phone counts, and this phone does not say that its own does", () => {
  refuse(give(OPEN, "b"), "already_voted", "R9");
  assert.deepEqual([answer().state, answer().choices], ["counted", null]);
});

test("nor is a change on this phone what counts, if another phone's came after", () => {
  const frame = { ...OPEN, changes: true };
  handlers.get("ack")({ ballot: give(frame, "a"), receipt: "R1" });
  refuse(give(frame, "b"), "closed", "R2");
  assert.equal(answer().choices, null);
});

test("one that came too late, or was voided, counts nowhere", () => {
  refuse(give(OPEN, "a"), "closed");
  assert.deepEqual([answer().state, answer().code], ["refused", "closed"]);
  refuse(give(OPEN, "a"), "voided", "R1");
  assert.deepEqual([answer().state, answer().code], ["refused", "voided"]);
});

test("a quiz that was reset is gone on phones and screens, until it opens again", () => {
  const gone = { ...OPEN, state: "draft", epoch: 2, rev: 1, phase: "lobby", question: null };
  const shown = new ShownQuizzes();
  for (const frame of [OPEN, gone]) {
    desk.receive(frame);
    shown.receive(frame);
  }
  const console_ = new ShownQuizzes(true);
  console_.receive(gone);
  assert.deepEqual([desk.quizzes.size, shown.frames.length, console_.frames.length], [0, 0, 1]);
  desk.receive({ ...OPEN, epoch: 2 });
  assert.equal(desk.quizzes.size, 1);
  assert.equal(answer(), null);
});

test("the score is asked for once, and again when scores were computed again", async () => {
  for (const frame of [KEY, { ...KEY, rev: 6 }]) desk.receive(frame);
  await later();
  assert.equal(asked(), 1);
  assert.equal(desk.hasScore(KEY), false);
  handlers.get("my_score")({ quiz: "quiz", epoch: 1, questions: [] });
  assert.equal(desk.hasScore(KEY), true);
  desk.receive({ ...KEY, rev: 7, results: 2 }); // a question was voided
  await later();
  assert.equal(asked(), 2);
});

test("a score that could not be told is asked for again", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  desk.receive(KEY);
  context.mock.timers.tick(0);
  handlers.get("error")({ error: { code: "store_away", retryable: true } });
  context.mock.timers.tick(2_000);
  assert.equal(asked(), 2);
});

test("a rank between two breakpoints is one that nobody is sure of", () => {
  const frame = { breakpoints: [[300, 3, 10, 1], [200, 2, 10, 2], [0, 0, 0, 90]], players: 100 };
  assert.deepEqual(standingOf(frame, { points: 200, right: 2, tenths: 10 }), { rank: 2, isExact: true, beaten: 98 });
  assert.deepEqual(standingOf(frame, { points: 100, right: 1, tenths: 9 }), { rank: 90, isExact: false, beaten: 10 });
});
