// What the hall's big screen shows, told from the stage, the poll's state and its visibility: the same rule as the
// server's for a screen. Pure.

/** Whether the hall sees votes of `poll`: it sees like a phone that has not voted, unless sealed or revealed. */
export function hallSeesVotes(poll, state, stage) {
  if (stage.revealed.includes(poll.id)) return true;
  if (stage.sealed) return false;
  const over = state === "closed" || state === "published";
  const visibility = poll.visibility ?? "always";
  if (visibility === "always") return true;
  return visibility === "on_publish" ? state === "published" : over;
}

/** {what, poll}: what is one of "join", "race", "race_hidden", "sealed", "reveal", "nothing". */
export function hallNow(event, stage, stateOf) {
  if (stage.scene === "join") return { what: "join", poll: null };
  const polls = event.polls ?? [];
  // Without a poll of its own the stage follows the one that is open.
  const shown = stage.poll ? (poll) => poll.id === stage.poll : (poll) => ["open", "locked"].includes(stateOf(poll));
  const poll = polls.find(shown) ?? null;
  if (!poll) return { what: "nothing", poll };
  if (stage.scene === "reveal" && stage.revealed.includes(poll.id)) return { what: "reveal", poll };
  if (hallSeesVotes(poll, stateOf(poll), stage)) return { what: "race", poll };
  return { what: stage.sealed ? "sealed" : "race_hidden", poll };
}

/** Whether two stages put the same thing on the screen. */
export function sameStage(a, b) {
  return a.scene === b.scene && a.poll === b.poll && a.sealed === b.sealed;
}

/** Whether `next` can be shown: only a poll that was revealed by its own button is in the scene "reveal". */
export function canTake(next, stage) {
  return next.scene !== "reveal" || stage.revealed.includes(next.poll);
}
