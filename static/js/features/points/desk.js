// This phone's side of the points: what the ledger says that its member has, and the way of the daily check-in there
// and back. Nothing is ever added up here. No DOM.

const LOOK_MS = 500; // a press is sent again so often, if its time has come
const ANSWER_MS = 10_000; // one without an answer for so long goes again
const RETRY_MS = 2_000; // after "try again later", with as much again at random
const NOT_LISTED = new Set(["not_on_roster", "members_only"]);

export class PointsDesk {
  points = null; // by what members earn them, as the newest `points` says; null where there are none
  mine = null; // the newest `my_points`
  error = null; // why the last press came to nothing
  #send;
  #changed;
  #pressed = null; // {makes_up} while a press waits for its answer
  #asks = false; // whether an answer is wanted
  #notBefore = 0; // performance.now() before which nothing is sent again

  /** `changed()` is called when there is something to render. */
  constructor(socket, changed) {
    this.#send = (message) => socket.send(message);
    this.#changed = changed;
    socket.on("points", (message) => this.#meet(message));
    socket.on("my_points", (message) => this.#answered(message));
    socket.on("welcome", () => this.#startAnew()); // perhaps somebody else holds this phone now
    socket.on("error", ({ error }) => NOT_LISTED.has(error.code) && this.#pressed && this.#giveUp(error));
    setInterval(() => this.#sendWaiting(), LOOK_MS);
  }

  /** Pressed, and not answered yet. */
  get isSent() {
    return this.#pressed !== null;
  }

  /** Whether today's check-in is still to come. */
  get isDue() {
    const isRule = this.points?.rules.some((rule) => rule.what === "daily_check_in");
    return Boolean(isRule && this.mine && !this.mine.has_checked_in);
  }

  press(makesUp = false) {
    if (this.#pressed) return;
    this.error = null;
    this.#pressed = { makes_up: makesUp };
    this.#notBefore = 0;
    this.#sendWaiting();
    this.#changed();
  }

  #startAnew() {
    this.mine = null;
    this.#asks = true;
    this.#notBefore = 0;
  }

  #meet({ points }) {
    this.points = points;
    this.#sendWaiting();
    this.#changed();
  }

  #answered({ mine, error }) {
    if (error?.retryable) {
      this.#notBefore = performance.now() + RETRY_MS * (1 + Math.random());
      return;
    }
    this.#asks = false;
    if (error) return this.#giveUp(error);
    if (mine.seq < (this.mine?.seq ?? 0)) return; // overtaken by a newer one
    this.mine = mine;
    const isDone = this.#pressed?.makes_up ? !mine.gap : mine.has_checked_in;
    if (isDone) this.#pressed = null;
    this.#changed();
  }

  #giveUp(error) {
    this.error = this.#pressed ? error : null;
    this.#pressed = null;
    this.#changed();
  }

  #sendWaiting() {
    const now = performance.now();
    if (!this.points || now < this.#notBefore || !(this.#pressed || this.#asks)) return;
    const message = this.#pressed ? { type: "check_in_daily", ...this.#pressed } : { type: "my_points" };
    if (this.#send(message)) this.#notBefore = now + ANSWER_MS;
  }
}
