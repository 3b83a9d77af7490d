// A dialog over a phone's page, which the back button (or gesture) closes: else it would leave the page. And what else
// goes back by it.

import { Dialog, html, useEffect, useRef } from "./ui.js";

/** What going back does, step by step: closing each sheet that is open, leaving a tab; the uppermost last. */
const open = [];
let hasStep = false; // while there is anything of that, the history has a step for it
let isLeaving = false; // that step is being left

/** While it `isOn`, the back button (or gesture) calls `act` and leaves no page. */
export function useBack(act, isOn = true) {
  const last = useRef(act);
  last.current = act;
  useEffect(() => {
    if (!isOn) return undefined;
    const goBack = () => last.current();
    open.push(goBack);
    setTimeout(tidy);
    return () => {
      open.splice(open.indexOf(goBack), 1);
      setTimeout(tidy); // one sheet may take another's place
    };
  }, [isOn]);
}

/** As <Dialog>. */
export function Sheet({ onClose, children, ...dialog }) {
  useBack(onClose);
  return html`<${Dialog} ...${dialog} onClose=${onClose}>${children}<//>`;
}

function tidy() {
  if (isLeaving) return;
  if (open.length && !hasStep) {
    hasStep = true;
    history.pushState({ ...history.state, hasSheet: true }, "");
  } else if (!open.length && hasStep) {
    isLeaving = true;
    history.back();
  }
}

addEventListener("popstate", () => {
  const wasPerson = hasStep && !isLeaving;
  hasStep = isLeaving = false;
  if (wasPerson) open[open.length - 1]?.();
  setTimeout(tidy);
});
