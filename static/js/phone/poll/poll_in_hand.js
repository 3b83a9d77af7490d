// Which poll the phone shows. A person's own tap decides; else a poll that opens comes to the front,
// but never over a choice that somebody is in the middle of.

const ORDER = ["open", "locked", "draft", "published", "closed"];
const OVER = new Set(["closed", "published"]);

/** The polls of the event, open ones first, else in the order of the event. */
export function pollsInOrder(visit) {
  const place = (poll) => ORDER.indexOf(visit.stateOf(poll));
  return (visit.event?.polls ?? [])
    .map((poll, index) => ({ poll, index }))
    .sort((a, b) => place(a.poll) - place(b.poll) || a.index - b.index)
    .map(({ poll }) => poll);
}

/** Whether a person is in the middle of something in this poll. */
export function isHalfMade(visit, poll) {
  const box = visit.box(poll);
  if (box.unanswered) return true;
  return box.choices.length > 0 && !box.isDone && box.isChanged && !OVER.has(visit.stateOf(poll));
}

export class PollInHand {
  #visit;
  #only;
  #id = null;
  #calling = null; // a poll that opened while another was in hand

  /** `only` is the id of the one poll that this page is for, "" for all of them. */
  constructor(visit, only = "") {
    this.#visit = visit;
    this.#only = only;
    visit.listen((what, { poll, to }) => what === "poll" && to === "open" && this.#opened(poll));
  }

  /** The poll to show, or null in an event without polls. */
  get poll() {
    if (this.#only) return this.#visit.tally.poll(this.#only);
    const polls = pollsInOrder(this.#visit);
    const held = polls.find((poll) => poll.id === this.#id);
    if (held) return held;
    const first = polls.find((poll) => isHalfMade(this.#visit, poll)) ?? polls[0] ?? null;
    if (first && this.#visit.tally.figures(first.id)) this.#id = first.id; // from here on it stays
    return first;
  }

  choose(id) {
    this.#id = id;
  }

  /** The poll that opened meanwhile and waits to be looked at, or null. */
  get calling() {
    const poll = this.#calling && this.#visit.tally.poll(this.#calling);
    if (!poll || poll.id === this.#id || this.#visit.stateOf(poll) !== "open") this.#calling = null;
    return this.#calling ? poll : null;
  }

  #opened(poll) {
    if (this.#only) return;
    const current = this.poll;
    if (current && current.id !== poll.id && isHalfMade(this.#visit, current)) this.#calling = poll.id;
    else this.#id = poll.id;
  }
}
