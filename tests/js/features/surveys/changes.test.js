import assert from "node:assert/strict";
import { test } from "node:test";
import "../../page.js";
import { localProblems } from "../../../../static/js/console/edit/form_rules.js";
import { blankEvent } from "../../../../static/js/console/fields/form_state.js";
import {
  answerOf,
  blankAnswer,
  blankQuestion,
  blankSurvey,
  copyOf,
  earlier,
  mayHaveWaves,
  missing,
  valuesOf,
  verdicts,
  withCopy,
  withLines,
  withNextWave,
  withSection,
} from "../../../../static/js/features/surveys/form/changes.js";

const ask = (questions, kind, more = {}) => [...questions, { ...blankQuestion(questions, kind), title: "题", ...more }];
const SCALE = { kind: "scale", labels: ["1", "2", "3", "4", "5"], labels_en: [], may_not_know: true };
const ROOMS = withLines([], "食堂\tCanteen\n浴室");
const QUESTIONS = ask(ask([], "scale", { answer: SCALE, section: "总体" }), "several", {
  answer: { ...blankAnswer("several"), choices: ROOMS },
});
const SURVEY = { ...blankSurvey(["best"]), title: "测评", questions: QUESTIONS };

/** What is wrong in an event with the survey, without its path. */
function wrong(changes) {
  const event = { ...blankEvent(), id: "gala", title: "典礼", surveys: [{ ...SURVEY, ...changes }] };
  return Object.entries(localProblems(event)).map(([field, key]) => `${field.replace("surveys[0].", "")} ${key}`);
}

test("a new survey is a series of its own, and its id no poll's", () => {
  assert.deepEqual([SURVEY.id, SURVEY.series, SURVEY.privacy], ["survey-2", "survey-2", "unlinked"]);
});

test("a copy is a series of its own and keeps no times; its title says so", () => {
  const opened = { ...SURVEY, title_en: "Home", wave: 3, opens_at: "2026-12-01T08:00:00+08:00" };
  const copy = copyOf(opened, ["best", SURVEY.id], { title: "（副本）", title_en: " (copy)" });
  assert.deepEqual([copy.id, copy.series, copy.wave, copy.opens_at], ["survey-3", "survey-3", 1, null]);
  assert.deepEqual([copy.title, copy.title_en, copy.questions], ["测评（副本）", "Home (copy)", QUESTIONS]);
  assert.equal(copyOf({ ...SURVEY, title: "长".repeat(200) }, [], { title: "（副本）" }).title.length, 200);
});

test("copying a long title and pasting a long choice cut no emoji in two, and count as the server does", () => {
  const { title } = copyOf({ ...SURVEY, title: "家".repeat(194) + "👏👏👏" }, [], { title: "（副本）" });
  assert.equal(title, `${"家".repeat(194)}👏👏（副本）`);
  assert.equal([...title].length, 200);
  assert.equal(withLines([], "👏".repeat(300)).at(-1).name, "👏".repeat(200));
  assert.equal(withLines([], "👏".repeat(198) + "👩‍👩‍👧").at(-1).name, "👏".repeat(198), "nor a family");
});

test("the next wave has the same questions in the same series, behind all waves that there are", () => {
  const first = { ...SURVEY, series: "", wave: 4 };
  const [before, fifth] = withNextWave([first], 0, [first.id]);
  assert.deepEqual([before.series, before.wave, before.id], [first.id, 4, first.id]);
  assert.deepEqual([fifth.id, fifth.series, fifth.wave], [`${first.id}-5`, first.id, 5]);
  assert.equal(fifth.questions, before.questions);
  const [, , sixth] = withNextWave([before, fifth], 0, [before.id, fifth.id]);
  assert.equal(sixth.wave, 6);
  assert.deepEqual([mayHaveWaves(first, false), mayHaveWaves(first, true), mayHaveWaves(before, true)],
    [true, false, true]);
});

test("a new question stands in the last one's section; a scale has the degrees of the one before", () => {
  assert.deepEqual(blankQuestion(QUESTIONS, "scale").answer, SCALE);
  const text = blankQuestion(QUESTIONS, "text");
  assert.deepEqual([text.id, text.section, text.answer], ["q3", "总体", { kind: "text", chars_max: 300 }]);
  assert.deepEqual(withCopy(QUESTIONS, 0).map(({ id }) => id), ["q1", "q3", "q2"]);
});

test("another kind of answer keeps the choices; pasted lines follow those that have a name", () => {
  assert.deepEqual(answerOf("rank", QUESTIONS[1].answer), { kind: "rank", choices: ROOMS });
  assert.deepEqual(answerOf("yes_no", QUESTIONS[1].answer), { kind: "yes_no" });
  const [canteen, empty] = [ROOMS[0], { ...ROOMS[1], name: " " }];
  assert.deepEqual(withLines([canteen, empty], " 书屋 \tLibrary\n\n").map(({ id, name, name_en }) => [id, name, name_en]),
    [["1", "食堂", "Canteen"], ["2", "书屋", "Library"]]);
});

test("what a question may depend on has values; the verdict on the whole is a scale for everybody", () => {
  const all = ask(ask(QUESTIONS, "text"), "scale", { show_if: { question: "q1", any_of: ["1"] } });
  assert.deepEqual(earlier(all, 3).map(valuesOf), [["1", "2", "3", "4", "5", "?"], ["1", "2"]]);
  assert.deepEqual(verdicts(all).map(({ id }) => id), ["q1"]);
});

test("a section of the bank comes once, and brings the verdict on the whole if there is none", () => {
  const section = { overall: "home", questions: [{ ...QUESTIONS[0], id: "home" }, QUESTIONS[1]] };
  const filled = withSection(SURVEY, section);
  assert.deepEqual([filled.questions.map(({ id }) => id), filled.overall], [["q1", "q2", "home"], "home"]);
  assert.equal(withSection({ ...SURVEY, overall: "q1" }, section).overall, "q1");
  assert.deepEqual(missing(filled, section), []);
});

test("a survey as the form begins it lacks a title and questions, and nothing else", () => {
  assert.deepEqual(wrong({}), []);
  assert.deepEqual(wrong({ title: "", questions: [] }), ["title wrong.empty", "questions wrong.no_questions"]);
});

const [FIRST, SECOND] = QUESTIONS;
const withAnswer = (answer) => ({ questions: [FIRST, { ...SECOND, answer: { ...SECOND.answer, ...answer } }] });
const asking = (show_if) => ({ questions: [FIRST, { ...SECOND, show_if }] });
const CASES = [
  [{ id: "best of", minimum_cell: 4 }, ["id wrong.id", "minimum_cell wrong.minimum_cell"]],
  [{ overall: "q2" }, ["overall wrong.overall"]],
  [{ questions: [FIRST, { ...SECOND, id: "q1" }] }, ["questions[1].id wrong.twice"]],
  [{ questions: [{ ...FIRST, answer: { ...SCALE, labels: ["1", "", "3", "4", "5"] } }] },
    ["questions[0].answer.labels[1] wrong.labels"]],
  [withAnswer({ choices: ROOMS.slice(1) }), ["questions[1].answer.choices wrong.few_choices"]],
  [withAnswer({ choices_max: 3 }), ["questions[1].answer.choices_max wrong.above_choices"]],
  [withAnswer({ choices_min: 3 }), ["questions[1].answer.choices_min wrong.above_max"]],
  [withAnswer({ kind: "rank", choices: withLines([], "甲\n乙\n丙\n丁\n戊\n己\n庚\n辛") }),
    ["questions[1].answer.choices wrong.many_choices.true"]],
  [asking({ question: "q2", any_of: ["1"] }), ["questions[1].show_if.question wrong.not_before"]],
  [asking({ question: "q1", any_of: [] }), ["questions[1].show_if.any_of wrong.no_values"]],
  [asking({ question: "q1", any_of: ["6"] }), ["questions[1].show_if.any_of wrong.no_values"]],
];
for (const [changes, told] of CASES) {
  test(`before asking the server the form tells: ${told.join(", ")}`, () => assert.deepEqual(wrong(changes), told));
}

test("a survey with the id of a poll is told at the survey", () => {
  const event = { ...blankEvent(), id: "gala", title: "典礼", surveys: [{ ...SURVEY, id: "best" }] };
  const poll = { id: "best", title: "最美", options: [{ id: "1", name: "甲" }], choices_min: 1, choices_max: 1,
    weights: {}, entitled: { classes: [] }, repeat: { kind: "once" } };
  assert.deepEqual(localProblems({ ...event, polls: [poll] }), { "surveys[0].id": "wrong.twice" });
});
