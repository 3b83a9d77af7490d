import assert from "node:assert/strict";
import { test } from "node:test";
import { blankQuestion, blankQuiz } from "../../../../static/js/features/quizzes/form/changes.js";
import { PHASES, frameOf, scoreOf } from "../../../../static/js/features/quizzes/form/preview_frames.js";

const NAMES = { player: (n) => `P${n}`, unit: (n) => `U${n}` };
const blank = blankQuiz([]);
const one = { ...blankQuestion(blank, "one", []), key: ["b"], explanation: "因为", points: 500 };
const order = { ...blankQuestion(blank, "order", [one.id]), key: ["b", "a"] };
const quiz = { ...blank, questions: [one, order] };
const at = (phase, number = 0) => frameOf(quiz, { number, phase, rev: 1, now: 1000 }, NAMES);

test("each phase of the preview tells what the server would tell in it, and nothing else", () => {
  const told = PHASES.map((phase) => {
    const { question, told: votes, key, top, units } = at(phase);
    return [phase, question?.options.length ?? null, Boolean(votes), Boolean(key), top.length > 0, units.length > 0];
  });
  assert.deepEqual(told, [
    ["lobby", null, false, false, false, false],
    ["stem", 0, false, false, false, false],
    ["open", 2, false, false, false, false],
    ["locked", 2, false, false, false, false],
    ["told", 2, true, false, false, false],
    ["key", 2, true, true, false, false],
    ["board", 2, false, true, true, false],
    ["units", 2, false, true, false, true],
    ["podium", null, false, false, true, true],
  ]);
});

test("the phone of the preview is told whether its answer is right", () => {
  assert.deepEqual([scoreOf(quiz, 0, ["b"]).points, scoreOf(quiz, 0, ["a"]).points], [500, 0]);
  assert.deepEqual([scoreOf(quiz, 1, ["b", "a"]).right, scoreOf(quiz, 1, ["a", "b"]).right], [1, 0]);
  assert.deepEqual(scoreOf(quiz, 0, null).questions, []);
});
