// A number on its way from what is shown to what is true. Pure: time is an argument, in ms.

const ROLL_MS_MIN = 300;
const ROLL_MS_MAX = 1500;
const ROLL_MS_AFTER_REST = 700;

/**
 * Rolls evenly for about as long as figures take to come: with one tick a second it moves all of the second, with
 * ten a second it follows closely, and it doesn't stand still between two ticks of a tally that moves.
 */
export class RollingNumber {
  #from = 0;
  #to = 0;
  #start_ms = 0;
  #duration_ms = 0;
  #aimed_ms = -Infinity;

  #ease;

  /**
   * `ease` maps the part of the time (0..1) to the part of the way.
   * @param {(part: number) => number} [ease]
   */
  constructor(ease = (part) => part) {
    this.#ease = ease;
  }

  /**
   * Aims at `target`, from whatever is shown at `now_ms`; takes `duration_ms` where the caller knows better.
   * The same target again changes nothing.
   * @param {number} target
   * @param {number} now_ms
   * @param {number | null} [duration_ms]
   */
  aim(target, now_ms, duration_ms = null) {
    if (target === this.#to) return;
    const interval_ms = now_ms - this.#aimed_ms;
    this.#from = this.at(now_ms);
    this.#to = target;
    this.#start_ms = now_ms;
    this.#aimed_ms = now_ms;
    this.#duration_ms =
      duration_ms ?? (interval_ms > ROLL_MS_MAX ? ROLL_MS_AFTER_REST : Math.max(ROLL_MS_MIN, interval_ms));
  }

  /**
   * Shows `value` at once: a page's first figures, or for those who want no motion.
   * @param {number} value
   */
  jump(value) {
    this.#from = this.#to = value;
    this.#duration_ms = 0;
  }

  /**
   * What to show at `now_ms`; a fraction while it rolls.
   * @param {number} now_ms
   */
  at(now_ms) {
    const elapsed_ms = now_ms - this.#start_ms;
    if (elapsed_ms >= this.#duration_ms) return this.#to;
    return this.#from + (this.#to - this.#from) * this.#ease(elapsed_ms / this.#duration_ms);
  }
}
