// When the page may move under a person: not while a finger is down, a key was just pressed, a list still rolls or a
// dialog is open. What a page changes by itself above a thing to tap waits for such a moment, and for an instant after
// it nothing can be tapped: a finger that was on its way must not hit what has just slid under it.

import { useEffect, useRef, useState } from "./ui.js";

const QUIET_MS = 1_500; // since the person's last touch, key or scroll
const LOOK_MS = 100;
const GIVE_UP_MS = 20_000;
export const SETTLE_MS = 350;

/** @type {boolean} */
let isDown = false;
let lastAt = -Infinity;
let actedAt = -Infinity;
let movingUntil = -Infinity;

const note = () => {
  lastAt = performance.now();
};
const passively = { passive: true, capture: true };
const act = () => {
  actedAt = performance.now();
  note();
};
const press = (is) => () => {
  isDown = is;
  act();
};
addEventListener("pointerdown", press(true), passively);
for (const type of ["pointerup", "pointercancel"]) addEventListener(type, press(false), passively);
for (const type of ["keydown", "wheel", "touchmove"]) addEventListener(type, act, passively);
addEventListener("scroll", () => performance.now() > movingUntil && note(), passively);

/** A field that merely has the focus keeps nobody from anything; one with text in it may be sent by the next key. */
const isTyping = () => Boolean(/** @type {any} */ (document.activeElement)?.value);

/** Whether nobody is in the middle of anything. */
export const isCalm = () =>
  !isDown && performance.now() - lastAt > QUIET_MS && !document.querySelector("dialog[open]") && !isTyping();

/** Whether the person has touched, typed or scrolled since `at`, as performance.now() counts. The page's own scrolling,
 *  and the browser's when something above changes its height, is nobody's act. */
export const actedSince = (at) => actedAt > at;

/**
 * Runs `move` as soon as it is calm; with `givesUp`, not at all if that takes long. Returns a function that calls it
 * off. A `move` that changes places says so (`settle`).
 */
export function whenCalm(move, givesUp = false) {
  const since = performance.now();
  const look = () => {
    if (isCalm()) {
      clearInterval(timer);
      move();
    } else if (givesUp && performance.now() - since > GIVE_UP_MS) clearInterval(timer);
  };
  const timer = setInterval(look, LOOK_MS);
  look();
  return () => clearInterval(timer);
}

/** `value`, but once it `isSeen` it changes in a calm moment only. */
export function useCalmly(value, isSeen) {
  const [, render] = useState(0);
  const shown = useRef(value);
  const wasSeen = useRef(false);
  if (!wasSeen.current) shown.current = value;
  useEffect(() => {
    wasSeen.current = isSeen;
  }, [isSeen]);
  useEffect(() => {
    if (Object.is(shown.current, value)) return undefined;
    return whenCalm(() => {
      settle(SETTLE_MS);
      shown.current = value;
      render((n) => n + 1);
    });
  }, [shown.current, value]);
  return shown.current;
}

/** For `ms` from now, what moves is the page, and taps on options (phone_voting.css) go nowhere. */
export function settle(ms) {
  movingUntil = performance.now() + ms;
  document.documentElement.dataset.moving = "";
  setTimeout(() => {
    if (performance.now() >= movingUntil) delete document.documentElement.dataset.moving;
  }, ms + 1);
}
