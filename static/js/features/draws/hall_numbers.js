// This phone's random number for the draw that is being prepared: sent once, kept with its proof, and checked when the
// digest of all numbers is out (docs/draw.md). No DOM here.

import { clock } from "../../shared/clock.js";
import { sha256 } from "./sha256.js";

const DIGITS = 16;
const SPREAD = 0.5; // of the time left: phones don't all send at the same moment
const ANSWER_MS = 2000;
const OUT_MS = 1200; // after the deadline for numbers, the digest is out
const ASK_SPREAD_MS = 1500;
const ASK_MS = 3000; // between queries, until it is out
const ASKED_MAX = 20; // after that, another draw must have been prepared

const randomHex = (digits) =>
  Array.from(crypto.getRandomValues(new Uint8Array(digits / 2)), (byte) => byte.toString(16).padStart(2, "0")).join("");

/** The root that `path` leads to from `node`: "<HASH" is on its left, ">HASH" on its right. */
export function climb(node, path) {
  return path.reduce((at, step) => (step[0] === "<" ? sha256(step.slice(1) + at) : sha256(at + step.slice(1))), node);
}

export class HallNumbers {
  /**
   * null, or {draw, prize, until, number, entrant, sheet, root, hall, state}. `state`: "sending"; "in", with a place on
   * a sheet; "late", left out; "unchecked", no digest came; "counted", part of the digest `hall`; and what no honest
   * server does: "missing", not part of it; "other", drawn with another digest; "unannounced", `entrant` has won and
   * nobody has said so here.
   */
  own;
  #send;
  #store;
  #changed;
  #asked = 0;
  #due = Infinity; // when to send or ask, by the server's clock

  /** `send(message)` is false when the line is not live. What is kept outlives a reload. */
  constructor({ send, store, changed }) {
    this.#send = send;
    this.#store = store;
    this.#changed = changed;
    this.own = store.get("hall", null);
    if (this.own?.state === "in") this.#askLater();
    if (this.own?.state === "sending") this.#due = 0;
  }

  receive(message, wins) {
    if (message.type === "numbers_wanted") this.#wanted(message);
    else if (message.draw === this.own?.draw) this.#heard(message, wins);
  }

  /** Sends or asks what is due. Call it often. */
  proceed() {
    const now = clock.now();
    if (!this.own || now < this.#due) return;
    const { draw, number, sheet, state, until } = this.own;
    this.#due = now + (state === "sending" ? ANSWER_MS : ASK_MS);
    if (state === "in" && this.#asked < ASKED_MAX) this.#asked += this.#send({ type: "hall", draw, sheet });
    else if (state === "in") this.#become({ state: "unchecked" });
    else if (state !== "sending") this.#due = Infinity;
    else if (now > until) this.#become({ state: "late" });
    else this.#send({ type: "number", draw, number });
  }

  #wanted({ draw, prize, until, now }) {
    clock.sync(now);
    if (this.own?.draw === draw && this.own.until === until) return; // asked before: the connection is back
    this.#become({ draw, prize, until, number: randomHex(DIGITS), state: "sending" }, null);
    this.#asked = 0;
    this.#due = clock.now() + Math.random() * SPREAD * clock.until(until);
  }

  #heard(message, wins) {
    const { number, state, sheet, root, hall, entrant } = this.own;
    if (message.type === "numbered" && message.number === number && state === "sending") {
      if (!message.sheet) return this.#become({ state: "late", entrant: message.entrant });
      this.#become({
        state: "in",
        sheet: message.sheet,
        root: climb(sha256(number), message.path),
        entrant: message.entrant,
      });
      this.#askLater();
    } else if (message.type === "hall" && message.sheet === sheet && message.hall && state === "in") {
      const isIn = climb(root, message.path) === message.hall;
      this.#become({ state: isIn ? "counted" : "missing", hall: message.hall });
    } else if (message.type === "drawn") {
      if (hall && hall !== message.hall) this.#become({ state: "other" });
      else if (!wins.has(message.draw) && message.winners.some((winner) => winner.entrant === entrant))
        this.#become({ state: "unannounced" });
      this.#become({ shown_until: message.at });
      if (this.own.state === "in") this.#due = 0;
    }
  }

  #askLater() {
    this.#due = Math.max(this.own.until + OUT_MS, clock.now()) + Math.random() * ASK_SPREAD_MS;
  }

  #become(change, from = this.own) {
    this.own = { ...from, ...change };
    this.#store.set("hall", this.own);
    this.#changed();
  }
}
