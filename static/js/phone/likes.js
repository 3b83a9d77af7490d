// Taps on hearts, gathered: the phone counts by itself and reports its running total, so that a resend never
// doubles one. One report a target is on the way at a time; its answer says what was taken.

export const REPORT_MS = 500; // at most one report a target in this time
const ANSWER_MS = 5_000; // no answer by then: the report is sent again
const SOURCE_CHARS = 8;

export class Likes {
  #store;
  #send;
  #drawId;
  #source;
  #totals; // {target: taps} of this phone
  #reports = new Map(); // target → {total, at, answered, taken}
  #sentTwice = new Set(); // targets of which an answer may be an older report's, on this line

  /** `send(message)` returns false when the line is not live; `drawId(length)` gives a new source name. */
  constructor(store, send, drawId) {
    this.#store = store;
    this.#send = send;
    this.#drawId = drawId;
    if (store.get("likes")) this.read();
    else this.startAnew();
  }

  /** Takes what is kept: at the start, and when another tab has changed it. Tabs share one source, or a reload would lose taps. */
  read() {
    const { source, totals = {}, taken = {} } = this.#store.get("likes", {});
    if (source !== this.#source) this.#reports.clear();
    this.#source = source ?? this.#source;
    this.#totals = totals;
    for (const [target, total] of Object.entries(taken)) {
      const report = this.#reports.get(target);
      if (!report || (report.answered && report.total < total)) this.#reports.set(target, { total, at: report?.at ?? -Infinity, answered: true });
    }
  }

  /** Another member or a new session: their count starts at nothing. */
  startAnew() {
    this.#source = this.#drawId(SOURCE_CHARS);
    this.#totals = {};
    this.#reports.clear();
    this.#keep();
  }

  tap(target = "") {
    this.#totals[target] = (this.#totals[target] ?? 0) + 1;
    this.#keep();
  }

  /** Taps that the server has not confirmed yet. */
  waiting(target = "") {
    const report = this.#reports.get(target);
    return (this.#totals[target] ?? 0) - (report?.answered ? report.total : (report?.taken ?? 0));
  }

  /** This phone's taps. */
  own(target = "") { return this.#totals[target] ?? 0; }

  /** Sends what is due at `now_ms` of performance.now(); call it often. */
  report(now_ms) {
    for (const [target, total] of Object.entries(this.#totals)) {
      const last = this.#reports.get(target);
      if (last?.answered && last.total >= total) continue;
      if (last && now_ms - last.at < (last.answered ? REPORT_MS : ANSWER_MS)) continue;
      if (!this.#send({ type: "like", source: this.#source, target, total })) return;
      if (last && !last.answered) this.#sentTwice.add(target);
      const taken = last?.answered ? last.total : (last?.taken ?? 0);
      this.#reports.set(target, { total, at: now_ms, answered: false, taken });
    }
  }

  /**
   * A `liked`. When less was taken than sent, the count goes on from what was taken. Unless the answer may be that of an
   * older report: then the rest is reported again, or taps would be lost.
   */
  taken({ source, target, total }) {
    const report = this.#reports.get(target);
    if (source !== this.#source || !report || report.answered) return;
    if (total < report.total && this.#sentTwice.has(target)) {
      if (total <= (report.taken ?? 0)) return;
    } else {
      const own = this.#totals[target] ?? 0;
      this.#totals[target] = total > report.total ? Math.max(total, own) : total + own - report.total; // more: by another tab
    }
    this.#reports.set(target, { total, at: report.at, answered: true });
    this.#keep();
  }

  /** A new line: what had no answer goes again at once. */
  resume() {
    this.#sentTwice.clear();
    for (const report of this.#reports.values()) if (!report.answered) report.at = -Infinity;
  }

  #keep() {
    const taken = Object.fromEntries([...this.#reports].filter(([, { answered }]) => answered).map(([target, { total }]) => [target, total]));
    this.#store.set("likes", { source: this.#source, totals: this.#totals, taken });
  }
}
