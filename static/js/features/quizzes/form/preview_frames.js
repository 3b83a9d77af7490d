// What pages would be told of a quiz in each of its phases: made of the form alone, with figures that are made up.
// Pure.

import { TRUTHS } from "./changes.js";

export const PHASES = ["lobby", "stem", "open", "locked", "told", "key", "board", "units", "podium"];
const TELLS = ["told", "key"];
const EXPLAINS = ["key", "board", "units", "podium"];
const PLAYERS = 120;
const ROWS = 10;
const POINTS_STEP = 10;
const RIGHT_SHARE = 0.6;
const UNIT_MEMBERS = 40;

/** The ids that can be answered with, in their order. */
const optionsOf = ({ kind, options }) => (kind === "true_false" ? TRUTHS : (options ?? []).map(({ id }) => id));

/**
 * A `quiz` message (docs/protocol.md). `at` {number, phase, rev, now}: which question, from 0, and when (ms); `names`
 * {player(n), unit(n)} for the boards.
 */
export function frameOf(quiz, { number, phase, rev, now }, names) {
  const asked = quiz.questions[number];
  const points = asked ? pointsOf(quiz, asked) : quiz.points;
  const isAsked = asked && phase !== "lobby" && phase !== "podium";
  const sums = Array.from({ length: ROWS }, (_, n) => sumOf(points * (number + 1), n));
  const top = sums.map((sum, n) => ({
    rank: n + 1, name: names.player(n + 1), unit: "", points: sum, right: number + 1, was: number ? n + 2 : 0,
  }));
  return {
    type: "quiz", now, quiz: quiz.id, title: quiz.title, title_en: quiz.title_en, mode: quiz.mode, state: "open",
    epoch: 1, rev, phase, asked: number + 1, questions: quiz.questions.length, changes: quiz.changes, commitment: "",
    salt: "",
    question: isAsked ? questionOf(quiz, asked, { number, phase, now }) : null,
    answered: ["lobby", "stem"].includes(phase) ? null : PLAYERS,
    told: isAsked && TELLS.includes(phase) ? toldOf(asked) : null,
    key: isAsked && EXPLAINS.includes(phase) ? keyOf(asked) : null,
    scored: EXPLAINS.includes(phase) ? number + 1 : 0,
    results: EXPLAINS.includes(phase) ? rev : 0,
    players: EXPLAINS.includes(phase) ? PLAYERS : 0,
    left: quiz.mode === "last_one_standing" ? Math.ceil(PLAYERS * RIGHT_SHARE) : null,
    breakpoints: sums.map((sum, n) => [sum, number + 1, 0, n + 1]),
    top: ["board", "podium"].includes(phase) ? top : [],
    climber: null,
    units: ["units", "podium"].includes(phase) ? sums.map((sum, n) => unitOf(sum, n, names)) : [],
  };
}

const pointsOf = (quiz, { points }) => (points === null ? quiz.points : points);

const sumOf = (most, n) => Math.floor((most * (1 - n / (2 * ROWS))) / POINTS_STEP) * POINTS_STEP;

const unitOf = (sum, n, names) => ({
  rank: n + 1, unit: names.unit(n + 1), points: sum, members: UNIT_MEMBERS, players: UNIT_MEMBERS - n,
});

function questionOf(quiz, asked, { number, phase, now }) {
  const { answer } = asked;
  const seconds = asked.seconds === null ? quiz.seconds : asked.seconds;
  const isNumber = answer.kind === "number";
  const isShown = phase !== "stem";
  const truths = TRUTHS.map((id) => ({ id, name: "", name_en: "", picture: "" }));
  const options = answer.kind === "true_false" ? truths : answer.options;
  return {
    id: asked.id, number: number + 1, title: asked.title, title_en: asked.title_en, picture: asked.picture,
    kind: answer.kind, points: pointsOf(quiz, asked), seconds, epoch: 1, voided: false,
    options: isShown && !isNumber ? options : [],
    unit: isNumber ? answer.unit : "", unit_en: isNumber ? answer.unit_en : "",
    opened_at: isShown ? now : null, closes_at: isShown ? now + seconds * 1000 : null,
  };
}

function toldOf({ answer, key }) {
  if (answer.kind === "number") {
    const right = Number(key[0]) || 0;
    return { answered: PLAYERS, votes: [], estimates: [0, 1, -1, 2, -2].map((by, n) => [`${right + by}`, 40 - 7 * n]) };
  }
  const ids = optionsOf(answer);
  const isRight = (id) => (answer.kind === "order" ? id === key[0] : key.includes(id));
  const wrong = Math.max(1, ids.filter((id) => !isRight(id)).length);
  const share = (id) => (isRight(id) ? RIGHT_SHARE : (1 - RIGHT_SHARE) / wrong);
  return { answered: PLAYERS, votes: ids.map((id) => Math.round(PLAYERS * share(id))), estimates: [] };
}

const keyOf = ({ key, explanation, explanation_en, answer }) => ({
  right: key, within: answer.kind === "number" ? answer.within : null, explanation, explanation_en,
  right_answers: Math.round(PLAYERS * RIGHT_SHARE),
});

/** The `my_score` of who has answered the question with `choices` at once; null: of who has not. */
export function scoreOf(quiz, number, choices) {
  const { id, key, answer } = quiz.questions[number];
  const given = choices && (answer.kind === "order" ? choices : [...choices].sort());
  const wanted = answer.kind === "order" ? key : [...key].sort();
  const right = Boolean(given) && given.length === wanted.length && given.every((one, at) => one === wanted[at]);
  const worth = right ? pointsOf(quiz, quiz.questions[number]) : 0;
  const got = { question: id, points: worth, right, tenths: 10 };
  return {
    type: "my_score", quiz: quiz.id, epoch: 1, scored: 1, points: worth, right: Number(right), tenths: 10,
    questions: given ? [got] : [], error: null,
  };
}
