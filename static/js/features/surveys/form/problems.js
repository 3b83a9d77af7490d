// What can be told wrong of a survey before asking the server (server/acclaim/event/check_survey.py), which judges
// again. Pure; `tell(path, word key)`.

import { closesAfter, eachOnce, idAndTitle } from "../../../console/fields/checks.js";
import { MINIMUM_CELL, QUESTIONS_PER_SURVEY } from "../../../shared/limits.js";
import { choicesMax, valuesOf, verdicts } from "./changes.js";

export function surveyProblems(survey, at, tell) {
  const { questions } = survey;
  idAndTitle(survey, at, "title", tell);
  if (!(Number.isInteger(survey.minimum_cell) && survey.minimum_cell >= MINIMUM_CELL))
    tell([...at, "minimum_cell"], "wrong.minimum_cell");
  if (!(Number.isInteger(survey.wave) && survey.wave >= 1)) tell([...at, "wave"], "wrong.number");
  closesAfter(survey, at, tell);
  if (!questions.length) tell([...at, "questions"], "wrong.no_questions");
  if (questions.length > QUESTIONS_PER_SURVEY) tell([...at, "questions"], "wrong.too_many_questions");
  if (survey.overall && !verdicts(questions).some(({ id }) => id === survey.overall))
    tell([...at, "overall"], "wrong.overall");
  eachOnce(questions, [...at, "questions"], tell);
  questions.forEach((question, index) => {
    const here = [...at, "questions", index];
    idAndTitle(question, here, "title", tell);
    answerProblems(question.answer, [...here, "answer"], tell);
    if (question.show_if) conditionProblems(question.show_if, questions.slice(0, index), [...here, "show_if"], tell);
  });
}

function answerProblems(answer, at, tell) {
  for (const name of ["labels", "labels_en"]) {
    const empty = answer[name]?.findIndex((label) => !label.trim()) ?? -1;
    if (empty >= 0) tell([...at, name, empty], "wrong.labels");
  }
  if (answer.kind === "text" && !(Number.isInteger(answer.chars_max) && answer.chars_max >= 1))
    tell([...at, "chars_max"], "wrong.number");
  if (!answer.choices) return;
  const { length } = answer.choices;
  if (length < 2) tell([...at, "choices"], "wrong.few_choices");
  if (length > choicesMax(answer.kind)) tell([...at, "choices"], `wrong.many_choices.${answer.kind === "rank"}`);
  eachOnce(answer.choices, [...at, "choices"], tell);
  answer.choices.forEach((choice, index) => idAndTitle(choice, [...at, "choices", index], "name", tell));
  if (answer.kind !== "several") return;
  if (!(Number.isInteger(answer.choices_min) && answer.choices_min >= 1)) tell([...at, "choices_min"], "wrong.number");
  if (!(Number.isInteger(answer.choices_max) && answer.choices_max >= 0)) tell([...at, "choices_max"], "wrong.zero");
  if (answer.choices_max > length) tell([...at, "choices_max"], "wrong.above_choices");
  if (answer.choices_min > (answer.choices_max || length)) tell([...at, "choices_min"], "wrong.above_max");
}

function conditionProblems({ question, any_of }, before, at, tell) {
  const asked = before.find(({ id }) => id === question);
  const values = asked ? valuesOf(asked) : [];
  if (!values.length) tell([...at, "question"], "wrong.not_before");
  else if (!any_of.length || any_of.some((one) => !values.includes(one))) tell([...at, "any_of"], "wrong.no_values");
}
