// What an operator can do with a poll in each state (server/acclaim/event/states.py): draft → open ⇄ locked → closed →
// published. The server judges every verb again; these rules only decide which buttons are there.

/** @type {Record<string, string[]>} */
const VERBS_BY_STATE = {
  draft: ["open"],
  open: ["lock", "close"],
  locked: ["unlock", "close"],
  closed: ["reveal", "publish"],
  published: ["reveal"],
};

const RESETTABLE_STATES = ["open", "locked", "closed"];

// What can't be taken back, or is seen by the whole hall, asks first. A reset throws ballots out of the count, so
// the operator also types the poll's id.
/** @type {Record<string, string>} */
const CONFIRM = { close: "ask", publish: "ask", reveal: "ask", reset: "type" };

/** The sign on each verb's button. */
export const VERB_ICONS = {
  open: "play",
  lock: "lock",
  unlock: "lock-open",
  close: "square",
  publish: "megaphone",
  reveal: "trophy",
  reset: "rotate-ccw",
};

/**
 * The verbs of a poll in `state`, the usual next one first. `revealed`: the screen shows its result already.
 * @param {string} state
 */
export function verbsFor(state, revealed = false) {
  const verbs = (VERBS_BY_STATE[state] ?? []).filter((verb) => verb !== "reveal" || !revealed);
  return RESETTABLE_STATES.includes(state) ? [...verbs, "reset"] : verbs;
}

/**
 * "none", "ask" or "type": how a verb is confirmed.
 * @param {string} verb
 */
export function confirmationOf(verb) {
  return CONFIRM[verb] ?? "none";
}

/**
 * The order in which polls stand in the run view: what is running first, what is over last, else as defined.
 * @template Poll
 * @param {Poll[]} polls
 * @param {(poll: Poll) => string} stateOf
 */
export function byUrgency(polls, stateOf) {
  /** @type {Record<string, number>} */
  const rank = { open: 0, locked: 0, draft: 1, closed: 1, published: 1 };
  return polls
    .map((poll, index) => ({ poll, index }))
    .sort((a, b) => (rank[stateOf(a.poll)] ?? 1) - (rank[stateOf(b.poll)] ?? 1) || a.index - b.index)
    .map(({ poll }) => poll);
}
