// What a phone reports for the barometer: its running totals, when they begin, every half minute, and whenever the page
// comes into or goes out of sight or use; `visibilitychange` is the one event that all phones keep to.

import { UseClock } from "./use_clock.js";

const LOOK_MS = 1_000;
const REPORT_MS = 30_000;
const PAGE_CHARS = 10;
const INPUTS = ["pointerdown", "keydown", "wheel", "touchmove"];
/** Where an input belongs, the innermost first. */
const PLACES = [
  ["like", ".like, .reaction"],
  ["survey", ".survey-form, .survey-preface, [data-testid='survey-sheet']"],
  ["questions", ".questions-sheet"],
  ["words", ".words-sheet"],
  ["contest", ".judge-card, .judge-pad"],
  ["daily_quiz", ".paper-sheet"],
  ["quiz", ".quiz"],
  ["check_in", ".check-in"],
  ["comment", ".comment-bar, .comment-strip"],
  ["vote", ".poll, .confirm-bar"],
  ["watch", ".player"],
  ["gifts", ".gifts, .gift-sheet, .orders"],
  ["points", "main[data-tab='points']"],
];

/** The feature (barometer/dictionary.py) that an element belongs to. */
export function featureOf(element) {
  return PLACES.find(([, place]) => element?.closest?.(place))?.[0] ?? "browse";
}

export function measureUse(socket, newId) {
  const now = () => performance.now();
  const isShown = () => document.visibilityState === "visible";
  let clock = null; // from the first line on: before it there is no visit
  let reported_ms = 0;
  let reported = null; // the feature that the last report said it is in use for
  let isUnsaid = true; // something has changed that the server has not been told

  function report() {
    const now_ms = now();
    clock.count(now_ms);
    isUnsaid = !socket.send(clock.report(now_ms));
    if (isUnsaid) return;
    reported_ms = now_ms;
    reported = clock.featureAt(now_ms);
  }

  function look() {
    if (!clock) return;
    const now_ms = now();
    clock.count(now_ms);
    clock.isPlaying = [...document.querySelectorAll("video")].some((one) => !one.paused && one.readyState > 2);
    const hasTurned = (clock.featureAt(now_ms) === null) !== (reported === null);
    if (clock.isVisible && (hasTurned || now_ms - reported_ms >= REPORT_MS)) report();
  }

  function see(isVisible) {
    if (!clock || isVisible === clock.isVisible) return;
    clock.show(isVisible, now());
    report();
  }

  socket.on("welcome", () => {
    clock ??= new UseClock(() => newId(PAGE_CHARS), now());
    clock.show(isShown(), now());
    if (clock.isVisible || isUnsaid) report(); // a line that comes back in the background is no sign of a person
  });
  for (const input of INPUTS) {
    const touch = ({ target }) => clock?.touch(featureOf(target), now());
    document.addEventListener(input, touch, { capture: true, passive: true });
  }
  document.addEventListener("visibilitychange", () => see(isShown()));
  window.addEventListener("pagehide", () => see(false));
  window.addEventListener("pageshow", () => see(isShown()));
  setInterval(look, LOOK_MS);
}
