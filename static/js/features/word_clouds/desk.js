// The words that this member gives to clouds, and how they reach the server and are confirmed. No DOM here.

const LOOK_MS = 500; // how often to look for what is due to be sent again
const ANSWER_MS = 10_000; // without an answer for this long, they are sent again
const RETRY_MS = 2_000; // after "try again later", plus up to as much again at random
const NOT_LISTED = new Set(["not_on_roster", "members_only"]);
const KEY = "words:";

export class WordDesk {
  #socket;
  #store;
  #wishes = new Map(); // cloud → {epoch, turn, words} not confirmed yet, or null
  #mine = new Map(); // cloud → {epoch, turn, words}, confirmed
  #problems = new Map(); // cloud → {error, words}: why the last words were refused
  #notFor = new Set();
  #asked = new Set(); // clouds for which this connection has asked for `my_words`
  #notBefore = new Map(); // cloud → performance.now() before which it is not sent again
  #listeners = new Set();
  #stops;

  constructor(socket, store) {
    this.#socket = socket;
    this.#store = store;
    const timer = setInterval(() => this.#sendWaiting(), LOOK_MS);
    this.#stops = [
      socket.on("my_words", (message) => this.#answered(message)),
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

  /** Takes a cloud from its newest frame; asks once per connection for this member's words. */
  meet({ activity: id, epoch }) {
    const wish = this.#wish(id);
    if (wish && wish.epoch !== epoch) this.#save(id, null);
    if (this.#mine.has(id) && this.#mine.get(id).epoch !== epoch) {
      this.#mine.delete(id);
      this.#asked.delete(id);
    }
    if (!this.#asked.has(id) && this.#socket.send({ type: "my_words", activity: id })) this.#asked.add(id);
  }

  /** {words: confirmed or not, isSent: not confirmed yet, problem, isFor}: what to show. */
  of(id) {
    const wish = this.#wish(id);
    const words = (wish ?? this.#mine.get(id))?.words ?? [];
    return { words, isSent: Boolean(wish), problem: this.#problems.get(id), isFor: !this.#notFor.has(id) };
  }

  /** Gives these words, which replace earlier ones; an empty list takes them back. */
  give({ activity: id, epoch }, words) {
    const turn = Math.max(this.#wish(id)?.turn ?? 0, this.#mine.get(id)?.turn ?? 0) + 1;
    this.#problems.delete(id);
    this.#notBefore.delete(id);
    this.#save(id, { epoch, turn, words });
    this.#sendWaiting();
    this.#tell();
  }

  #wish(id) {
    if (!this.#wishes.has(id)) this.#wishes.set(id, this.#store.get(KEY + id) ?? null);
    return this.#wishes.get(id);
  }

  #save(id, wish) {
    this.#wishes.set(id, wish);
    if (wish) this.#store.set(KEY + id, wish);
    else this.#store.remove(KEY + id);
  }

  #answered({ activity: id, epoch, turn, words, entitled, error }) {
    const wish = this.#wish(id);
    if (error?.retryable) {
      this.#notBefore.set(id, performance.now() + RETRY_MS * (1 + Math.random()));
      return;
    }
    if (error) {
      this.#problems.set(id, { error, words: wish?.words ?? [] });
      if (wish?.epoch === epoch) this.#save(id, null);
    } else {
      if (entitled) this.#notFor.delete(id);
      else this.#notFor.add(id);
      this.#mine.set(id, { epoch, turn, words });
      if (wish && turn >= wish.turn) this.#save(id, null);
    }
    this.#tell();
  }

  #resume() {
    this.#notBefore.clear();
    this.#asked.clear();
    this.#sendWaiting();
    this.#tell();
  }

  #readAgain() {
    this.#wishes.clear();
    this.#mine.clear();
    this.#asked.clear();
    this.#tell();
  }

  #giveUp(error) {
    for (const [id, wish] of this.#wishes) {
      if (!wish) continue;
      this.#save(id, null);
      this.#problems.set(id, { error, words: wish.words });
    }
    this.#tell();
  }

  #sendWaiting() {
    const now = performance.now();
    for (const [id, wish] of this.#wishes) {
      if (!wish || now < (this.#notBefore.get(id) ?? 0)) continue;
      if (this.#socket.send({ type: "give_words", activity: id, ...wish })) this.#notBefore.set(id, now + ANSWER_MS);
    }
  }

  #tell() {
    for (const fn of this.#listeners) fn();
  }
}
