// The word clouds of an event as their frames describe them, on phones and screens. No DOM here.

const RUNNING = ["open", "locked"];

export class Clouds {
  #clouds = new Map(); // id → the newest frame

  /** Takes a `word_cloud` message. Returns whether it was one. */
  receive(message) {
    if (message.type !== "word_cloud") return false;
    this.#clouds.set(message.activity, message);
    return true;
  }

  /** All but drafts. */
  get list() {
    return [...this.#clouds.values()].filter(({ state }) => state !== "draft");
  }

  /** The cloud of a scene: the stage's, otherwise the open one, otherwise the last. */
  of(stage) {
    const { list } = this;
    if (stage.activity) return list.find(({ activity }) => activity === stage.activity) ?? null;
    return list.find(({ state }) => RUNNING.includes(state)) ?? list.at(-1) ?? null;
  }

  /** The messages that bring a page up to date. */
  get frames() {
    return [...this.#clouds.values()];
  }
}
