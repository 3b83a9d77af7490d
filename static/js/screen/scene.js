// What the screen shows. Pure: the newest state and this screen's own wishes in, one scene out.

/** This screen's own wishes: they hold until the console puts something else on stage. */
export const FOLLOWING = Object.freeze({ poll: "", join: false, sealed: false });

// What a stage says where it says nothing: fields at their default may be left out (docs/protocol.md, event).
const EMPTY_STAGE = { scene: "race", poll: "", sealed: false, revealed: [] };

/**
 * `{kind, poll, figures}` of the scene to show.
 *
 * kinds: `opening` (nothing is known yet), `gate` (the display link is missing), `join`, `lineup` (a draft's
 * options without figures), `sealed` (turnout only), `race`, `reveal`. `tally` is a Tally, `gate` is "" or the
 * reason why the server does not let this screen in, `local` are this screen's wishes.
 */
export function sceneOf({ tally, gate, local }) {
  if (!tally.event) return { kind: gate ? "gate" : "opening", poll: null, figures: null };
  const stage = { ...EMPTY_STAGE, ...tally.stage };
  const poll = tally.poll(local.poll) ?? tally.poll(stage.poll) ?? defaultPoll(tally);
  const figures = poll ? tally.figures(poll.id) : null;
  const scene = (kind) => ({ kind, poll, figures });
  if (!poll || local.join || (stage.scene === "join" && !local.poll)) return scene("join");
  const revealed = stage.revealed.includes(poll.id);
  const onStage = poll.id === stage.poll;
  if (!figures || figures.state === "draft") return scene("lineup");
  if (local.sealed) return scene("sealed");
  // A reveal waits for the final figures: those of a moment before the close could name another winner.
  if (stage.scene === "reveal" && onStage && revealed) return scene(figures.votes && isFinal(figures) ? "reveal" : "sealed");
  if ((stage.sealed && !revealed) || !figures.votes) return scene("sealed");
  return scene("race");
}

/** Whether no more ballots are counted. */
export const isFinal = (figures) => figures.state === "closed" || figures.state === "published";

/** The poll `step` places from the shown one, in the event's order and around its ends; "" without polls. */
export function neighbourPoll(tally, shownId, step) {
  const polls = tally.event?.polls ?? [];
  if (!polls.length) return "";
  const at = polls.findIndex((poll) => poll.id === shownId);
  return polls[(at + step + polls.length) % polls.length].id;
}

// Without a choice of the console: what is being voted on, else what was last, else what comes first.
function defaultPoll(tally) {
  const polls = tally.event.polls ?? [];
  const inState = (...states) => polls.filter((poll) => states.includes(tally.figures(poll.id)?.state));
  return inState("open", "locked")[0] ?? inState("closed", "published").at(-1) ?? polls[0] ?? null;
}
