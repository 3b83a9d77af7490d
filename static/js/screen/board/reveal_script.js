// The reveal as data: what is on the screen at which moment. Pure; the screen plays it (reveal/reveal.js), the console
// says what comes next.

import { topGroups } from "./ranking.js";

const CURTAIN_MS = 3200;
const REST_STEP_MS = 900; // from one place to the next, of those that get no spotlight…
const REST_MS_MAX = 13_000; // …but all of them together no longer than this
const REST_SETTLE_MS = 2200;
const CALL_MS = 8000; // for who plays it by itself
const SPOTLIGHT_MS = { 3: 6000, 2: 6500, 1: 10_500 };
const PODIUM_MS = 9000;
const PODIUM_ENTRIES_MAX = 5; // with more equals than that on it, a podium is a crowd: the list says it better

/** Within a spotlight: the place alone, then the count rises, then the name. By place, from its start. */
export const SPOTLIGHT_BEATS = {
  3: { count_ms: 700, name_ms: 2800 },
  2: { count_ms: 700, name_ms: 3200 },
  1: { count_ms: 1600, name_ms: 5600 },
};

/**
 * The scenes of one reveal, from the last place to the winner: `[{kind, lasts_ms, …}]`. `holds`: it stays until
 * somebody steps on, for the winner is still on the way to the stage.
 *
 * - `curtain`: the title alone
 * - `call` {called}: the points of these classes, the last of them just now
 * - `rest` {entries, step_ms}: the places below the podium, last one first, one each `step_ms`
 * - `spotlight` {place, entries}: third, second, winner; equals share one spotlight
 * - `podium` {groups}
 * - `final`: the full ranking, which stays
 *
 * `classes`: they are called one after the other, in place of the places below the winner.
 */
export function revealScript(entries, classes = []) {
  const groups = topGroups(entries);
  const top = groups.flatMap((group) => group.entries);
  const rest = entries.filter((entry) => !top.includes(entry)).reverse();
  const crowded = top.length > PODIUM_ENTRIES_MAX;
  const scenes = [{ kind: "curtain", lasts_ms: CURTAIN_MS }];
  for (const index of classes.keys()) {
    scenes.push({ kind: "call", called: classes.slice(0, index + 1), lasts_ms: CALL_MS });
  }
  if (rest.length && top.length && !classes.length) {
    const step_ms = Math.min(REST_STEP_MS, REST_MS_MAX / rest.length);
    scenes.push({ kind: "rest", entries: rest, step_ms, lasts_ms: rest.length * step_ms + REST_SETTLE_MS });
  }
  if (!crowded) {
    for (const group of classes.length ? groups.slice(0, 1) : [...groups].reverse())
      scenes.push({ kind: "spotlight", ...group, lasts_ms: SPOTLIGHT_MS[group.place], holds: group.place === 1 });
    if (top.length > 1) scenes.push({ kind: "podium", groups, lasts_ms: PODIUM_MS });
  }
  return [...scenes, { kind: "final", lasts_ms: Infinity, holds: true }];
}

/**
 * Where a reveal stands at `now_ms`: {scene, following, began_ms, next_ms}; `following` is the next scene, null at the
 * end, and `next_ms` when it comes automatically (Infinity: never). `steps` are the moments at which it began and was
 * stepped on. With `pace` "auto" it also advances automatically, but for scenes that hold; "step" and "calls": only
 * when it is stepped on; "through": automatically to its end.
 */
export function standingOf(script, { pace, steps }, now_ms) {
  const last = script.length - 1;
  let index = steps.length ? 0 : last;
  let began_ms = steps[0] ?? 0;
  const next = () => {
    const { holds, lasts_ms } = script[index];
    return pace === "step" || pace === "calls" || (holds && pace !== "through") ? Infinity : began_ms + lasts_ms;
  };
  const playUntil = (moment_ms) => {
    for (let at_ms = next(); index < last && at_ms <= moment_ms; at_ms = next()) {
      index += 1;
      began_ms = at_ms;
    }
  };
  for (const step_ms of steps.slice(1)) {
    playUntil(step_ms);
    if (index === last) break;
    index += 1;
    began_ms = step_ms;
  }
  playUntil(now_ms);
  return { scene: script[index], following: script[index + 1] ?? null, began_ms, next_ms: next() };
}

/** How many of a `rest` scene's places have been shown `elapsed_ms` after its start. */
export function restShown(scene, elapsed_ms) {
  return Math.min(scene.entries.length, 1 + Math.floor(Math.max(0, elapsed_ms) / scene.step_ms));
}
