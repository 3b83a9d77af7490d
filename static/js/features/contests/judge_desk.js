// One judge's sheets of one contest: kept on this device first, then on the server, each change once. No DOM here.

import { ApiError, get, post } from "../../shared/api.js";

const SAVE_MS = 1_200; // after the last key
const RETRY_MS = 2_000;
const DEED_CHARS = 12;
const EMPTY = { state: "none", marks: {}, note: "", rev: 0, why: "" };
const IN = new Set(["submitted", "confirmed"]);

export class JudgeDesk {
  pad = null; // as the server sent it last, or as it is kept here
  error = null; // why the pad could not be read
  #path;
  #store;
  #name;
  #newId;
  #kept; // "ROUND CONTESTANT" → what is not on the server yet: {marks, note, rev, state, deed}
  #problems = new Map(); // "ROUND CONTESTANT" → {code, details}
  #sending = new Set();
  #isOffline = false;
  #call = null;
  #timer;
  #listeners = new Set();
  #device;

  /** @param {{ event: string, contest: string, store: any, newId: (chars: number) => string }} of */
  constructor({ event, contest, store, newId }) {
    this.#path = `/api/events/${encodeURIComponent(event)}/contests/${encodeURIComponent(contest)}`;
    this.#store = store;
    this.#name = `contest:${contest}`;
    this.#newId = newId;
    this.#kept = store.get(this.#name, {});
    this.pad = store.get(`${this.#name}:pad`);
    this.#device = store.get("contest:device") ?? newId(8);
    store.set("contest:device", this.#device);
    this.#timer = setInterval(() => this.#sendWaiting(), RETRY_MS);
  }

  close() {
    clearInterval(this.#timer);
  }

  /** Calls `fn()` when there is something to render. Returns a function that stops it. */
  listen(fn) {
    this.#listeners.add(fn);
    return () => this.#listeners.delete(fn);
  }

  /** Whether nothing reaches the server now. */
  get isOffline() {
    return this.#isOffline;
  }

  /** Takes the newest line of `judging`; asks for the pad when an operator has done something. */
  meet({ call, state }) {
    if (this.#call === `${state} ${call}`) return;
    this.#call = `${state} ${call}`;
    void this.load();
  }

  async load() {
    try {
      this.pad = await get(`${this.#path}/pad`);
      this.#store.set(`${this.#name}:pad`, this.pad);
      this.error = null;
      this.#isOffline = false;
      this.#dropOutdated();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.#isOffline = error.retryable;
      this.error = error.retryable ? null : error;
      if (error.retryable) setTimeout(() => this.load(), RETRY_MS);
    }
    this.#tell();
  }

  /**
   * A sheet as its judge sees it: what is kept here over what the server has. `isKept`: not on the server yet;
   * `problem`: {code, details} of the last try; `other`: what another device of this judge has saved.
   */
  sheet(round, contestant) {
    const key = `${round} ${contestant}`;
    const server = { ...EMPTY, ...this.pad?.sheets?.[round]?.[contestant] };
    const kept = this.#kept[key];
    const problem = this.#problems.get(key) ?? null;
    const other = problem?.code === "sheet_changed" ? problem.details.sheet : null;
    const mine = kept ? { ...server, marks: kept.marks, note: kept.note } : server;
    const isSent = kept?.state === "submitted";
    return { ...mine, isKept: Boolean(kept), isSent, isIn: IN.has(server.state), problem, other };
  }

  change(round, contestant, change) {
    const now = this.sheet(round, contestant);
    if (now.isIn) return;
    const marks = { ...now.marks, ...change.marks };
    for (const [id, mark] of Object.entries(marks)) if (mark === null) delete marks[id];
    this.#keep(round, contestant, { note: now.note, ...change, marks, state: "draft" }, SAVE_MS);
  }

  submit(round, contestant) {
    const { marks, note } = this.sheet(round, contestant);
    this.#keep(round, contestant, { marks, note, state: "submitted" }, 0);
  }

  /** The judge has seen what the other device saved: "other" takes that, "mine" puts this device's over it. */
  settle(round, contestant, which) {
    const key = `${round} ${contestant}`;
    const { other } = this.sheet(round, contestant);
    this.#take(round, contestant, other);
    this.#problems.delete(key);
    if (which === "other") delete this.#kept[key];
    else this.#kept[key] = { ...this.#kept[key], rev: other?.rev ?? 0, deed: this.#newId(DEED_CHARS), after: 0 };
    this.#saved();
    this.#sendWaiting();
  }

  #keep(round, contestant, sheet, wait_ms) {
    const key = `${round} ${contestant}`;
    const rev = this.#kept[key]?.rev ?? this.pad?.sheets?.[round]?.[contestant]?.rev ?? 0;
    const { code } = this.#problems.get(key) ?? {};
    if (code !== "sheet_changed") this.#problems.delete(key);
    this.#kept[key] = { ...sheet, rev, deed: this.#newId(DEED_CHARS), after: Date.now() + wait_ms };
    this.#saved();
    setTimeout(() => this.#sendWaiting(), wait_ms);
  }

  #sendWaiting() {
    for (const [key, kept] of Object.entries(this.#kept)) {
      if (this.#sending.has(key) || this.#problems.has(key) || kept.after > Date.now()) continue;
      this.#sending.add(key);
      void this.#send(key, kept).finally(() => this.#sending.delete(key));
    }
  }

  async #send(key, { marks, note, state, rev, deed }) {
    const [round, contestant] = key.split(" ");
    const body = { deed, round, contestant, rev, state, marks, note, device: this.#device };
    try {
      const { sheet } = await post(`${this.#path}/sheet`, body);
      this.#isOffline = false;
      this.#take(round, contestant, sheet);
      const now = this.#kept[key];
      if (now?.deed === deed) delete this.#kept[key];
      else if (now) now.rev = sheet.rev; // more was typed meanwhile
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.#isOffline = error.retryable;
      if (!error.retryable) this.#refused(key, error);
    }
    this.#saved();
  }

  #refused(key, error) {
    const [round, contestant] = key.split(" ");
    if (error.code === "sheet_locked") {
      // It is in already: by another device, or by a press whose answer was lost.
      this.#take(round, contestant, error.details.sheet);
      delete this.#kept[key];
    }
    this.#problems.set(key, { code: error.code, details: error.details, message: error.message });
  }

  /** What the server has of a sheet. */
  #take(round, contestant, sheet) {
    if (!this.pad || !sheet) return;
    this.pad.sheets[round] = { ...this.pad.sheets[round], [contestant]: sheet };
    this.#store.set(`${this.#name}:pad`, this.pad);
  }

  /** What was typed before a sheet was submitted elsewhere counts no more. */
  #dropOutdated() {
    for (const key of Object.keys(this.#kept)) {
      const [round, contestant] = key.split(" ");
      if (IN.has(this.pad.sheets[round]?.[contestant]?.state)) delete this.#kept[key];
      else this.#problems.delete(key); // it may have been reopened: try again
    }
    for (const key of [...this.#problems.keys()]) if (!(key in this.#kept)) this.#problems.delete(key);
    this.#store.set(this.#name, this.#kept);
    this.#sendWaiting();
  }

  #saved() {
    this.#store.set(this.#name, this.#kept);
    this.#tell();
  }

  #tell() {
    for (const fn of this.#listeners) fn();
  }
}
