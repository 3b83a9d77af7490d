// The cues that nearly every poll wants: open it, close it with the votes hidden, reveal and publish it. And those of a
// quiz: begin it, lead each question from its stem to the leaderboard, end it on the podium.

import { ACTIONS } from "../../console/fields/definition.js";
import { blankCue, freeId } from "../../console/fields/form_state.js";
import { cut } from "../../shared/cut.js";
import { CUES_PER_EVENT, TEXT_CHARS } from "../../shared/limits.js";
import { bothWords } from "../../shared/words.js";
import { blankAction } from "./cue_actions.js";

export const QUIZ_STEPS = ["next", "ask", "open", "lock", "tell", "key", "board", "units", "podium"];
const OF_A_QUESTION = ["ask", "open", "tell", "key", "board"]; // time locks it, or "tell"
const STEPS = {
  open: ["open", "scene"],
  close: ["hide_votes", "close", "scene"],
  reveal: ["reveal", "publish", "show_votes"],
};

/** The usual cues of `poll` that no cue of `event` does the work of yet, with ids of their own. */
export function usualCues(event, poll) {
  const done = event.cues.flatMap((cue) => cue.actions.filter((one) => one.poll === poll.id).map((one) => one.do));
  const taken = event.cues.map(({ id }) => id);
  return Object.keys(STEPS).filter((step) => !done.includes(step)).map((step) => usualCue(event, poll, step, taken));
}

/**
 * The usual cues of a quiz, unless some cue leads it already. Where one for each step of each question would be too
 * many, one that leads on: it is run again and again.
 */
export function usualQuizCues(event, quiz) {
  if (event.cues.some((cue) => cue.actions.some((one) => one.quiz === quiz.id))) return [];
  const { questions } = quiz;
  const last = questions.length - 1;
  const ofQuestion = (_, place) =>
    OF_A_QUESTION.filter((step) => step !== "board" || place < last).map((step) => [step, place + 1]);
  const whole = questions.flatMap(ofQuestion);
  const isRoom = event.cues.length + whole.length + 2 <= CUES_PER_EVENT;
  const wanted = [["begin", 0], ...(isRoom ? whole : [["next", 0]]), ["podium", 0]];
  const taken = event.cues.map(({ id }) => id);
  return wanted.map(([step, number]) => {
    const cue = quizCue(quiz, step, number, taken);
    taken.push(cue.id);
    return cue;
  });
}

function quizCue(quiz, step, number, taken) {
  const about = { n: number, question: questionTitle(quiz, number, "title") };
  const english = { n: number, question: questionTitle(quiz, number, "title_en") };
  const [title] = bothWords(`cue.quiz.${step}`, { title: quiz.title, ...about });
  const [, titleEn] = bothWords(`cue.quiz.${step}`, { title: quiz.title_en, ...english });
  const of = { quiz: quiz.id };
  const lead = { ...ACTIONS.step_quiz, ...of, step };
  const actions = { begin: [{ ...ACTIONS.open_quiz, ...of }], podium: [lead, { ...ACTIONS.close_quiz, ...of }] };
  return {
    ...blankCue([]),
    id: idOf(number ? `${quiz.id}-${number}-${step}` : `${quiz.id}-${step}`, taken),
    title: cut(title, TEXT_CHARS),
    title_en: quiz.title_en ? cut(titleEn, TEXT_CHARS) : "",
    actions: actions[step] ?? [lead],
  };
}

const questionTitle = (quiz, number, name) => quiz.questions[number - 1]?.[name] ?? "";

function idOf(wanted, taken) {
  const id = wanted.slice(0, 60);
  return taken.includes(id) ? freeId(taken, `${id}-`) : id;
}

function usualCue(event, poll, step, taken) {
  const [title] = bothWords(`cue.usual.${step}`, { title: poll.title });
  const [, english] = bothWords(`cue.usual.${step}`, { title: poll.title_en });
  return {
    ...blankCue([]),
    id: idOf(`${step}-${poll.id}`, taken),
    title: cut(title, TEXT_CHARS),
    title_en: poll.title_en ? cut(english, TEXT_CHARS) : "",
    actions: STEPS[step].map((kind) => actionOf(event, poll, kind)),
  };
}

function actionOf(event, poll, kind) {
  const action = blankAction(kind, event);
  return "poll" in action ? { ...action, poll: poll.id } : action;
}
