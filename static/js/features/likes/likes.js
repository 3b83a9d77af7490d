// Taps on hearts, gathered: the phone counts them and reports running totals, so that a resend never doubles one.
//
// Tabs of a browser share a source, the name of a counter on the server. Each page keeps its own taps under a name of
// its own and reports the sum of all pages, which only grows: tabs never write over each other's taps, and a sum that
// a tab has not heard the newest part of yet is a smaller total, which the server passes over.

export const REPORT_MS = 500; // at most one report of a counter in this time
const ANSWER_MS = 5_000; // without an answer, or without progress, the report is sent again after so long
const WAITING_MAX = 120; // taps that the server has not counted yet; it takes 20 a second
const SOURCE_CHARS = 8;
const PAGE_CHARS = 4;
const KEPT = "likes:"; // likes:SOURCE:PAGE → {target: taps}

export class Likes {
  #store;
  #send;
  #newId;
  #page;
  #source = null; // chosen at the first tap, then fixed for the life of the page
  #taps = {}; // {target: taps} of this page
  #others = new Map(); // name in the store → {target: taps} of another page
  // "SOURCE TARGET" → {taken, at_ms, due_ms}: what the server has counted, the last report, the next.
  #counters = new Map();

  /** `send(message)` returns false when the line is not live; `newId(length)` gives a random name. */
  constructor(store, send, newId) {
    this.#store = store;
    this.#send = send;
    this.#newId = newId;
    this.#page = newId(PAGE_CHARS);
    for (const name of store.names(KEPT)) this.read(name);
  }

  /** Takes what another page has kept under `name`, if it is about likes. */
  read(name) {
    if (!name.startsWith(KEPT) || name === this.#name()) return;
    const taps = this.#store.get(name);
    if (taps) this.#others.set(name, taps);
    else this.#others.delete(name);
  }

  /** Another member or a new session: the count starts at nothing. */
  startAnew() {
    for (const name of this.#store.names(KEPT)) this.#store.remove(name);
    this.#source = null;
    this.#taps = {};
    this.#others.clear();
    this.#counters.clear();
  }

  /** Counts a tap. Returns false when so many wait for the server already that it is not counted. */
  tap(target = "") {
    if (this.#waiting() >= WAITING_MAX) return false;
    this.#source ??= [...this.#others.keys()].sort()[0]?.split(":")[1] ?? this.#newId(SOURCE_CHARS);
    this.#taps[target] = (this.#taps[target] ?? 0) + 1;
    this.#store.set(this.#name(), this.#taps);
    return true;
  }

  /** This phone's taps, of all its pages. */
  own(target = "") {
    return this.#totals()
      .filter((total) => total.target === target)
      .reduce((sum, { taps }) => sum + taps, 0);
  }

  /** Sends what is due at `now_ms` of performance.now(); call it often. */
  report(now_ms) {
    for (const { source, target, taps } of this.#totals()) {
      const counter = this.#counter(source, target);
      if (counter.taken >= taps || now_ms < counter.due_ms) continue;
      if (!this.#send({ type: "like", source, target, total: taps })) return;
      counter.at_ms = now_ms;
      counter.due_ms = now_ms + ANSWER_MS;
    }
  }

  /** A `liked`: so many are counted. What the server did not count yet is reported again. */
  taken({ source, target, total }) {
    const counter = this.#counter(source, target);
    if (total <= counter.taken) return; // an older report's answer, or the server counts no more of it for now
    counter.taken = total;
    counter.due_ms = counter.at_ms + REPORT_MS;
  }

  /** None of this member's taps are taken any more: what was not counted is not reported again. */
  giveUp() {
    for (const { source, target, taps } of this.#totals()) this.#counter(source, target).taken = taps;
  }

  /** A new line: what had no answer goes again at once. */
  resume() {
    for (const counter of this.#counters.values()) counter.due_ms = -Infinity;
  }

  #name() {
    return `${KEPT}${this.#source}:${this.#page}`;
  }

  #counter(source, target) {
    const name = `${source} ${target}`;
    if (!this.#counters.has(name)) this.#counters.set(name, { taken: 0, at_ms: -Infinity, due_ms: -Infinity });
    return this.#counters.get(name);
  }

  /** [{source, target, taps}]: the sum over all pages, a counter each. */
  #totals() {
    const totals = new Map();
    for (const [name, byTarget] of [...this.#others, [this.#name(), this.#taps]]) {
      const source = name.split(":")[1];
      for (const [target, taps] of Object.entries(byTarget)) {
        const before = totals.get(`${source} ${target}`)?.taps ?? 0;
        totals.set(`${source} ${target}`, { source, target, taps: before + taps });
      }
    }
    return [...totals.values()];
  }

  #waiting() {
    return this.#totals().reduce(
      (sum, { source, target, taps }) => sum + Math.max(0, taps - this.#counter(source, target).taken),
      0,
    );
  }
}
