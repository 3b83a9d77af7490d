// What the show brings up on this phone, and that it does so once. No DOM here.

const KEPT = "brought_up"; // `since` of what has come up here, oldest first: an undo may bring an older one back
const KEPT_MAX = 20;
const RUNNING = new Set(["open", "locked"]);

/**
 * {entry: what `focus` (of the stage, or nothing) is about, runs: one can take part in it now, isWanted: it shall come
 * up}. A result is wanted until another poll has opened.
 */
export function focused(focus, entries) {
  const entry = entries.find(({ id }) => id === focus?.activity);
  if (!entry) return { entry, runs: false, isWanted: false };
  const runs = RUNNING.has(entry.state) && !entry.isDone && !entry.whyNot;
  const isBeaten = entries.some(({ state, opened_at }) => RUNNING.has(state) && opened_at > focus.since);
  return { entry, runs, isWanted: runs || (entry.state === "published" && !isBeaten) };
}

/** Whether it came up here before. The clock that gives the times may have been set back since. */
export const hasComeUp = (store, { since }) => store.get(KEPT, []).includes(since);

export const noteComeUp = (store, { since }) => {
  store.set(KEPT, [...store.get(KEPT, []), since].slice(-KEPT_MAX));
};
