// What the hall's big screen shows, told from the stage, the poll's state and its visibility: the same rule as the
// server's for a screen. Pure.

import { hasReplay } from "../../shared/scenes.js";

/** Whether the hall sees votes of `poll`: it sees like a phone that has not voted, unless hidden or revealed. */
export function hallSeesVotes(poll, state, stage) {
  if (stage.revealed.includes(poll.id)) return true;
  if (stage.hidden) return false;
  const over = state === "closed" || state === "published";
  const { visibility } = poll;
  if (visibility === "always") return true;
  return visibility === "on_publish" ? state === "published" : over;
}

/** {what, poll}: what is a scene, or "lineup", "race_hidden" or "hidden" in place of a race (js/screen/scene.js). */
export function hallNow(event, stage, stateOf) {
  const { polls } = event;
  const poll = polls.find((one) => one.id === stage.poll) ?? defaultPoll(polls, stateOf);
  if (stage.held) return { what: "holding", poll };
  if (stage.scene !== "versus" && !["race", "reveal", "replay"].includes(stage.scene))
    return { what: stage.scene, poll };
  if (!poll) return { what: "join", poll };
  if (stage.scene === "versus") return { what: "versus", poll };
  if (stateOf(poll) === "draft") return { what: "lineup", poll };
  if (stage.scene === "reveal" && stage.revealed.includes(poll.id)) return { what: "reveal", poll };
  if (hallSeesVotes(poll, stateOf(poll), stage)) {
    const replays = stage.scene === "replay" && ["closed", "published"].includes(stateOf(poll)) && hasReplay(poll);
    return { what: replays ? "replay" : "race", poll };
  }
  return { what: stage.hidden ? "hidden" : "race_hidden", poll };
}

/** Without a poll of its own the stage follows the one that is open, else the last one that was. */
function defaultPoll(polls, stateOf) {
  const inState = (...states) => polls.filter((poll) => states.includes(stateOf(poll)));
  return inState("open", "locked")[0] ?? inState("closed", "published").at(-1) ?? polls[0] ?? null;
}

/** What an operator sets of a stage; the rest is set by reveals, announcements and holds. */
export const SCENE_FIELDS = [
  "scene",
  "poll",
  "hidden",
  "options",
  "text",
  "text_en",
  "until",
  "prize",
  "speed",
  "pace",
  "deck",
  "video",
  "survey",
  "activity",
  "contest",
];

/** Whether two stages put the same thing on the screen. */
export function sameStage(a, b) {
  return SCENE_FIELDS.every((name) => String(a[name]) === String(b[name]));
}

/** Whether `next` can be shown: only a poll that was revealed by its own button is in the scene "reveal". */
export function canTake(next, stage) {
  return next.scene !== "reveal" || stage.revealed.includes(next.poll);
}
