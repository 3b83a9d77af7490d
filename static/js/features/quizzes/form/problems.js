// What can be told wrong of quizzes before asking the server (server/acclaim/event/checks/quiz.py), which judges again.
// Pure; `tell(path, word key)`.

import { closesAfter, eachOnce, idAndTitle } from "../../../console/fields/checks.js";
import {
  POINTS_MAX,
  POINTS_STEP,
  QUESTIONS_PER_EVENT,
  QUESTIONS_PER_QUIZ,
  SECONDS_MAX,
  SECONDS_MIN,
} from "../../../shared/limits.js";
import { optionsMax } from "./changes.js";

const NUMBER = /^-?[0-9]{1,12}(\.[0-9]{1,6})?$/;
const WITHOUT_NUMBERS = ["last_one_standing", "buzzer"];

export function quizProblems({ polls, surveys, quizzes }, tell) {
  const before = [...polls, ...surveys];
  eachOnce([...before, ...quizzes], ["quizzes"], tell, before.length);
  let seen = [...before, ...quizzes];
  quizzes.forEach((quiz, index) => {
    const at = ["quizzes", index];
    idAndTitle(quiz, at, "title", tell);
    worth(quiz, at, tell);
    closesAfter(quiz, at, tell);
    if (!quiz.questions.length) tell([...at, "questions"], "wrong.no_questions");
    if (quiz.questions.length > QUESTIONS_PER_QUIZ) tell([...at, "questions"], "wrong.quiz_questions");
    eachOnce([...seen, ...quiz.questions], [...at, "questions"], tell, seen.length);
    seen = [...seen, ...quiz.questions];
    quiz.questions.forEach((question, place) => questionProblems(question, quiz, [...at, "questions", place], tell));
  });
  if (quizzes.reduce((sum, quiz) => sum + quiz.questions.length, 0) > QUESTIONS_PER_EVENT)
    tell(["quizzes"], "wrong.event_questions");
}

function questionProblems(question, quiz, at, tell) {
  const { answer, key } = question;
  idAndTitle(question, at, "title", tell);
  worth(question, at, tell);
  if (answer.kind === "number") {
    if (!NUMBER.test(key[0] ?? "")) tell([...at, "key"], "wrong.key_number");
    if (!NUMBER.test(answer.within) || answer.within.startsWith("-")) tell([...at, "answer", "within"], "wrong.within");
    if (WITHOUT_NUMBERS.includes(quiz.mode)) tell([...at, "answer", "kind"], "wrong.number_mode");
  } else if (answer.options) {
    optionProblems(answer, [...at, "answer", "options"], tell);
    if (answer.kind === "several" && key.length && key.length === answer.options.length)
      tell([...at, "key"], "wrong.key_all");
  }
  if (!key.length) tell([...at, "key"], "wrong.no_key");
}

function optionProblems({ kind, options }, at, tell) {
  if (options.length < 2) tell(at, "wrong.few_choices");
  if (options.length > optionsMax(kind)) tell(at, `wrong.many_options.${kind === "order"}`);
  eachOnce(options, at, tell);
  const names = options.map(({ name }) => name.trim());
  options.forEach((option, index) => {
    idAndTitle(option, [...at, index], "name", tell);
    if (names[index] && names.indexOf(names[index]) < index) tell([...at, index, "name"], "wrong.same_option");
  });
}

/** The seconds and points of a quiz, or those of a question that has its own (null: the quiz's). */
function worth({ seconds, points }, at, tell) {
  const isTime = Number.isInteger(seconds) && seconds >= SECONDS_MIN && seconds <= SECONDS_MAX;
  const isWorth = Number.isInteger(points) && points >= 0 && points <= POINTS_MAX && points % POINTS_STEP === 0;
  const mayLack = at.length > 2;
  if (!isTime && !(mayLack && seconds === null)) tell([...at, "seconds"], "wrong.quiz_seconds");
  if (!isWorth && !(mayLack && points === null)) tell([...at, "points"], "wrong.quiz_points");
}
