// The papers of this phone's owner, and the way of each answer to the server and back: saved as soon as it is given,
// and shown as saved when the server says so. No DOM here.

const LOOK_MS = 500; // what waits is sent again so often, if its time has come
const ANSWER_MS = 10_000; // what has no answer for so long goes again
const RETRY_MS = 2_000; // after "try again later", with as much again at random
const OVER_MS = 1_500; // after a paper's end it is asked for, with as much again at random
const KEY = "paper:";
const NOTHING = { epoch: 0, day: "", attempt: 0, starts: false, saves: {}, handsIn: false };

export class PaperDesk {
  #socket;
  #store;
  #clock;
  #told = new Map(); // quiz → {epoch, day, entitled, papers: by attempt}, as answered
  #wishes = new Map(); // quiz → as NOTHING: what has no answer yet
  #problems = new Map(); // quiz → {error, question}
  #asked = new Map(); // quiz → "EPOCH DAY" of which `my_papers` was asked on this line
  #notBefore = new Map(); // quiz → performance.now() before which nothing of it is sent
  #listeners = new Set();
  #stops;

  /** `clock`: the server's, as shared/clock.js has it. */
  constructor(socket, store, clock) {
    [this.#socket, this.#store, this.#clock] = [socket, store, clock];
    const timer = setInterval(() => this.#look(), LOOK_MS);
    this.#stops = [
      socket.on("papers", (message) => this.#answered(message)),
      socket.on("welcome", () => this.#readAgain()), // perhaps somebody else holds this phone now
      socket.onState((state) => state === "live" && this.#resume()),
      () => clearInterval(timer),
    ];
    store.onOtherTab((name) => name.startsWith(KEY) && this.#readAgain());
  }

  close() {
    for (const stop of this.#stops) stop();
  }

  /** Calls `fn()` when there is something to render. Returns a function that stops it. */
  listen(fn) {
    this.#listeners.add(fn);
    return () => this.#listeners.delete(fn);
  }

  /** Takes a quiz as the newest frame has it; asks for the papers of each day, once a line. */
  meet({ activity: id, epoch, day }) {
    const what = `${epoch} ${day}`;
    if (this.#asked.get(id) !== what && this.#socket.send({ type: "my_papers", activity: id }))
      this.#asked.set(id, what);
  }

  /**
   * {papers: of today, by attempt, with what was answered here on top, isKnown, isFor, problem, isSent: something has
   * no answer yet, unsaved: the questions whose answer has none}.
   */
  of({ activity: id, epoch, day }) {
    const told = this.#told.get(id);
    const isKnown = told?.epoch === epoch && told.day === day;
    const wish = this.#wishOf(id, epoch, day);
    const papers = isKnown ? Object.values(told.papers).sort((a, b) => a.attempt - b.attempt) : [];
    return {
      papers: papers.map((one) => (one.attempt === wish.attempt && !one.handed_at ? withSaves(one, wish.saves) : one)),
      isKnown,
      isFor: told?.entitled ?? true,
      problem: this.#problems.get(id) ?? null,
      isSent: wish.starts || wish.handsIn || Object.keys(wish.saves).length > 0,
      unsaved: Object.keys(wish.saves),
    };
  }

  start(quiz, attempt) {
    this.#want(quiz, { attempt, starts: true });
  }

  /** Answers a question of the paper that is open. */
  save(quiz, attempt, question, choices) {
    const told = this.#told.get(quiz.activity)?.papers[attempt]?.answers[question]?.[0] ?? 0;
    const { saves } = this.#wishOf(quiz.activity, quiz.epoch, quiz.day);
    const turn = Math.max(told, saves[question]?.turn ?? 0) + 1;
    this.#want(quiz, { attempt, saves: { ...saves, [question]: { turn, choices } } });
  }

  handIn(quiz, attempt) {
    this.#want(quiz, { attempt, handsIn: true });
  }

  #want({ activity: id, epoch, day }, changes) {
    this.#problems.delete(id);
    this.#keep(id, { ...this.#wishOf(id, epoch, day), ...changes });
    this.#notBefore.delete(id);
    this.#send(id);
    this.#tell();
  }

  /** What waits of this day; what waited of another one is over. */
  #wishOf(id, epoch, day) {
    if (!this.#wishes.has(id)) this.#wishes.set(id, this.#store.get(KEY + id) ?? NOTHING);
    const wish = this.#wishes.get(id);
    return wish.epoch === epoch && wish.day === day ? wish : { ...NOTHING, epoch, day };
  }

  #keep(id, wish) {
    this.#wishes.set(id, wish);
    if (wish.starts || wish.handsIn || Object.keys(wish.saves).length) this.#store.set(KEY + id, wish);
    else this.#store.remove(KEY + id);
  }

  #answered({ activity: id, epoch, day, papers, entitled, question, error }) {
    const wish = this.#wishOf(id, epoch, day);
    if (error?.retryable) {
      this.#notBefore.set(id, performance.now() + RETRY_MS * (1 + Math.random()));
      return;
    }
    this.#notBefore.delete(id);
    if (error) {
      this.#problems.set(id, { error, question });
      this.#keep(id, question ? without(wish, [question]) : { ...wish, starts: false, handsIn: false });
    } else {
      const told = this.#told.get(id);
      const known = told?.epoch === epoch && told.day === day ? told.papers : {};
      const all = { ...known, ...Object.fromEntries(papers.map((one) => [one.attempt, one])) };
      this.#told.set(id, { epoch, day, entitled, papers: all });
      this.#keep(id, left(wish, all[wish.attempt]));
    }
    this.#send(id);
    this.#tell();
  }

  #resume() {
    this.#notBefore.clear();
    this.#asked.clear();
    this.#look();
    this.#tell();
  }

  #readAgain() {
    for (const kept of [this.#wishes, this.#told, this.#asked, this.#problems]) kept.clear();
    this.#tell();
  }

  #look() {
    for (const id of this.#wishes.keys()) this.#send(id);
    for (const [id, { papers }] of this.#told) {
      const isOver = (one) => !one.handed_at && this.#clock.now() > one.ends_at + OVER_MS;
      if (!Object.values(papers).some(isOver) || performance.now() < (this.#notBefore.get(id) ?? 0)) continue;
      this.#notBefore.set(id, performance.now() + OVER_MS * (1 + Math.random()));
      this.#socket.send({ type: "my_papers", activity: id });
    }
  }

  /** What waits of a quiz, one after the other: the start, the answers, the end. */
  #send(id) {
    const wish = this.#wishes.get(id);
    const next = wish && nextOf(wish);
    if (!next || performance.now() < (this.#notBefore.get(id) ?? 0)) return;
    const { epoch, day, attempt } = wish;
    if (this.#socket.send({ ...next, activity: id, epoch, day, attempt }))
      this.#notBefore.set(id, performance.now() + ANSWER_MS);
  }

  #tell() {
    for (const fn of this.#listeners) fn();
  }
}

function nextOf({ starts, saves, handsIn }) {
  const [save] = Object.entries(saves);
  if (starts) return { type: "start_paper" };
  if (save) return { type: "save_answer", question: save[0], ...save[1] };
  return handsIn ? { type: "hand_in" } : null;
}

/** What waits once a paper stands as it does; undefined: it has not begun. */
function left(wish, paper) {
  if (!paper) return wish;
  if (paper.handed_at) return { ...wish, starts: false, saves: {}, handsIn: false };
  const done = Object.keys(wish.saves).filter((one) => (paper.answers[one]?.[0] ?? 0) >= wish.saves[one].turn);
  return without({ ...wish, starts: false }, done);
}

function without(wish, questions) {
  const saves = Object.entries(wish.saves).filter(([one]) => !questions.includes(one));
  return { ...wish, saves: Object.fromEntries(saves) };
}

function withSaves(paper, saves) {
  const given = Object.entries(saves).map(([question, { turn, choices }]) => [question, [turn, choices]]);
  return { ...paper, answers: { ...paper.answers, ...Object.fromEntries(given) } };
}
