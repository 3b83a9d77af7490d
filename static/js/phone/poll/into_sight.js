// Brings the options of an open poll into sight: at the start, and when a poll opens. What comes later and moves them
// (the comments' bar, the tabs) does not take them away from who has not touched the page since. Whoever chooses
// already, reads on below or has a finger on the page is left alone.

import { actedSince, SETTLE_MS, settle, whenCalm } from "../../shared/calm.js";
import { reducedMotion, useEffect, useRef } from "../../shared/ui.js";

const SCROLL_MS = 700; // a smooth scroll takes no longer

/** `isReady`: the page is laid out for voting. */
export function useOptionsInSight(visit, poll, isReady) {
  const isFirstLook = useRef(true); // then the page stands there at once
  const isOpen = Boolean(poll) && visit.stateOf(poll) === "open";
  useEffect(() => {
    if (!isOpen || !isReady) return undefined;
    const isSmooth = !isFirstLook.current && !reducedMotion();
    return keepInSight(visit.box(poll), isSmooth);
  }, [visit, poll?.id, isOpen, isReady]);
  useEffect(() => {
    if (poll) isFirstLook.current = false;
  }, [Boolean(poll)]);
}

/** Brings them into sight, and again when the page changes its shape, until somebody acts. Returns how to end it. */
function keepInSight(box, isSmooth) {
  /** @type {number | null} */
  let broughtAt = null; // performance.now()
  const isTouched = () => broughtAt !== null && actedSince(broughtAt);
  const bring = (smoothly) =>
    whenCalm(() => {
      if (isTouched()) return;
      bringIntoSight(box, smoothly);
      broughtAt = performance.now();
    }, true);
  let callOff = bring(isSmooth);
  const shape = new ResizeObserver(() => {
    if (broughtAt === null) return; // the first time is still to come, or nobody was calm for so long
    callOff();
    callOff = bring(false);
  });
  for (const one of document.querySelectorAll(":root, main.phone, .confirm-bar")) shape.observe(one);
  return () => {
    shape.disconnect();
    callOff();
  };
}

function bringIntoSight(box, isSmooth) {
  if (box.last || box.choices.length) return;
  const head = document.querySelector(".poll-head");
  const names = [...document.querySelectorAll(".option-name")];
  if (!head || !names.length) return;
  const { top, bottom } = band();
  const rowEnd = firstRowEnd(names);
  const optionsTop = names[0].closest("ul").getBoundingClientRect().top;
  if (rowEnd <= bottom && optionsTop >= top) return;
  const headTop = head.getBoundingClientRect().top;
  const target = rowEnd - headTop <= bottom - top ? headTop : optionsTop;
  settle(isSmooth ? SCROLL_MS : SETTLE_MS);
  scrollBy({ top: target - top, behavior: isSmooth ? "smooth" : "auto" });
}

/** The part of the window between what sticks to its top and the bar at the thumb, px. */
function band() {
  const { scrollPaddingTop } = getComputedStyle(document.documentElement);
  const bar = document.querySelector(".confirm-bar");
  return { top: parseFloat(scrollPaddingTop) || 0, bottom: bar ? bar.getBoundingClientRect().top : innerHeight };
}

/** Where the lowest name of the first row ends, px in the window. */
function firstRowEnd(names) {
  const rowTop = names[0].closest("li").getBoundingClientRect().top;
  const row = names.filter((name) => Math.abs(name.closest("li").getBoundingClientRect().top - rowTop) < 2);
  return Math.max(...row.map((name) => name.getBoundingClientRect().bottom));
}
