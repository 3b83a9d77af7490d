// Motion that can change its mind: a critically damped spring, which arrives without overshooting.

const STIFFNESS = 90; // 1/s²: about half a second to arrive
const DAMPING = 2 * Math.sqrt(STIFFNESS);
const STEP_S_MAX = 1 / 60; // longer frames are taken in several steps, or the spring would explode
const FRAME_S_MAX = 0.25; // a tab that was asleep arrives, it does not replay its sleep
const REST = 0.05; // below this distance and speed it has arrived

export class Spring {
  #velocity = 0;

  constructor(value = 0) {
    this.value = value;
    this.target = value;
  }

  /** @param {number} value */
  jump(value) {
    this.value = this.target = value;
    this.#velocity = 0;
  }

  /**
   * Moves on by `dt_s` seconds. Returns whether anything moved.
   * @param {number} dt_s
   */
  step(dt_s) {
    if (this.value === this.target) return false;
    for (let left = Math.min(dt_s, FRAME_S_MAX); left > 0; left -= STEP_S_MAX) {
      const dt = Math.min(left, STEP_S_MAX);
      this.#velocity += (STIFFNESS * (this.target - this.value) - DAMPING * this.#velocity) * dt;
      this.value += this.#velocity * dt;
    }
    if (Math.abs(this.target - this.value) < REST && Math.abs(this.#velocity) < REST) this.jump(this.target);
    return true;
  }
}
