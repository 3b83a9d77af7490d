// What a cue would do to activities in their current states: the server's rule (server/acclaim/event/run_of_show.py).
// Pure.

const ORDER = ["draft", "open", "locked", "closed", "published"];

/** @type {Record<string, { from: string[], to: string }>} */
const MOVES = {
  open: { from: ["draft", "locked"], to: "open" },
  lock: { from: ["open"], to: "locked" },
  close: { from: ["open", "locked"], to: "closed" },
  publish: { from: ["closed"], to: "published" },
};
const LEFT = ["open", "lock"]; // what a poll that is further would have to be reset for
const DRAWS = ["prepare_draw", "start_draw"];

/**
 * {states, left, refused}: `states` {poll: state} as the cue would leave them, `left` [{do, poll, state}] what it
 * leaves alone, for the poll is further, and `refused` {do, poll, state} what its poll is not ready for: then it
 * can't run.
 * @param {{ actions: { do: string, poll?: string, survey?: string, activity?: string, prize?: string }[] } | null} cue
 * @param {Record<string, string>} before {activity: state} of now
 * @param {Record<string, string>} [voters] {prize: the poll among whose voters it is drawn}
 */
export function cueNow(cue, before, voters = {}) {
  /** @type {Record<string, string>} */
  const states = {};
  const left = [];
  for (const action of cue?.actions ?? []) {
    const { do: name, poll: pollId = "", survey = "", activity = "" } = action;
    const verb = name.replace(/_(survey|activity)$/, "");
    const poll = pollId || survey || activity;
    const state = states[poll] ?? before[poll] ?? "draft";
    const move = MOVES[verb];
    const refused = { do: name, poll, state };
    if (verb === "reveal" && !["closed", "published"].includes(state)) return { states: {}, left: [], refused };
    if (!move) continue;
    if (move.from.includes(state)) states[poll] = move.to;
    else if (ORDER.indexOf(state) < ORDER.indexOf(move.to)) return { states: {}, left: [], refused };
    else if (LEFT.includes(verb) && state !== move.to) left.push({ do: name, poll, state });
  }
  // Draws come after the polls have moved: there is no draw among people who still vote.
  for (const { do: verb, prize = "" } of cue?.actions ?? []) {
    const poll = DRAWS.includes(verb) ? voters[prize] : undefined;
    const state = poll && (states[poll] ?? before[poll]);
    if (state === "open" || state === "locked") return { states: {}, left: [], refused: { do: verb, poll, state } };
  }
  return { states, left, refused: null };
}
