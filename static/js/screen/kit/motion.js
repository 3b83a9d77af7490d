// The page's one animation loop. It runs while something moves and rests otherwise.

import { reducedMotion, useLayoutEffect, useRef } from "../../shared/ui.js";

const FIRST_FRAME_S = 1 / 60;

class Motion {
  #movers = new Set();
  #frame = 0;
  #last_ms = 0;

  /** Calls `mover(now_ms, dt_s, still)` each frame; it returns whether it still moves. `still` is true where motion is
   *  unwelcome. Returns a function that stops it. */
  add(mover) {
    this.#movers.add(mover);
    this.wake();
    return () => this.#movers.delete(mover);
  }

  /** Something has a new aim: run, if the loop rests. */
  wake() {
    if (this.#frame) return;
    this.#last_ms = 0;
    this.#frame = requestAnimationFrame((now_ms) => this.#step(now_ms));
  }

  #step(now_ms) {
    const dt_s = this.#last_ms ? (now_ms - this.#last_ms) / 1000 : FIRST_FRAME_S;
    const still = reducedMotion();
    this.#last_ms = now_ms;
    this.#frame = 0; // should a mover throw, the next change starts the loop again
    let moving = false;
    for (const mover of this.#movers) moving = mover(now_ms, dt_s, still) || moving;
    this.#frame = moving ? requestAnimationFrame((next_ms) => this.#step(next_ms)) : 0;
  }
}

export const motion = new Motion();

/** Runs `mover` in the loop while the component lives, and wakes the loop after each of its renders. */
export function useMotion(mover) {
  const latest = useRef(mover);
  latest.current = mover;
  useLayoutEffect(() => {
    latest.current(performance.now(), 0, reducedMotion()); // in place before it is first painted
    return motion.add((...args) => latest.current(...args));
  }, []);
  useLayoutEffect(() => motion.wake());
}

/** Moves an element to `transform` only if that differs: what stands still is not painted again. */
export function move(element, transform) {
  if (element && element.style.transform !== transform) element.style.transform = transform;
}

/** Writes `text` only if it differs: most frames change only a few of the digits on the screen. */
export function write(element, text) {
  if (element && element.textContent !== text) element.textContent = text;
}
