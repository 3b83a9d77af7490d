// This phone's check-in: whether the member has arrived, and how the press reaches the server. No DOM here.

const LOOK_MS = 500; // how often to look whether a press is due to be sent again
const ANSWER_MS = 10_000; // without an answer for this long, it is sent again
const RETRY_MS = 2_000; // after "try again later", plus up to as much again at random
const NAME = "check_in"; // under which it is kept
const NOT_LISTED = new Set(["not_on_roster", "members_only"]);

export class CheckInDesk {
  error = null; // why the last press was refused
  #socket;
  #store;
  #held; // {epoch, seat, number (0: not answered yet), at, code} since the press; null before
  #epoch = null;
  #known = false; // whether the server has said that this member has not pressed on another phone in this epoch
  #notBefore = 0; // performance.now() before which nothing is sent again
  #listeners = new Set();
  #stops;

  constructor(socket, store) {
    this.#socket = socket;
    this.#store = store;
    this.#held = store.get(NAME);
    const timer = setInterval(() => this.#sendWaiting(), LOOK_MS);
    this.#stops = [
      socket.on("checked_in", (message) => this.#answered(message)),
      socket.on("welcome", () => this.#readAgain()), // another member may be signed in now
      socket.on("error", ({ error }) => NOT_LISTED.has(error.code) && this.isSent && this.#giveUp(error)),
      socket.onState((state) => state === "live" && this.#resume()),
      () => clearInterval(timer),
    ];
    store.onOtherTab((name) => name === NAME && this.#readAgain());
  }

  close() {
    for (const stop of this.#stops) stop();
  }

  /** Calls `fn()` when there is something to render. Returns a function that stops it. */
  listen(fn) {
    this.#listeners.add(fn);
    return () => this.#listeners.delete(fn);
  }

  /** Pressed, but not confirmed yet. */
  get isSent() {
    return this.#held?.number === 0;
  }

  /** {number, at, seat, code} once the member has checked in, else null. */
  get mine() {
    return this.#held?.number ? this.#held : null;
  }

  /** Takes the newest `check_in` frame; asks once whether the member has checked in on another phone. */
  meet({ epoch, opened_at }) {
    if (epoch !== this.#epoch) {
      this.#epoch = epoch;
      this.#known = false;
      if (this.#held && this.#held.epoch !== epoch) this.#keep(null); // it was reset
    }
    if (this.#held || this.#known || !opened_at) return;
    if (this.#socket.send({ type: "checked_in" })) this.#known = true;
  }

  press(seat) {
    if (this.#held) return;
    this.error = null;
    this.#keep({ epoch: this.#epoch, seat, number: 0, at: 0, code: "" });
    this.#sendWaiting();
    this.#tell();
  }

  #answered({ epoch, number, at, seat, code, error }) {
    if (error?.retryable) {
      this.#notBefore = performance.now() + RETRY_MS * (1 + Math.random());
      return;
    }
    if (number) this.#keep({ epoch, seat, number, at, code });
    else if (error) this.#giveUp(error);
    this.#tell();
  }

  #giveUp(error) {
    this.error = error;
    this.#keep(null);
    this.#tell();
  }

  #keep(held) {
    this.#held = held;
    if (held) this.#store.set(NAME, held);
    else this.#store.remove(NAME);
  }

  #resume() {
    this.#notBefore = 0;
    this.#sendWaiting();
    this.#tell();
  }

  #readAgain() {
    this.#held = this.#store.get(NAME);
    this.#known = false;
    this.#tell();
  }

  #sendWaiting() {
    const now = performance.now();
    if (!this.isSent || now < this.#notBefore) return;
    const { epoch, seat } = this.#held;
    if (this.#socket.send({ type: "check_in", epoch, seat })) this.#notBefore = now + ANSWER_MS;
  }

  #tell() {
    for (const fn of this.#listeners) fn();
  }
}
