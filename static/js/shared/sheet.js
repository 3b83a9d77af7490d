// A dialog over a phone's page, which the back button (or gesture) closes: else it would leave the page.

import { Dialog, html, useEffect, useRef } from "./ui.js";

/** What each sheet that is open does when somebody goes back, the uppermost last. */
const open = [];
let hasStep = false; // while sheets are open, the history has a step for them
let isLeaving = false; // that step is being left

/** As <Dialog>. */
export function Sheet({ onClose, children, ...dialog }) {
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const goBack = () => close.current();
    open.push(goBack);
    setTimeout(tidy);
    return () => {
      open.splice(open.indexOf(goBack), 1);
      setTimeout(tidy); // one sheet may take another's place
    };
  }, []);
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
