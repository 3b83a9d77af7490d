// The reveal as data: what is on the screen at which moment. Pure; reveal.js plays it.

import { topGroups } from "../board/ranking.js";

const CURTAIN_MS = 3200;
const REST_STEP_MS = 900; // from one place to the next, of those that get no spotlight…
const REST_MS_MAX = 13_000; // …but all of them together no longer than this
const REST_SETTLE_MS = 2200;
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
 * The scenes of one reveal, from the last place to the winner: `[{kind, at_ms, …}]` in order of `at_ms`.
 *
 * - `curtain`: the title alone
 * - `rest` {entries, step_ms}: the places below the podium, last one first, one each `step_ms`
 * - `spotlight` {place, entries}: third, second, winner; equals share one spotlight
 * - `podium` {groups}
 * - `final`: the full ranking, which stays
 */
export function revealScript(entries) {
  const groups = topGroups(entries);
  const top = groups.flatMap((group) => group.entries);
  const rest = entries.filter((entry) => !top.includes(entry)).reverse();
  const crowded = top.length > PODIUM_ENTRIES_MAX;
  const scenes = [];
  let at_ms = 0;
  const add = (scene, lasts_ms) => {
    scenes.push({ ...scene, at_ms });
    at_ms += lasts_ms;
  };
  add({ kind: "curtain" }, CURTAIN_MS);
  if (rest.length && top.length) {
    const step_ms = Math.min(REST_STEP_MS, REST_MS_MAX / rest.length);
    add({ kind: "rest", entries: rest, step_ms }, rest.length * step_ms + REST_SETTLE_MS);
  }
  if (!crowded) {
    for (const group of [...groups].reverse()) add({ kind: "spotlight", ...group }, SPOTLIGHT_MS[group.place]);
    if (top.length > 1) add({ kind: "podium", groups }, PODIUM_MS);
  }
  add({ kind: "final" }, 0);
  return scenes;
}

/** The scene at `elapsed_ms`. */
export function sceneAt(script, elapsed_ms) {
  return script.filter((scene) => scene.at_ms <= elapsed_ms).at(-1) ?? script[0];
}

/** How many of a `rest` scene's places have been shown `elapsed_ms` after its start. */
export function restShown(scene, elapsed_ms) {
  return Math.min(scene.entries.length, 1 + Math.floor(Math.max(0, elapsed_ms) / scene.step_ms));
}
