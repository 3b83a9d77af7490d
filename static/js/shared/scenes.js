// Every scene of the big screen (server/acclaim/event/stage.py), in the order of a show: its sign, and what an operator
// may set of it. `poll`, `survey` and `activity` (of that list) want one, or by itself the one that is open. `of` is
// what an event must have, or the scene is not offered. A test holds server, screen and console in step.

export const SCENES = {
  holding: { icon: "image", text: true },
  countdown: { icon: "clock", poll: true, text: true, until: true },
  join: { icon: "qr-code" },
  check_in: { icon: "users", of: "check_in" },
  race: { icon: "chart-bar", poll: true },
  versus: { icon: "zap", poll: true, options: true },
  applause: { icon: "heart" },
  danmaku: { icon: "message-square" },
  reveal: { icon: "trophy", poll: true, pace: true },
  draw: { icon: "ticket", prize: true },
  slides: { icon: "image", deck: true, of: "decks" },
  video: { icon: "play", video: true, of: "videos" },
  replay: { icon: "history", poll: true, speed: true },
  turnout: { icon: "users", survey: true, of: "surveys" },
  scores: { icon: "chart-bar", survey: true, of: "surveys" },
  standouts: { icon: "award", survey: true, of: "surveys" },
  quiz: { icon: "zap" },
  questions: { icon: "message-square", activity: "question_boards", of: "question_boards" },
  word_cloud: { icon: "list", activity: "word_clouds", of: "word_clouds" },
  marks: { icon: "award", contest: true, pace: true },
  standing: { icon: "list", contest: true },
  places: { icon: "trophy", contest: true, pace: true },
  credits: { icon: "list" },
};

/**
 * Whether an event has what the scene shows.
 * @param {string} scene
 * @param {Record<string, any>} event
 */
export function isOffered(scene, event) {
  const { of } = /** @type {Record<string, { of?: string }>} */ (SCENES)[scene];
  if (!of) return true;
  const has = event[of];
  return Array.isArray(has) ? has.length > 0 : Boolean(has);
}

/**
 * Whether a finished poll has a replay: of a secret one nothing is kept of when who voted.
 * @param {{ privacy: string }} poll
 */
export const hasReplay = (poll) => poll.privacy !== "secret";

/** Scenes that play from a moment on. */
export const PLAYED = ["replay", "video"];

/** How a reveal goes on (server/acclaim/event/stage.py). */
export const PACES = ["auto", "step", "calls"];

/**
 * Those that `poll` may be revealed at: classes are called where there are several.
 * @param {{ weights: Record<string, number> } | null} [poll]
 */
export const pacesOf = (poll) => PACES.filter((pace) => pace !== "calls" || hasClasses(poll));

/** @param {{ weights: Record<string, number> } | null} [poll] */
const hasClasses = (poll) => Object.keys(poll?.weights ?? {}).length > 1;

/** What stands on the stage before an event's own came. */
export const EMPTY_STAGE = Object.freeze({
  scene: "race",
  poll: "",
  hidden: false,
  revealed: [],
  options: [],
  text: "",
  text_en: "",
  until: 0,
  speed: 10,
  since: 0,
  announcement: null,
  held: false,
  prize: "",
  pace: "auto",
  steps: [],
  deck: "",
  video: "",
  survey: "",
  activity: "",
  contest: "",
  switches: {},
});

/** What falls and rises on the screens, and is switched off and on while the show is on. */
export const SWITCHES = ["confetti", "hearts"];

/**
 * Whether one of them is there: by the event's theme, and as it is switched on its stage.
 * @param {string} name
 * @param {Record<string, any>} [theme]
 * @param {{ switches: Record<string, boolean> }} [stage]
 */
export const isOn = (name, theme, stage) => theme?.[name] !== false && stage?.switches?.[name] !== false;
