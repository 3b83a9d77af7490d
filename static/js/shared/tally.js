// The newest figures of an event. Frames may come late or twice, from another worker after a reconnect:
// what is older than what is known is dropped, so that nothing on a page runs backwards. No DOM here.

const older = (a, b) => a.epoch < b.epoch || (a.epoch === b.epoch && a.seq < b.seq);

export class Tally {
  rev = 0;
  event = null; // the public definition, null until it came
  about = {}; // {poll: {option: digest}} of the options that have a page
  stage = null; // {scene, poll, hidden, revealed}
  show = null; // where the run of show stands; consoles alone are told
  online = 0;
  peak = 0; // the most that were online at once
  likes = {}; // {"": the event's, "poll/option": …}
  hasFigures = false; // a tick has come
  #polls = new Map();

  /** Takes an `event` or `tick` message. Returns whether anything newer was in it. */
  receive(message) {
    if (message.type === "event") return this.#receiveEvent(message);
    if (message.type === "tick") return this.#receiveTick(message);
    return false;
  }

  /** The newest figures of a poll (docs/protocol.md, tick), or null when none came yet. */
  figures(pollId) {
    return this.#polls.get(pollId) ?? null;
  }

  poll(pollId) {
    return this.event?.polls.find((poll) => poll.id === pollId) ?? null;
  }

  #receiveEvent({ rev, event, stage, about = {}, show = null }) {
    if (rev < this.rev) return false;
    this.rev = rev;
    this.event = event;
    this.about = about;
    this.stage = stage;
    this.show = show;
    return true;
  }

  #receiveTick({ online, peak, likes, polls }) {
    this.hasFigures = true;
    this.online = online;
    this.peak = Math.max(this.peak, peak);
    for (const [target, total] of Object.entries(likes)) {
      this.likes[target] = Math.max(total, this.likes[target] ?? 0); // likes never fall
    }
    for (const [id, figures] of Object.entries(polls)) {
      const known = this.#polls.get(id);
      if (!known || !older(figures, known)) this.#polls.set(id, figures);
    }
    return true;
  }
}

/** Whether no more ballots are counted. */
export const isFinal = (figures) => figures.state === "closed" || figures.state === "published";

/** The highest score that a poll's counting can give. */
function fullOf({ counting, options }) {
  if (counting?.kind === "rating") return counting.most;
  return counting?.kind === "ranking" ? options.length - 1 : 0;
}

/**
 * A histogram in no more than `most` bars, neighbours together.
 * @param {number[]} row
 * @param {number} most
 */
export function gathered(row, most) {
  const each = Math.ceil(row.length / most);
  return Array.from({ length: Math.ceil(row.length / each) }, (_, at) =>
    row.slice(at * each, (at + 1) * each).reduce((sum, n) => sum + n, 0));
}

/**
 * The options of `poll` with their figures, best first; null while the votes are hidden.
 * Each row: {option, index, votes, score, value, share, rank}. `value` is what decides: the weighted score where
 * there is one, else the votes. `share` is 0..1 of all votes (or of the score), `rank` counts from 1 and is the
 * same for equals, who stay in the order of the poll. `full` is the highest value that there can be, 0 where there is
 * no such thing; `spread` the histogram of a rating or a ranking, else null.
 */
export function standings(poll, figures) {
  if (!figures?.votes) return null;
  const values = figures.score ?? figures.votes;
  const sum = values.reduce((total, value) => total + value, 0);
  const rows = poll.options.map((option, index) => ({
    option,
    index,
    votes: figures.votes[index] ?? 0,
    score: figures.score ? (figures.score[index] ?? 0) : null,
    value: values[index] ?? 0,
    full: fullOf(poll),
    spread: figures.spread?.[index] ?? null,
    share: sum > 0 ? (values[index] ?? 0) / sum : 0,
    rank: 1 + values.filter((other) => other > values[index]).length,
  }));
  return rows.sort((a, b) => b.value - a.value || a.index - b.index);
}
