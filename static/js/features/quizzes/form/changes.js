// What the form makes of quizzes: new ones, copies, questions with their options and keys. Pure: what changes is a new
// object. The ids of questions differ within a whole event.

import { QUIZ, QUIZ_ANSWERS, QUIZ_OPTION, QUIZ_QUESTION } from "../../../console/fields/definition.js";
import { freeId } from "../../../console/fields/form_state.js";
import { cut } from "../../../shared/cut.js";
import { OPTIONS_ORDERED, OPTIONS_PER_QUESTION, TEXT_CHARS } from "../../../shared/limits.js";

export const KINDS = Object.keys(QUIZ_ANSWERS);
export const TRUTHS = ["true", "false"];
const LETTERS = "abcdefghijklmnopqrstuvwxyz";
const PREFIX_CHARS = 56; // of an id, which has 64

export const optionsMax = (kind) => (kind === "order" ? OPTIONS_ORDERED : OPTIONS_PER_QUESTION);

export function blankQuiz(taken) {
  return { ...QUIZ, id: freeIdOf("quiz", taken) };
}

/** The first of prefix-1, prefix-2, … that is not in `taken`. */
function freeIdOf(prefix, taken) {
  const start = `${prefix.slice(0, PREFIX_CHARS)}-`;
  const numbered = (id) => id.startsWith(start) && /^[0-9]+$/.test(id.slice(start.length));
  return freeId(taken.filter(numbered), start);
}

/** Another quiz with the same questions. `endings` {title, title_en}: what is added to its title. */
export function copyOf(quiz, taken, endings) {
  const id = freeIdOf("quiz", taken);
  const title = withEnding(quiz.title, endings.title);
  const title_en = quiz.title_en && withEnding(quiz.title_en, endings.title_en);
  const questions = renamed(quiz.questions, id, taken);
  return { ...quiz, id, title, title_en, opens_at: null, closes_at: null, questions };
}

const withEnding = (title, ending) => cut(title, TEXT_CHARS - ending.length) + ending;

/** `questions` under ids that nothing in `taken` has. */
function renamed(questions, prefix, taken) {
  const all = [...taken];
  return questions.map((question) => {
    const id = freeIdOf(prefix, all);
    all.push(id);
    return { ...question, id };
  });
}

/** A question of `kind`, with the options that it needs and none of them right. */
export function blankQuestion(quiz, kind, taken) {
  return { ...QUIZ_QUESTION, id: freeIdOf(quiz.id, taken), ...answerOf(kind, []) };
}

/** The options of an answer; of a kind that has none, []. */
const optionsOf = (answer) => ("options" in answer ? answer.options : []);

/** {answer, key} of a kind with such options, two empty ones at least. */
function answerOf(kind, options) {
  const blank = QUIZ_ANSWERS[kind];
  if (!blank.options) return { answer: { ...blank }, key: kind === "number" ? [""] : [] };
  const enough = options.length < 2 ? withOption(options.length ? options : withOption([])) : options;
  return { answer: { ...blank, options: enough }, key: kind === "order" ? enough.map(({ id }) => id) : [] };
}

/** The question as one of another kind: what both have stays, options and which of them are right. */
export function withKind(question, kind) {
  const next = answerOf(kind, optionsOf(question.answer));
  const ids = optionsOf(next.answer).map(({ id }) => id);
  const kept = question.key.filter((one) => ids.includes(one));
  if (kind === "one") next.key = kept.slice(0, 1);
  if (kind === "several") next.key = question.answer.kind === "order" ? [] : kept;
  return { ...question, ...next };
}

export function withOption(options) {
  const taken = options.map(({ id }) => id);
  return [...options, { ...QUIZ_OPTION, id: [...LETTERS].find((letter) => !taken.includes(letter)) ?? freeId(taken) }];
}

/** The question with one option more; at the end of an order. */
export function withAnother(question) {
  const options = withOption(question.answer.options);
  const key = question.answer.kind === "order" ? [...question.key, options.at(-1).id] : question.key;
  return { ...question, answer: { ...question.answer, options }, key };
}

/** The question without its option at `index`, which is gone from the key as well. */
export function without(question, index) {
  const gone = question.answer.options[index].id;
  const options = question.answer.options.filter((_, at) => at !== index);
  return { ...question, answer: { ...question.answer, options }, key: question.key.filter((one) => one !== gone) };
}

/** An option, or a truth, is right, or no longer: of one it is the only one, of several one of them, in their order. */
export function withRight(question, id, isRight) {
  if (question.answer.kind !== "several") return { ...question, key: [id] };
  const right = question.answer.options.map((one) => one.id)
    .filter((one) => (one === id ? isRight : question.key.includes(one)));
  return { ...question, key: right };
}

/** The order with option `id` at `place` (from 0), and what stood there where that was. */
export function withPlace(question, id, place) {
  const key = [...question.key];
  const before = key.indexOf(id);
  [key[before], key[place]] = [key[place], id];
  return { ...question, key };
}

/** `questions` with another one like that at `index` behind it. */
export function withCopy(questions, index, quiz, taken) {
  const copy = { ...questions[index], id: freeIdOf(quiz.id, taken) };
  return [...questions.slice(0, index + 1), copy, ...questions.slice(index + 1)];
}

/** The quiz with the questions of a sheet, instead of its own or (`adds`) behind them. `taken`: ids in the event. */
export function withSheet(quiz, questions, adds, taken) {
  const own = quiz.questions.map(({ id }) => id);
  const others = adds ? taken : taken.filter((id) => !own.includes(id));
  return { ...quiz, questions: [...(adds ? quiz.questions : []), ...renamed(questions, quiz.id, others)] };
}
