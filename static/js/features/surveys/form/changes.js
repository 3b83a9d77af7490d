// What the form makes of surveys: new ones, copies and waves, questions and their answers. Pure: what changes is a new
// object.

import { ANSWERS, CHOICE, QUESTION, SURVEY } from "../../../console/fields/definition.js";
import { freeId } from "../../../console/fields/form_state.js";
import { cut } from "../../../shared/cut.js";
import { CHOICES_PER_QUESTION, CHOICES_RANKED, TEXT_CHARS } from "../../../shared/limits.js";

export const KINDS = Object.keys(ANSWERS);
export const DEGREES = ["1", "2", "3", "4", "5"];
const UNKNOWN = "?";

/** It can have a next wave, which needs the series from the start: that is fixed once the survey was opened. */
export function blankSurvey(taken) {
  const id = freeId(taken, "survey-");
  return { ...SURVEY, id, series: id };
}

/** Another survey with the same questions, that is no wave of it. `endings` {title, title_en}: what is added. */
export function copyOf(survey, taken, endings) {
  const id = freeId(taken, "survey-");
  const title = withEnding(survey.title, endings.title);
  const title_en = survey.title_en && withEnding(survey.title_en, endings.title_en);
  return { ...survey, id, title, title_en, series: id, wave: 1, opens_at: null, closes_at: null };
}

const withEnding = (title, ending) => cut(title, TEXT_CHARS - ending.length) + ending;

/** Whether a next wave can be compared with the survey: it is in a series, or may still be put into one. */
export const mayHaveWaves = (survey, isFixed) => Boolean(survey.series) || !isFixed;

/** `surveys` and the next wave of the one at `index`: the same questions under the same ids. */
export function withNextWave(surveys, index, taken) {
  const before = { ...surveys[index], series: surveys[index].series || surveys[index].id };
  const waves = surveys.filter(({ series }) => series === before.series).map((one) => one.wave);
  const wave = 1 + Math.max(before.wave, ...waves);
  const wanted = `${before.series}-${wave}`;
  const id = taken.includes(wanted) ? freeId(taken, `${before.series}-`) : wanted;
  const next = { ...before, id, wave, opens_at: null, closes_at: null };
  return [...surveys.map((one, at) => (at === index ? before : one)), next];
}

/** A question of `kind` to stand below `questions`: in the section of the last, a scale with its degrees. */
export function blankQuestion(questions, kind) {
  const last = questions.at(-1);
  const { section = "", section_en = "" } = last ?? {};
  const scale = questions.filter(({ answer }) => answer.kind === "scale").at(-1)?.answer;
  const answer = kind === "scale" && scale ? scale : blankAnswer(kind);
  return { ...QUESTION, id: freeId(questions.map(({ id }) => id), "q"), section, section_en, answer };
}

export function blankAnswer(kind) {
  const answer = ANSWERS[kind];
  return answer.choices ? { ...answer, choices: [1, 2].map((n) => ({ ...CHOICE, id: `${n}` })) } : { ...answer };
}

/** The answer, of another kind: choices stay where that has them as well. */
export function answerOf(kind, before) {
  const blank = blankAnswer(kind);
  return blank.choices && before.choices ? { ...blank, choices: before.choices } : blank;
}

/** `questions` with another one like that at `index` behind it. */
export function withCopy(questions, index) {
  const copy = { ...questions[index], id: freeId(questions.map(({ id }) => id), "q") };
  return [...questions.slice(0, index + 1), copy, ...questions.slice(index + 1)];
}

export const choicesMax = (kind) => (kind === "rank" ? CHOICES_RANKED : CHOICES_PER_QUESTION);

export function withChoice(choices) {
  return [...choices, { ...CHOICE, id: freeId(choices.map(({ id }) => id)) }];
}

/** Lines of text, each "name" or "name<tab>English name" → `choices` with those behind the ones that have a name. */
export function withLines(choices, text) {
  return text.split(/\r?\n/).reduce((all, line) => {
    const [name, name_en = ""] = line.split("\t").map((cell) => cut(cell.trim(), TEXT_CHARS));
    return name ? [...all, { ...withChoice(all).at(-1), name, name_en }] : all;
  }, choices.filter(({ name }) => name.trim()));
}

/** The values of a question by which a later one may be asked; [] of an order or a text. */
export function valuesOf({ answer }) {
  if (answer.kind === "scale") return answer.may_not_know ? [...DEGREES, UNKNOWN] : DEGREES;
  if (answer.kind === "yes_no") return ["yes", "no"];
  return ["single", "several"].includes(answer.kind) ? answer.choices.map(({ id }) => id) : [];
}

/** The questions that a later one may depend on, of those before `index`. */
export const earlier = (questions, index) => questions.slice(0, index).filter((one) => valuesOf(one).length > 0);

/** Those that may be the verdict on the whole: scales that everybody is asked. */
export const verdicts = (questions) => questions.filter(({ answer, show_if }) => answer.kind === "scale" && !show_if);

/** Which questions of a section of the bank the survey has not got, by their ids. */
export function missing(survey, section) {
  const there = new Set(survey.questions.map(({ id }) => id));
  return section.questions.filter(({ id }) => !there.has(id));
}

/** The survey with a section of the bank, but for what it has of it already. */
export function withSection(survey, section) {
  const questions = [...survey.questions, ...missing(survey, section)];
  return { ...survey, questions, overall: survey.overall || section.overall };
}
