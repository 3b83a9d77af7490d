// A link to one activity: it is opened as soon as this phone knows of it. One that can't be opened is shown where it
// stands, and one that nobody knows of is said to be missing.

import { toast, useEffect, useRef } from "../shared/ui.js";
import { t } from "../shared/words.js";

export const CHECK_IN = "check-in"; // which has no id of its own; an activity that is called so goes first
const GIVE_UP_MS = 5_000; // after the event is here

/**
 * `isHere`: the event is; `entries` as ActivityCard takes them; `onList()` shows the list of them, which alone lies
 * beneath the sheet of an activity that `isAlone`.
 */
export function useLinked({ id, isHere, entries, isAlone, onList }) {
  const isDone = useRef(!id);
  const entry = entries.find((one) => one.id === id);
  useEffect(() => {
    if (isDone.current || !isHere) return;
    if (entry) {
      isDone.current = true;
      const opens = entry.label && (!entry.whyNot || entry.kind === "poll"); // a poll says why not itself
      if (!opens || (isAlone && entry.kind !== "poll")) onList();
      if (opens) entry.onOpen();
      else void showWhenThere(`.activity[data-id="${CSS.escape(id)}"]`);
    } else if (id === CHECK_IN && show('[data-testid="check-in"]')) isDone.current = true;
  });
  useEffect(() => {
    if (isDone.current || !isHere) return undefined;
    const timer = setTimeout(() => {
      if (!isDone.current) toast(t("link.missing"), "info");
      isDone.current = true;
    }, GIVE_UP_MS);
    return () => clearTimeout(timer);
  }, [isHere]);
}

/** Whether there is something to show: brings it into sight. */
function show(selector) {
  const found = document.querySelector(selector);
  found?.scrollIntoView({ block: "center" });
  found?.querySelector("button")?.focus({ preventScroll: true });
  return Boolean(found);
}

/** The same once its tab is loaded. */
async function showWhenThere(selector) {
  const until = performance.now() + GIVE_UP_MS;
  while (!show(selector) && performance.now() < until) await new Promise(requestAnimationFrame);
}
