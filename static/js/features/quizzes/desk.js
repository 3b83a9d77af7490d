// All quizzes of one visit: where they stand, what this phone has answered, and the way of answers to the server and
// back. What is answered is kept in `store`, so that a reload or a dead battery loses neither. No DOM here.

const LOOK_MS = 500; // answers are sent again so often, if their time has come
const ANSWER_MS = 10_000; // one without an answer for so long goes again
const RETRY_MS = 1_000; // after "try again later", with as much again at random
const BALLOT_ID_CHARS = 12;
const SCORES_PER_MS = 20; // all phones ask for their score once a key is told, spread over players / this
const SPREAD_MS_MAX = 10_000;
const EMPTY = { epoch: 0, answers: {}, told: {} };

export class QuizDesk {
  quizzes = new Map(); // quiz → its newest frame
  scores = new Map(); // quiz → its newest `my_score`
  #socket;
  #store;
  #newId;
  #kept = new Map();
  #notBefore = new Map(); // ballot → performance.now() before which it is not sent again
  #asked = new Map(); // quiz → the results of which its score was asked
  #unanswered = new Set(); // quizzes whose score was asked and not told yet
  #listeners = new Set();
  #stops;

  constructor(socket, store, newId, frames = []) {
    this.#socket = socket;
    this.#store = store;
    this.#newId = () => newId(BALLOT_ID_CHARS);
    const timer = setInterval(() => this.#sendWaiting(), LOOK_MS);
    this.#stops = [
      socket.on("quiz", (message) => this.receive(message)),
      socket.on("my_score", (message) => this.#score(message)),
      socket.on("ack", ({ ballot, receipt }) => this.#settle(ballot, { state: "counted", receipt })),
      socket.on("refused", (message) => this.#refused(message)),
      socket.on("error", (message) => this.#error(message)),
      socket.on("welcome", () => this.#readAgain()), // perhaps somebody else holds this phone now
      socket.onState((state) => state === "live" && this.#resume()),
      () => clearInterval(timer),
    ];
    for (const frame of frames) this.receive(frame);
  }

  close() {
    for (const stop of this.#stops) stop();
  }

  /** Calls `fn()` when there is something to render. Returns a function that stops it. */
  listen(fn) {
    this.#listeners.add(fn);
    return () => this.#listeners.delete(fn);
  }

  receive(frame) {
    const known = this.quizzes.get(frame.quiz);
    if (known && known.epoch === frame.epoch && known.rev > frame.rev) return;
    if (frame.state === "draft") return this.#drop(frame.quiz);
    this.quizzes.set(frame.quiz, frame);
    const kept = this.#of(frame.quiz);
    if (kept.epoch !== frame.epoch) this.#keep(frame.quiz, { ...EMPTY, epoch: frame.epoch });
    const { question, key } = frame;
    if (question && key) this.#noteTold(frame, question, key);
    this.#askScore(frame);
    this.#tell();
  }

  /** It was reset. */
  #drop(quizId) {
    this.quizzes.delete(quizId);
    this.scores.delete(quizId);
    this.#tell();
  }

  /**
   * What this phone has answered: {choices, ballot, state: "sent" | "counted" | "refused", code}, or null. Where it has
   * counted, `choices` are what counts; null if that was chosen on another phone. `code` beside it: a change came too
   * late.
   */
  answer(quizId, question) {
    const found = this.#of(quizId).answers[question.id];
    return found && found.epoch === question.epoch ? found : null;
  }

  /** Whether its score is that of the newest frame. */
  hasScore({ quiz, epoch }) {
    return this.scores.get(quiz)?.epoch === epoch && !this.#unanswered.has(quiz);
  }

  /** The questions whose keys were told while this phone was there, in their order. */
  told(quizId) {
    return Object.values(this.#of(quizId).told);
  }

  /** Answers a question. One that may not be changed keeps its first answer. */
  give(frame, choices) {
    const { question } = frame;
    const before = this.answer(frame.quiz, question);
    if (before && before.state !== "refused" && !frame.changes) return;
    if (before?.state === "sent") return;
    const standing = before?.state === "counted" ? before : null;
    const answer = { epoch: question.epoch, ballot: this.#newId(), choices, state: "sent", standing };
    const kept = this.#of(frame.quiz);
    this.#keep(frame.quiz, { ...kept, answers: { ...kept.answers, [question.id]: answer } });
    this.#sendWaiting();
    this.#tell();
  }

  #noteTold(frame, question, key) {
    const kept = this.#of(frame.quiz);
    if (kept.told[question.id]) return;
    const { id, number, title, title_en: titleEn, kind, options, unit, unit_en: unitEn } = question;
    const told = { id, number, title, title_en: titleEn, kind, options, unit, unit_en: unitEn };
    const whole = { ...told, right: key.right };
    this.#keep(frame.quiz, { ...kept, told: { ...kept.told, [id]: whole } });
  }

  /** Once the key of a question is told, and on each new line: not all phones in the same moment. */
  #askScore({ quiz, scored, results, players, epoch }) {
    if (!scored || this.#asked.get(quiz) === `${epoch} ${results}`) return;
    this.#asked.set(quiz, `${epoch} ${results}`);
    this.#unanswered.add(quiz);
    this.#ask(quiz, Math.random() * Math.min(SPREAD_MS_MAX, players / SCORES_PER_MS));
  }

  #ask(quiz, after_ms) {
    setTimeout(() => this.#socket.send({ type: "my_score", quiz }), after_ms);
  }

  #score(message) {
    this.#unanswered.delete(message.quiz);
    this.scores.set(message.quiz, message);
    this.#tell();
  }

  /** An error names nothing: what was asked and has no answer yet may be what it is about. */
  #error({ error }) {
    if (!error.retryable) return;
    for (const quiz of this.#unanswered) this.#ask(quiz, RETRY_MS * (1 + Math.random()));
  }

  #refused({ ballot, error, receipt }) {
    if (error.retryable) this.#notBefore.set(ballot, performance.now() + RETRY_MS * (1 + Math.random()));
    else this.#settle(ballot, ({ standing }) => whatStands(standing, error.code, receipt));
  }

  #settle(ballot, outcome) {
    for (const [quiz, kept] of this.#kept)
      for (const [id, answer] of Object.entries(kept.answers))
        if (answer.ballot === ballot && answer.state === "sent") {
          const now = typeof outcome === "function" ? outcome(answer) : outcome;
          this.#keep(quiz, { ...kept, answers: { ...kept.answers, [id]: { ...answer, ...now } } });
          this.#tell();
        }
  }

  #resume() {
    this.#notBefore.clear();
    this.#asked.clear();
    this.#sendWaiting();
  }

  #readAgain() {
    this.#kept.clear();
    for (const id of this.quizzes.keys()) this.#of(id);
    this.#tell();
  }

  #sendWaiting() {
    const now = performance.now();
    for (const { answers } of this.#kept.values())
      for (const [poll, { epoch, ballot, choices, state }] of Object.entries(answers)) {
        if (state !== "sent" || now < (this.#notBefore.get(ballot) ?? 0)) continue;
        if (this.#socket.send({ type: "cast", poll, epoch, ballot, choices }))
          this.#notBefore.set(ballot, now + ANSWER_MS);
      }
  }

  #of(id) {
    if (!this.#kept.has(id)) this.#kept.set(id, { ...EMPTY, ...this.#store.get(`quiz:${id}`) });
    return this.#kept.get(id);
  }

  #keep(id, kept) {
    this.#kept.set(id, kept);
    this.#store.set(`quiz:${id}`, kept);
  }

  #tell() {
    for (const fn of this.#listeners) fn();
  }
}

/**
 * What an answer becomes that was refused for good with the `receipt` of the ballot that stands in its place: the one
 * that this phone gave before (`standing`), or one of another phone. Pure.
 */
export function whatStands(standing, code, receipt) {
  if (!receipt || code === "voided") return { state: "refused", code };
  const choices = standing?.receipt === receipt ? standing.choices : null;
  return { state: "counted", receipt, code, choices };
}

/**
 * Where a score stands among all: {rank, isExact, beaten} (per cent of the others), by the breakpoints of a frame.
 * Below the best, some ranks have no breakpoint of their own. Pure.
 * @param {{ breakpoints: number[][], players: number }} frame
 * @param {{ points: number, right: number, tenths: number }} score
 */
export function standingOf({ breakpoints, players }, score) {
  /** @param {number[]} _ */
  const isNoBetter = ([points, right, tenths]) => {
    if (score.points !== points) return score.points > points;
    return score.right !== right ? score.right > right : score.tenths <= tenths;
  };
  const at = breakpoints.findIndex(isNoBetter);
  const rank = at < 0 ? players : breakpoints[at][3];
  const own = [score.points, score.right, score.tenths];
  const isExact = at >= 0 && own.every((value, place) => value === breakpoints[at][place]);
  return { rank, isExact, beaten: players > 1 ? Math.floor((100 * (players - rank)) / (players - 1)) : 100 };
}
