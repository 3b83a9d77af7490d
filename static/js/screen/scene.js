// What the screen shows. Pure: the newest state and this screen's own wishes in, one scene out.

import { EMPTY_STAGE, hasReplay } from "../shared/scenes.js";
import { isFinal } from "../shared/tally.js";

/** This screen's own wishes: they hold until the console puts something else on stage. */
export const FOLLOWING = Object.freeze({ poll: "", join: false, hidden: false });

// Scenes that show no poll's figures: they stand whatever the polls do.
const WITHOUT_FIGURES = [
  "join",
  "check_in",
  "applause",
  "danmaku",
  "countdown",
  "holding",
  "draw",
  "credits",
  "slides",
  "video",
  "turnout",
  "scores",
  "standouts",
  "quiz",
  "questions",
  "word_cloud",
  "marks",
  "standing",
  "places",
];

/**
 * `{kind, poll, figures, stage}` of the scene to show; `stage` is whole.
 *
 * kinds: `opening` (definition or figures have not come yet: a board without figures is laid out otherwise), `gate`
 * (the display link is missing), `gone` (the event was there and is no more), `lineup` (a draft's options without
 * figures), `hidden` (turnout only), and the scenes of shared/scenes.js. `tally` is a Tally, `gate` is "" or the reason
 * why the server does not let this screen in, `local` are this screen's wishes, `pin` is what its address keeps.
 */
export function sceneOf({ tally, gate, local, pin = null }) {
  if (!tally.event || !tally.hasFigures) {
    return { kind: gate ? "gate" : "opening", poll: null, figures: null, stage: EMPTY_STAGE };
  }
  if (gate === "unknown") return { kind: "gone", poll: null, figures: null, stage: EMPTY_STAGE };
  const stage = { ...EMPTY_STAGE, ...tally.stage, ...pin };
  const poll = tally.poll(local.poll) ?? tally.poll(stage.poll) ?? defaultPoll(tally);
  const figures = poll ? tally.figures(poll.id) : null;
  const scene = (kind) => ({ kind, poll, figures, stage });
  if (stage.held) return scene("holding");
  if (local.join) return scene("join");
  if (WITHOUT_FIGURES.includes(stage.scene) && !local.poll) return scene(stage.scene);
  if (!poll) return scene("join");
  const revealed = stage.revealed.includes(poll.id);
  const onStage = poll.id === stage.poll;
  const isHidden = local.hidden || (stage.hidden && !revealed) || !figures?.votes;
  if (stage.scene === "versus" && (onStage || !stage.poll)) {
    return { ...scene("versus"), figures: isHidden && figures ? { ...figures, votes: null, score: null } : figures };
  }
  if (!figures || figures.state === "draft") return scene("lineup");
  if (local.hidden) return scene("hidden");
  // A reveal waits for the final figures: those of a moment before the close could name another winner.
  if (stage.scene === "reveal" && onStage && revealed)
    return scene(figures.votes && isFinal(figures) ? "reveal" : "hidden");
  const replays = stage.scene === "replay" && (onStage || !stage.poll) && isFinal(figures) && hasReplay(poll);
  return scene(isHidden ? "hidden" : replays ? "replay" : "race");
}

/** The poll `step` places from the shown one, in the event's order and around its ends; "" without polls. */
export function neighbourPoll(tally, shownId, step) {
  const polls = tally.event?.polls ?? [];
  if (!polls.length) return "";
  const at = polls.findIndex((poll) => poll.id === shownId);
  return polls[(at + step + polls.length) % polls.length].id;
}

// Without a choice of the console: what is being voted on, else what was last, else what comes first.
function defaultPoll(tally) {
  const { polls } = tally.event;
  const inState = (...states) => polls.filter((poll) => states.includes(tally.figures(poll.id)?.state));
  return inState("open", "locked")[0] ?? inState("closed", "published").at(-1) ?? polls[0] ?? null;
}
