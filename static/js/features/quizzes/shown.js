// What pages know of quizzes: the newest frame of each. No DOM here.

export class ShownQuizzes {
  #frames = new Map();
  #keepsDrafts;

  /** Consoles are told of drafts; phones and screens only that one was reset. */
  constructor(keepsDrafts = false) {
    this.#keepsDrafts = keepsDrafts;
  }

  /** Takes a `quiz` message. Returns whether it was one. */
  receive(message) {
    if (message.type !== "quiz") return false;
    const known = this.#frames.get(message.quiz);
    if (message.state === "draft" && !this.#keepsDrafts) this.#frames.delete(message.quiz);
    else if (!known || known.epoch !== message.epoch || known.rev <= message.rev)
      this.#frames.set(message.quiz, message);
    return true;
  }

  /** The one that is open, else the last; null without any. */
  get current() {
    const all = [...this.#frames.values()];
    return all.find(({ state }) => state === "open") ?? all.at(-1) ?? null;
  }

  /** The messages that tell a page all of it. */
  get frames() {
    return [...this.#frames.values()];
  }
}
