// What one phone has chosen and cast in one poll. Pure: it is told what happened and keeps it in `store`, so that
// a reload, a drop or a dead battery loses neither the half-made choice nor the ballot that has no answer yet.
//
//   choose → confirm → unanswered → counted
//                          └──────→ refused (the choice stays)

import { dayOf, optionOf, rulesOf } from "../../shared/definition.js";

const EMPTY = { epoch: 0, choices: [], unanswered: null, counted: [], used: null, refusal: null };

export class BallotBox {
  #poll;
  #store;
  #newId;
  #kept;

  /** `poll` is the definition, `store` a shared/storage.js Store, `newId()` gives a new ballot id. */
  constructor(poll, store, newId) {
    this.#poll = poll;
    this.#store = store;
    this.#newId = newId;
    this.read();
  }

  /** Takes what is kept: at the start, and when another tab of this phone has changed it. */
  read() {
    this.#kept = { ...EMPTY, ...this.#store.get(this.#name) };
  }

  get choices() {
    return this.#kept.choices;
  }

  get refusal() {
    return this.#kept.refusal;
  }

  get epoch() {
    return this.#kept.epoch;
  }

  /**
   * The ballots known to count, oldest first: [{ballot, receipt, at, choices}]; choices null if cast elsewhere, and in
   * a secret poll, of which the phone keeps no choice either.
   */
  get counted() {
    return this.#kept.counted;
  }

  get last() {
    return this.#kept.counted[this.#kept.counted.length - 1] ?? null;
  }

  get isEmpty() {
    return !this.#kept.counted.length && !this.#kept.unanswered;
  }

  /** The `cast` message that waits for an answer, or null. */
  get unanswered() {
    const one = this.#kept.unanswered;
    return one && { type: "cast", poll: this.#poll.id, ...one };
  }

  /** Whether this phone can do nothing more in the poll: its one ballot is counted. */
  get isDone() {
    return rulesOf(this.#poll).repeat.kind === "once" && this.counted.length > 0;
  }

  /**
   * The choice to show: of the ballot that stands where nothing can follow it (unknown if cast elsewhere), else the
   * present one.
   */
  get shown() {
    return this.isDone ? (this.last.choices ?? []) : this.choices;
  }

  /** Whether the choice differs from the last counted ballot's, as far as that is known. */
  get isChanged() {
    if (!this.last?.choices) return true;
    const isOrder = rulesOf(this.#poll).counting.kind === "ranking";
    return !(isOrder ? sameOrder : sameChoices)(this.last.choices, this.choices);
  }

  /** A corrected definition. Choices that are gone are dropped, nothing else. */
  redefine(poll) {
    this.#poll = poll;
    const known = new Set(poll.options.map((option) => option.id));
    const kept = this.choices.filter((choice) => known.has(optionOf(choice)));
    if (kept.length < this.choices.length) this.#keep({ choices: kept });
  }

  /** Gives an option points, in a rating; 0 takes them back. Returns whether it could. */
  rate(option, points) {
    if (this.unanswered || this.isDone) return false;
    const others = this.choices.filter((choice) => optionOf(choice) !== option);
    this.#keep({ choices: points ? [...others, `${option}=${points}`] : others, refusal: null });
    return true;
  }

  /**
   * Picks an option, or takes it back. Returns "chosen", "taken_back", "full" (no more than choices_max) or "fixed".
   */
  choose(option) {
    if (this.unanswered || this.isDone) return "fixed";
    const { choices_max: most } = rulesOf(this.#poll);
    if (this.choices.includes(option)) {
      if (most === 1) return "chosen"; // a second tap on the one choice is a nervous thumb, not a change of mind
      this.#keep({ choices: this.choices.filter((id) => id !== option), refusal: null });
      return "taken_back";
    }
    if (most > 1 && this.choices.length >= most) return "full";
    this.#keep({ choices: most === 1 ? [option] : [...this.choices, option], refusal: null });
    return "chosen";
  }

  /** How many options are still to choose before a ballot can be cast. */
  get missing() {
    return Math.max(0, rulesOf(this.#poll).choices_min - this.choices.length);
  }

  /**
   * Makes the choice a ballot that waits for its answer; the same one while it waits. Null while choices are missing.
   */
  confirm(epoch) {
    if (!this.unanswered && !this.missing && !this.isDone) {
      this.#keep({ epoch, refusal: null, unanswered: { epoch, ballot: this.#newId(), choices: [...this.choices] } });
    }
    return this.unanswered;
  }

  /** An `ack`. Returns whether it answered the ballot that waited. */
  ack({ ballot, receipt, at }) {
    const waiting = this.#kept.unanswered;
    if (waiting?.ballot !== ballot) return false;
    this.#count({ ballot, receipt, at, choices: waiting.choices }, waiting.epoch);
    return true;
  }

  /** A `refused`. Returns whether it answered the ballot that waited; a retryable one goes on waiting. */
  refuse({ ballot, error, receipt }) {
    const waiting = this.#kept.unanswered;
    if (waiting?.ballot !== ballot) return false;
    if (error.retryable) {
      this.#keep({ refusal: error });
      return true;
    }
    const gone = error.code === "reset" || error.code === "voided";
    const stands = receipt && !this.counted.some((one) => one.receipt === receipt);
    const counted = stands ? [...this.counted, { ballot: null, receipt, at: null, choices: null }] : this.counted;
    this.#keep({ unanswered: null, refusal: error, counted: gone ? [] : counted });
    return true;
  }

  /** Who cast it is not known any more: sent again, the ballot that waits could count twice. The choice stays. */
  disown() {
    if (this.unanswered) this.#keep({ unanswered: null, refusal: { code: "disowned" } });
  }

  /** A `mine`: the ballots that stand by the server's book, or that none does any more. */
  mine({ epoch, ballots, voided, used = null }) {
    if (epoch < this.epoch) return;
    this.meet(epoch);
    if (voided) return this.#keep({ epoch, counted: [], unanswered: null, refusal: { code: "voided" } });
    const known = new Map(this.counted.map((one) => [one.receipt, one]));
    const waiting = this.#kept.unanswered;
    const counted = ballots.map(({ ballot, receipt, at }) => {
      const choices = ballot === waiting?.ballot ? waiting.choices : (known.get(receipt)?.choices ?? null);
      return { ballot, receipt, at, choices };
    });
    const answered = waiting && ballots.some(({ ballot }) => ballot === waiting.ballot);
    this.#keep({
      epoch,
      counted,
      used,
      unanswered: answered ? null : waiting,
      refusal: answered ? null : this.refusal,
    });
  }

  /** The poll's epoch as the figures say. A newer one voided what was cast: the choice stays, to be cast again. */
  meet(epoch) {
    if (epoch <= this.epoch) return false;
    const voided = this.epoch > 0 && !this.isEmpty;
    this.#keep({
      epoch,
      counted: [],
      used: null,
      unanswered: null,
      refusal: voided ? { code: "reset" } : this.refusal,
    });
    return voided;
  }

  /**
   * In quota polls the votes left at `now_ms`, and whether `option` may get one more; null when it can't be known
   * (other polls, or ballots with several choices cast on another phone).
   */
  votesLeft(now_ms, timezone) {
    const spent = this.#spent(now_ms, timezone);
    return spent && Math.max(0, rulesOf(this.#poll).repeat.votes - spent.length);
  }

  isOptionSpent(option, now_ms, timezone) {
    const spent = this.#spent(now_ms, timezone);
    return spent !== null && spent.filter((id) => id === option).length >= rulesOf(this.#poll).repeat.per_option;
  }

  #spent(now_ms, timezone) {
    const { repeat, choices_max: most } = rulesOf(this.#poll);
    if (repeat.kind !== "quota") return null;
    const today = dayOf(now_ms, timezone);
    const isOfPeriod = (at) => repeat.per === "poll" || at === null || dayOf(at, timezone) === today;
    const { used } = this.#kept;
    const before =
      used && isOfPeriod(used.at) ? Object.entries(used.options).flatMap(([id, n]) => Array(n).fill(id)) : [];
    const since = this.counted.filter(({ at }) => isOfPeriod(at) && !(used && at !== null && at <= used.at));
    if (most > 1 && since.some(({ choices }) => !choices)) return null;
    return [...before, ...since.flatMap(({ choices }) => choices ?? ["?"])];
  }

  #count(one, epoch) {
    const { repeat } = rulesOf(this.#poll);
    const others = this.counted.filter(({ receipt }) => receipt !== one.receipt);
    const counted = repeat.kind === "quota" ? [...others, one] : [this.#isSecret ? { ...one, choices: null } : one];
    const choices = repeat.kind === "quota" ? [] : this.choices;
    this.#keep({ epoch, counted, choices, unanswered: null, refusal: null });
  }

  get #isSecret() {
    return this.#poll.privacy === "secret";
  }

  #keep(changes) {
    this.#kept = { ...this.#kept, ...changes };
    // However the phone has learnt that its member has voted, maybe with another phone: no choice stays here.
    if (this.#isSecret && this.#kept.counted.length) this.#kept.choices = [];
    this.#store.set(this.#name, this.#kept);
  }

  get #name() {
    return `ballot:${this.#poll.id}`;
  }
}

const sameOrder = (a, b) => a.length === b.length && a.every((id, at) => b[at] === id);

function sameChoices(a, b) {
  return a.length === b.length && a.every((id) => b.includes(id));
}
