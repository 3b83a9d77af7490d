import assert from "node:assert/strict";
import { test } from "node:test";
import "../../page.js";
import { localProblems } from "../../../../static/js/console/edit/form_rules.js";
import { blankEvent, takenIds } from "../../../../static/js/console/fields/form_state.js";
import {
  KINDS,
  blankQuestion,
  blankQuiz,
  copyOf,
  withAnother,
  withCopy,
  withKind,
  withPlace,
  withRight,
  withSheet,
  without,
} from "../../../../static/js/features/quizzes/form/changes.js";

const QUIZ = { ...blankQuiz([]), title: "知识竞赛" };

/** A question with the options 甲, 乙 and 丙, as far as its kind has any. */
function ask(kind, more = {}) {
  let question = { ...blankQuestion(QUIZ, kind, []), title: "题" };
  if (question.answer.options) {
    question = withAnother(question);
    const options = question.answer.options.map((one, at) => ({ ...one, name: "甲乙丙"[at] }));
    question = { ...question, answer: { ...question.answer, options } };
  }
  return { ...question, ...more };
}

/** What is wrong in an event with this question, without its path. */
function wrong(question, rules = {}) {
  const quizzes = [{ ...QUIZ, ...rules, questions: [question] }];
  const event = { ...blankEvent(), id: "gala", title: "典礼", quizzes };
  return Object.entries(localProblems(event)).map(([field, key]) =>
    `${field.replace("quizzes[0].", "").replace("questions[0].", "")} ${key}`);
}

const RIGHT = { one: ["b"], several: ["a", "c"], true_false: ["false"], order: ["c", "a", "b"], number: ["1959"] };

for (const kind of KINDS) {
  test(`a question of the kind ${kind} is wrong until its key is given`, () => {
    const begun = wrong(ask(kind));
    assert.deepEqual(begun, { number: ["key wrong.key_number"], order: [] }[kind] ?? ["key wrong.no_key"]);
    assert.deepEqual(wrong(ask(kind, { key: RIGHT[kind] })), []);
  });
}

test("one option is right of one, several of several, in the order of the options", () => {
  const one = withRight(withRight(ask("one"), "a", true), "c", true);
  assert.deepEqual(one.key, ["c"]);
  const several = withRight(withRight(withRight(ask("several"), "c", true), "a", true), "b", true);
  assert.deepEqual([several.key, withRight(several, "b", false).key], [["a", "b", "c"], ["a", "c"]]);
  assert.deepEqual(wrong(several), ["key wrong.key_all"]);
});

test("an order has every place once", () => {
  const order = withPlace(ask("order"), "c", 0);
  assert.deepEqual(order.key, ["c", "b", "a"]);
  assert.deepEqual(withAnother(order).key, ["c", "b", "a", "d"]);
  assert.deepEqual(without(order, 1).key, ["c", "a"]);
});

test("a question of another kind keeps its options, and what was right of them", () => {
  const several = ask("several", { key: ["b", "c"] });
  const one = withKind(several, "one");
  assert.deepEqual([one.answer, one.key], [{ kind: "one", options: several.answer.options }, ["b"]]);
  assert.deepEqual(withKind(one, "several").key, ["b"]);
  assert.deepEqual(withKind(one, "order").key, ["a", "b", "c"]);
  assert.deepEqual(withKind(withKind(one, "order"), "several").key, []);
  assert.deepEqual(withKind(one, "true_false").answer, { kind: "true_false" });
  assert.equal(withKind(withKind(one, "number"), "one").answer.options.length, 2);
});

test("an option that goes is no longer right, and its letter is taken by the next one", () => {
  const question = without(ask("one", { key: ["b"] }), 1);
  assert.deepEqual([question.key, withAnother(question).answer.options.map(({ id }) => id)], [[], ["a", "c", "b"]]);
});

test("what the server would refuse of a quiz is told before", () => {
  const good = ask("one", { key: ["a"] });
  const twice = { ...good.answer.options[1], name: " 甲" };
  const same = { ...good, answer: { ...good.answer, options: [good.answer.options[0], twice] } };
  assert.deepEqual(wrong(same), ["answer.options[1].name wrong.same_option"]);
  assert.deepEqual(wrong({ ...good, seconds: 3, points: 5 }), ["seconds wrong.quiz_seconds",
    "points wrong.quiz_points"]);
  assert.deepEqual(wrong({ ...good, seconds: null, points: 0 }), []);
  assert.deepEqual(wrong(good, { seconds: null, points: 10_010 }), ["seconds wrong.quiz_seconds",
    "points wrong.quiz_points"]);
  assert.deepEqual(wrong(ask("number", { key: ["1"] }), { mode: "buzzer" }), ["answer.kind wrong.number_mode"]);
});

test("no question has the id of another one in the event, whatever is copied or imported", () => {
  const quiz = { ...QUIZ, questions: [ask("one"), { ...ask("one"), id: "quiz-1-2" }] };
  const taken = (quizzes) => takenIds({ ...blankEvent(), quizzes }, {});
  const ids = ({ questions }) => questions.map(({ id }) => id);
  const copy = copyOf(quiz, taken([quiz]), { title: "（副本）", title_en: " (copy)" });
  assert.deepEqual([copy.id, copy.title, ids(copy)], ["quiz-2", "知识竞赛（副本）", ["quiz-2-1", "quiz-2-2"]]);
  const more = withCopy(quiz.questions, 0, quiz, taken([quiz]));
  assert.deepEqual(more.map(({ id }) => id), ["quiz-1-1", "quiz-1-3", "quiz-1-2"]);
  const sheet = ["q1", "q2"].map((id) => ({ ...ask("one"), id }));
  assert.deepEqual(ids(withSheet(quiz, sheet, true, taken([quiz]))), ["quiz-1-1", "quiz-1-2", "quiz-1-3", "quiz-1-4"]);
  assert.deepEqual(ids(withSheet(quiz, sheet, false, taken([quiz]))), ["quiz-1-1", "quiz-1-2"]);
});
