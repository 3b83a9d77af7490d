// How loud the applause is, told from a running total of likes. Pure: time is an argument, in ms.

const WINDOW_MS = 3000; // likes of so long count as "now"
const LOUDEST_PER_S_MIN = 10; // a hall of ten people can be loud, too: full scale is the loudest so far, but at least this
const FALL_MS = 1200; // from full to silence when nothing comes

export class Loudness {
  #heard = []; // [at_ms, total], oldest first
  #loudest_per_s = LOUDEST_PER_S_MIN;
  #level = 0;
  #at_ms = 0;

  /** The total as of `now_ms`. */
  hear(total, now_ms) {
    const last = this.#heard.at(-1);
    if (last && last[1] === total) return;
    this.#heard.push([now_ms, total]);
    while (this.#heard.length > 2 && now_ms - this.#heard[1][0] > WINDOW_MS) this.#heard.shift();
    this.#loudest_per_s = Math.max(this.#loudest_per_s, this.perSecond(now_ms));
  }

  /** Likes a second over the window. */
  perSecond(now_ms) {
    const from = this.#heard.find(([at_ms]) => now_ms - at_ms <= WINDOW_MS);
    const last = this.#heard.at(-1);
    return from && last && last !== from ? ((last[1] - from[1]) * 1000) / WINDOW_MS : 0;
  }

  /** 0..1 of the loudest so far: rises with what comes, falls slowly. */
  level(now_ms) {
    const target = Math.min(1, this.perSecond(now_ms) / this.#loudest_per_s);
    const fall = (now_ms - this.#at_ms) / FALL_MS;
    this.#at_ms = now_ms;
    this.#level = Math.max(target, this.#level - fall, 0);
    return this.#level;
  }

  /** How high a bar at `part` (0..1 from left to right) stands at full level: a hill that breathes. */
  shape(part, now_ms) {
    const hill = Math.exp(-(((part - 0.5) * 3.4) ** 2));
    const breath = Math.sin(now_ms / 190 + part * 21) * 0.5 + Math.sin(now_ms / 113 + part * 47) * 0.5;
    return Math.min(1, hill * (0.72 + 0.28 * breath) + 0.05);
  }
}
