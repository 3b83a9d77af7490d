// What a moderator works on: two lists, a cursor, marks, and decisions that can be undone. No DOM here.

import { judgeComments, pinComment, silenceMember } from "./operator_api.js";

const MUTE_MINUTES = 10;
const UNDO_MAX = 50;

export class Moderation {
  list = "queue"; // or "newest", where nothing is reviewed and nothing waits when the page opens
  cursor = 0;
  marked = new Set();
  done = []; // what can be undone, the last one at the end: {what, count, undo}
  #frame = null;
  event;
  #handled = new Map(); // number → when: judged here, and not yet in a frame
  #api;
  #turn = Promise.resolve();

  /** `api` is what the server is asked by; tests give another. */
  constructor(event, api = { judgeComments, pinComment, silenceMember }) {
    this.event = event;
    this.#api = api;
  }

  /** Takes the newest `moderation` frame. The cursor stays on its comment, or moves to the one that took its place. */
  receive(frame) {
    if (frame === this.#frame) return;
    const before = this.current?.n;
    if (!this.#frame && frame.mode !== "review" && !frame.queue.length) this.list = "newest";
    this.#frame = frame;
    const queued = new Set(frame.queue.map(({ n }) => n));
    for (const n of this.#handled.keys()) if (!queued.has(n)) this.#handled.delete(n);
    this.marked = new Set([...this.marked].filter((n) => this.rows.some((row) => row.n === n)));
    const at = this.rows.findIndex(({ n }) => n === before);
    this.cursor = at >= 0 ? at : Math.min(this.cursor, Math.max(0, this.rows.length - 1));
  }

  get rows() {
    const rows = this.#frame?.[this.list] ?? [];
    return this.list === "queue" ? rows.filter(({ n }) => !this.#handled.has(n)) : rows;
  }

  get current() {
    return this.rows[this.cursor] ?? null;
  }

  /** The marked comments, or the one under the cursor. */
  get chosen() {
    const marked = this.rows.filter(({ n }) => this.marked.has(n));
    return marked.length ? marked : [this.current].filter(Boolean);
  }

  show(list) {
    this.list = list;
    this.cursor = 0;
    this.marked.clear();
  }

  move(step) {
    this.cursor = Math.max(0, Math.min(this.rows.length - 1, this.cursor + step));
  }

  point(n) {
    this.cursor = Math.max(
      0,
      this.rows.findIndex((row) => row.n === n),
    );
  }

  mark(n = this.current?.n) {
    if (n === undefined) return;
    if (!this.marked.delete(n)) this.marked.add(n);
  }

  markAll() {
    const all = this.rows.length === this.marked.size;
    this.marked = new Set(all ? [] : this.rows.map(({ n }) => n));
  }

  /** Lets the chosen ones through. */
  async approve() {
    const chosen = this.chosen.filter(({ state }) => state !== "shown");
    if (!chosen.length) return;
    this.#leave(chosen);
    const pending = numbersOf(chosen, "pending");
    const deleted = numbersOf(chosen, "deleted");
    await this.#inTurn(async () => {
      const { numbers } = pending.length ? await this.#judge(pending, "shown", true) : { numbers: [] };
      if (deleted.length) await this.#judge(deleted, "shown");
      const undo = () => this.#setBack(numbers, "pending", deleted, "deleted");
      this.#did("approve", numbers.length + deleted.length, undo);
    });
  }

  async remove(chosen = this.chosen) {
    const rest = chosen.filter(({ state }) => state !== "deleted");
    if (!rest.length) return;
    this.#leave(rest);
    await this.#inTurn(async () => {
      await this.#judge(
        rest.map(({ n }) => n),
        "deleted",
      );
      this.#did("delete", rest.length, () =>
        this.#setBack(numbersOf(rest, "pending"), "pending", numbersOf(rest, "shown"), "shown"),
      );
    });
  }

  /** Mutes the writer for some minutes, and deletes this comment. */
  async mute() {
    await this.#silence("mute", MUTE_MINUTES, false);
  }

  /** Silences the writer for good, and deletes all that they wrote. */
  async ban() {
    await this.#silence("ban", null, true);
  }

  async #silence(what, minutes, all) {
    const comment = this.current;
    if (!comment) return;
    this.#leave([comment]);
    await this.#inTurn(async () => {
      const { deleted, pending } = await this.#api.silenceMember(this.event, comment.member, minutes, all);
      if (!all && comment.state !== "deleted") {
        await this.#judge([comment.n], "deleted");
        (comment.state === "pending" ? pending : deleted).push(comment.n);
      }
      this.#did(what, 1, async () => {
        await this.#api.silenceMember(this.event, comment.member, 0);
        await this.#setBack(pending, "pending", deleted, "shown");
      });
    });
  }

  /** Pins the comment under the cursor, which lets it through; takes the pinned one down. */
  async pin() {
    const comment = this.current;
    const before = this.#frame?.pinned?.n ?? 0;
    if (!comment) return;
    this.#leave([comment]);
    await this.#inTurn(async () => {
      await this.#api.pinComment(this.event, comment.n === before ? 0 : comment.n);
      this.#did("pin", 1, async () => {
        await this.#api.pinComment(this.event, before);
        if (comment.state !== "shown") await this.#judge([comment.n], comment.state);
      });
    });
  }

  /** Gives the one under the cursor a state, such as "answering"; `what` names the decision. */
  async put(what, state) {
    const one = this.current;
    if (!one || one.state === state) return;
    this.#leave([one]);
    await this.#inTurn(async () => {
      await this.#judge([one.n], state);
      this.#did(what, 1, () => this.#judge([one.n], one.state));
    });
  }

  /** Takes the last decision back; returns what it was, null without one. */
  undo() {
    return this.#inTurn(async () => {
      const last = this.done.pop();
      if (!last) return null;
      this.#handled.clear();
      try {
        await last.undo();
      } catch (error) {
        this.done.push(last);
        throw error;
      }
      return last;
    });
  }

  // Decisions go out one after the other, as the keys were pressed: "undo" takes back the last one pressed, though its
  // answer is still on the way.
  #inTurn(decision) {
    const mine = this.#turn.then(decision);
    this.#turn = mine.catch(() => {}); // whoever pressed the key hears of it
    return mine;
  }

  async #judge(numbers, state, onlyPending = false) {
    try {
      return await this.#api.judgeComments(this.event, numbers, state, onlyPending);
    } catch (error) {
      this.#handled.clear(); // they are still there
      throw error;
    }
  }

  async #setBack(first, firstState, second, secondState) {
    if (first.length) await this.#judge(first, firstState);
    if (second.length) await this.#judge(second, secondState);
  }

  // Gone from the queue at once: the next one is under the cursor before the server has answered.
  #leave(comments) {
    if (this.list === "queue") for (const { n } of comments) this.#handled.set(n, Date.now());
    this.marked.clear();
    this.move(0);
  }

  #did(what, count, undo) {
    this.done = [...this.done, { what, count, undo }].slice(-UNDO_MAX);
  }
}

const numbersOf = (comments, state) => comments.filter((one) => one.state === state).map(({ n }) => n);
