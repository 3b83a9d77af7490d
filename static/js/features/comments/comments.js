// A page's comments: those of others as they arrive, and its own until they are confirmed. No DOM here.

const KEPT = 120; // for newcomers to a wall, and for reading them as a list
const FLYING_ON_JOINING = 4;
const ANSWER_MS = 8_000; // without an answer for this long, a comment is sent again
const TRIES_MAX = 5; // after that its author is asked to send it again
const COMMENT_ID_CHARS = 12;

export class Comments {
  mode = "closed"; // open, hold or closed
  slow_s = 0;
  onScreen = true;
  pinned = null;
  list = []; // the newest, oldest first: {key, n, name, unit, text, own}
  nextAt = 0; // performance.now() from which the member may write again
  #known = new Set();
  #waiting = new Map(); // own ones, not confirmed yet: id → {text, at, tries}
  #send;
  #newId;
  #listeners = new Set();

  /**
   * `send(message)` is false when the line is not live. Pages that only read need neither.
   * @param {{ send?: (message: object) => boolean, newId?: (length: number) => string }} [means]
   */
  constructor({ send = () => false, newId = () => "" } = {}) {
    this.#send = send;
    this.#newId = newId;
  }

  /**
   * Calls `fn(what, detail)`: "fly" {comments}, "gone" {keys}, "text" {key, text}, "answer" {state, text, error},
   * "changed".
   */
  listen(fn) {
    this.#listeners.add(fn);
    return () => this.#listeners.delete(fn);
  }

  receive(message) {
    if (message.type === "comments") this.#receiveNew(message);
    if (message.type === "commented") this.#answered(message);
  }

  /** Sends `text`, shows it at once, and sends it again until there is an answer. */
  say(text) {
    const id = this.#newId(COMMENT_ID_CHARS);
    this.#waiting.set(id, { text, at: -Infinity, tries: 0 });
    this.#add([{ key: id, n: 0, name: "", unit: "", text, own: true }]);
    this.sendWaiting();
  }

  /** Sends what is not confirmed yet. Call it now and then, and when the connection is back. */
  sendWaiting(now = performance.now()) {
    for (const [id, one] of this.#waiting) {
      if (now - one.at < ANSWER_MS) continue;
      if (one.tries >= TRIES_MAX) this.#refused(id, { code: "timeout" });
      else if (this.#send({ type: "comment", comment: id, text: one.text }))
        Object.assign(one, { at: now, tries: one.tries + 1 });
    }
  }

  /** A new connection: what is not confirmed is sent again at once. */
  resume() {
    for (const one of this.#waiting.values()) one.at = -Infinity;
    this.sendWaiting();
  }

  /** This member may not comment any more: what is not confirmed is refused. Returns whether there was anything. */
  giveUp(error) {
    const ids = [...this.#waiting.keys()];
    for (const id of ids) this.#refused(id, error);
    return ids.length > 0;
  }

  #receiveNew({ mode, slow_s, on_screen, offered, comments, removed, pinned }) {
    Object.assign(this, { mode, slow_s, onScreen: on_screen, pinned });
    const gone = new Set(removed);
    const keys = [...this.list.filter(({ n }) => gone.has(n)).map(({ key }) => key), ...removed.map(String)];
    for (const n of removed) this.#known.delete(n); // one that is restored comes again
    this.list = this.list.filter(({ n }) => !gone.has(n));
    if (keys.length) this.#tell("gone", { keys });
    const fresh = comments.filter(({ n }) => !this.#known.has(n) && !gone.has(n));
    const isPast = offered === 0; // earlier comments: for reading, and a few to show that people talk
    this.#add(
      fresh.map((comment) => ({ ...comment, key: String(comment.n), own: false })),
      isPast ? FLYING_ON_JOINING : Infinity,
    );
    this.#tell("changed");
  }

  #answered({ comment: id, n, state, text, error }) {
    if (!this.#waiting.has(id)) return;
    if (state === "refused") {
      if (error.code === "comment_slow") this.nextAt = performance.now() + error.wait_ms;
      this.#refused(id, error);
      return;
    }
    this.nextAt = performance.now() + this.slow_s * 1000;
    this.#waiting.delete(id);
    this.#known.add(n);
    const own = this.list.find(({ key }) => key === id);
    if (own) Object.assign(own, { n, text });
    this.#tell("text", { key: id, text });
    if (state === "pending") this.#drop(id);
    this.#tell("answer", { state, text, error: null });
    this.#tell("changed");
    if (state === "pending") this.#known.delete(n); // it flies when it is approved
  }

  #refused(id, error) {
    const { text } = this.#waiting.get(id);
    this.#waiting.delete(id);
    this.#drop(id);
    this.#tell("answer", { state: "refused", text, error });
    this.#tell("changed");
  }

  #drop(id) {
    this.list = this.list.filter(({ key }) => key !== id);
    this.#tell("gone", { keys: [id] });
  }

  #add(comments, flying = Infinity) {
    if (!comments.length) return;
    for (const { n } of comments) if (n) this.#known.add(n);
    this.list = [...this.list, ...comments].slice(-KEPT);
    for (const n of this.#known) {
      if (this.#known.size <= 4 * KEPT) break;
      this.#known.delete(n);
    }
    this.#tell("fly", { comments: comments.slice(-flying) });
  }

  #tell(what, detail = {}) {
    for (const fn of this.#listeners) fn(what, detail);
  }
}
