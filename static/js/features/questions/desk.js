// This member's questions and upvotes, and how they reach the server and are confirmed. No DOM here.

const LOOK_MS = 500; // how often to look for what is due to be sent again
const ANSWER_MS = 10_000; // without an answer for this long, it is sent again
const RETRY_MS = 2_000; // after "try again later", plus up to as much again at random
const ID_CHARS = 12;
const NOT_LISTED = new Set(["not_on_roster", "members_only"]);
const NONE = Object.freeze({ turn: 0, on: false });
const KEY = "questions:";

export class QuestionDesk {
  #socket;
  #store;
  #newId;
  #kept = new Map(); // board → {epoch, asks: [{question, text}], wishes: {number: {turn, on}}} not confirmed yet
  #mine = new Map(); // board → {questions: [{n, question, at, state, text}], upvotes: {number: {turn, on}}}, confirmed
  #problems = new Map(); // board → {error, text}: why the last question or upvote was refused
  #notFor = new Set();
  #asked = new Set(); // boards for which this connection has asked for `my_questions`
  #notBefore = new Map(); // what is pending → performance.now() before which it is not sent again
  #listeners = new Set();
  #stops;

  constructor(socket, store, newId) {
    this.#socket = socket;
    this.#store = store;
    this.#newId = () => newId(ID_CHARS);
    const timer = setInterval(() => this.#sendWaiting(), LOOK_MS);
    this.#stops = [
      socket.on("asked", (message) => this.#wasAsked(message)),
      socket.on("upvoted", (message) => this.#wasUpvoted(message)),
      socket.on("my_questions", (message) => this.#wereMine(message)),
      socket.on("questions", (message) => this.#look(message)),
      socket.on("welcome", () => this.#readAgain()), // another member may be signed in now
      socket.on("error", ({ error }) => NOT_LISTED.has(error.code) && this.#giveUp(error)),
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

  /** Takes a board from its newest frame; asks once per connection for this member's questions and upvotes. */
  meet({ activity: id, epoch }) {
    if (this.#of(id).epoch !== epoch) {
      this.#save(id, { epoch, asks: [], wishes: {} });
      this.#mine.delete(id);
      this.#asked.delete(id);
    }
    if (!this.#asked.has(id) && this.#socket.send({ type: "my_questions", activity: id })) this.#asked.add(id);
  }

  /** {asks: pending, questions: confirmed, problem, isFor}: what to show. */
  of(id) {
    const { questions = [] } = this.#mine.get(id) ?? {};
    return { asks: this.#of(id).asks, questions, problem: this.#problems.get(id), isFor: !this.#notFor.has(id) };
  }

  /** {turn, on} of this member's upvote of a question, confirmed or not. */
  upvoteOf(id, n) {
    return this.#of(id).wishes[n] ?? this.#mine.get(id)?.upvotes[n] ?? NONE;
  }

  ask(id, text) {
    const kept = this.#of(id);
    this.#problems.delete(id);
    this.#save(id, { ...kept, asks: [...kept.asks, { question: this.#newId(), text }] });
    this.#sendWaiting();
    this.#tell();
  }

  /** Upvotes a question, or takes the upvote back. */
  press(id, n) {
    const kept = this.#of(id);
    const { turn, on } = this.upvoteOf(id, n);
    this.#problems.delete(id);
    this.#notBefore.delete(`${id} ${n}`);
    this.#save(id, { ...kept, wishes: { ...kept.wishes, [n]: { turn: turn + 1, on: !on } } });
    this.#sendWaiting();
    this.#tell();
  }

  #of(id) {
    if (!this.#kept.has(id)) this.#kept.set(id, this.#store.get(KEY + id) ?? { epoch: 0, asks: [], wishes: {} });
    return this.#kept.get(id);
  }

  #save(id, kept) {
    this.#kept.set(id, kept);
    if (kept.asks.length || Object.keys(kept.wishes).length) this.#store.set(KEY + id, kept);
    else this.#store.remove(KEY + id);
  }

  #wasAsked({ activity: id, question, n, at, state, text, error }) {
    const kept = this.#of(id);
    const asked = kept.asks.find((one) => one.question === question);
    if (!asked) return;
    if (error?.retryable) {
      this.#wait(question);
      return;
    }
    this.#save(id, { ...kept, asks: kept.asks.filter((one) => one !== asked) });
    if (error) this.#problems.set(id, { error, text: asked.text });
    else this.#know(id, { questions: [...this.#questions(id, question), { n, question, at, state, text }] });
    this.#tell();
  }

  #wasUpvoted({ activity: id, n, turn, on, error }) {
    const kept = this.#of(id);
    const wish = kept.wishes[n];
    if (error?.retryable) {
      this.#wait(`${id} ${n}`);
      return;
    }
    if (!error) this.#know(id, { upvotes: { ...this.#mine.get(id)?.upvotes, [n]: { turn, on } } });
    if (wish && (error || turn >= wish.turn)) {
      const wishes = { ...kept.wishes };
      delete wishes[n];
      this.#save(id, { ...kept, wishes });
      if (error) this.#problems.set(id, { error, text: "" });
    }
    this.#tell();
  }

  #wereMine({ activity: id, epoch, questions, upvotes, entitled }) {
    const kept = this.#of(id);
    if (kept.epoch !== epoch) return;
    if (entitled) this.#notFor.delete(id);
    else this.#notFor.add(id);
    const there = new Set(questions.map((one) => one.question));
    this.#save(id, { ...kept, asks: kept.asks.filter(({ question }) => !there.has(question)) });
    this.#mine.set(id, { questions, upvotes: Object.fromEntries(upvotes.map(({ n, ...standing }) => [n, standing])) });
    this.#tell();
  }

  /** A question of this member has changed its state, or one that they upvoted was merged. */
  #look({ activity: id, questions, gone }) {
    const mine = this.#mine.get(id);
    if (!mine) return;
    const own = new Set(mine.questions.map(({ n }) => n));
    const isMerged = Object.entries(gone).some(([n, into]) => into && mine.upvotes[n]?.on);
    const isOwn = questions.some(({ n }) => own.has(n)) || Object.keys(gone).some((n) => own.has(Number(n)));
    if (isOwn || isMerged) this.#socket.send({ type: "my_questions", activity: id });
  }

  #questions(id, without) {
    return (this.#mine.get(id)?.questions ?? []).filter(({ question }) => question !== without);
  }

  #know(id, part) {
    this.#mine.set(id, { questions: [], upvotes: {}, ...this.#mine.get(id), ...part });
  }

  #wait(what) {
    this.#notBefore.set(what, performance.now() + RETRY_MS * (1 + Math.random()));
  }

  #resume() {
    this.#notBefore.clear();
    this.#asked.clear();
    this.#sendWaiting();
    this.#tell();
  }

  #readAgain() {
    this.#kept.clear();
    this.#mine.clear();
    this.#asked.clear();
    this.#tell();
  }

  #giveUp(error) {
    for (const [id, kept] of this.#kept) {
      if (!kept.asks.length && !Object.keys(kept.wishes).length) continue;
      this.#save(id, { ...kept, asks: [], wishes: {} });
      this.#problems.set(id, { error, text: "" });
    }
    this.#tell();
  }

  #sendWaiting() {
    for (const [id, { epoch, asks, wishes }] of this.#kept) {
      for (const ask of asks) this.#send(ask.question, { type: "ask", activity: id, epoch, ...ask });
      for (const [n, wish] of Object.entries(wishes)) {
        this.#send(`${id} ${n}`, { type: "upvote", activity: id, epoch, n: Number(n), ...wish });
      }
    }
  }

  #send(what, message) {
    const now = performance.now();
    if (now < (this.#notBefore.get(what) ?? 0)) return;
    if (this.#socket.send(message)) this.#notBefore.set(what, now + ANSWER_MS);
  }

  #tell() {
    for (const fn of this.#listeners) fn();
  }
}
