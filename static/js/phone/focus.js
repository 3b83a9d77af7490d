// What the run of show brings up on every phone: a poll, or the sheet of a survey. It comes once, in a calm moment and
// never over what somebody is in the middle of; while it runs, and is not done, a strip leads back to it.

import { useCalmly, whenCalm } from "../shared/calm.js";
import { html, Icon, useEffect, useRef } from "../shared/ui.js";
import { t } from "../shared/words.js";
import { focused, hasComeUp, noteComeUp } from "./brought_up.js";

/**
 * The entry that the strip shall lead to, or null. `isShown(entry)`: it is what one looks at; `isBusy(entry)`: a choice
 * elsewhere is half made.
 */
export function useFocus({ focus, entries, store, isShown, isBusy }) {
  const { entry, runs, isWanted } = focused(focus, entries);
  const given = { entry, isShown, isBusy };
  const last = useRef(given); // the moment may come much later
  last.current = given;
  useEffect(() => {
    if (!isWanted || hasComeUp(store, focus)) return undefined;
    return whenCalm(() => {
      noteComeUp(store, focus);
      const now = last.current;
      if (!now.isShown(now.entry) && !now.isBusy(now.entry)) now.entry.onOpen();
    });
  }, [focus?.since, isWanted]);
  const isOffered = useCalmly(runs && !isShown(entry), Boolean(entry));
  return isOffered && runs && !isShown(entry) ? entry : null;
}

export const FocusStrip = ({ entry }) =>
  html`<p class="focus-strip" role="status" data-testid="focus-strip"><${Icon} name="radio" />
    <span>${t("focus.strip", { title: entry.title })}</span>
    <button type="button" class="button small" data-testid="focus-go" onClick=${entry.onOpen}>
      ${entry.label}</button></p>`;
