// What one phone has answered in one survey. Pure: it is told what happened and keeps it in `store`, so that a reload,
// a drop or a dead battery loses neither the draft nor the answers that wait for their receipt.
//
//   answer … → submit → sent → counted (only the receipt is kept)
//                         └──→ refused (the answers stay)

const EMPTY = { epoch: 0, answers: {}, place: 0, ballot: null, receipt: "", refusal: null };

export class Paper {
  #id;
  #store;
  #newId;
  #kept;

  /** `store` is a shared/storage.js Store, `newId()` gives a new ballot id. */
  constructor(id, store, newId) {
    this.#id = id;
    this.#store = store;
    this.#newId = newId;
    this.read();
  }

  /** Takes what is kept: at the start, and when another tab of this phone, or another member, has changed it. */
  read() {
    this.#kept = { ...EMPTY, ...this.#store.get(this.#name) };
  }

  get answers() {
    return this.#kept.answers;
  }

  /** At which of the questions asked one was last. */
  get place() {
    return this.#kept.place;
  }

  get receipt() {
    return this.#kept.receipt;
  }

  get refusal() {
    return this.#kept.refusal;
  }

  get isSent() {
    return this.#kept.ballot !== null;
  }

  get isBegun() {
    return Object.keys(this.answers).length > 0;
  }

  /** The `answer` message that waits for its `answered`, or null. */
  get message() {
    const { epoch, ballot, answers } = this.#kept;
    return ballot && { type: "answer", survey: this.#id, epoch, ballot, answers };
  }

  /** Keeps the answer to a question; undefined takes it back. */
  answer(question, value) {
    if (this.isSent || this.receipt) return;
    const { [question]: _, ...others } = this.answers;
    const answers = value === undefined ? others : { ...this.answers, [question]: value };
    this.#keep({ answers, refusal: null });
  }

  goTo(place) {
    this.#keep({ place });
  }

  /** The survey's epoch of now. In a newer one nothing stands that was answered before. */
  meet(epoch) {
    if (epoch <= this.#kept.epoch) return;
    const wasThere = this.#kept.epoch > 0 && (this.isBegun || this.receipt);
    this.#keep({ ...EMPTY, epoch, refusal: wasThere ? { code: "reset" } : null });
  }

  /** Sends `answers`: once, and the same until there is an answer. */
  submit(answers) {
    if (!this.isSent && !this.receipt) this.#keep({ answers, ballot: this.#newId(), refusal: null });
  }

  /** An `answered`. Returns whether it was meant for this paper. */
  answered({ ballot, epoch, receipt, error }) {
    if (ballot !== this.#kept.ballot) return false;
    if (receipt) this.#keep({ ...EMPTY, epoch, receipt });
    else this.#keep({ refusal: error, ballot: error.retryable ? ballot : null });
    return true;
  }

  /** A `took_part`: what the server knows of this member. */
  tookPart({ epoch, receipt }) {
    this.meet(epoch);
    if (receipt && epoch === this.#kept.epoch) this.#keep({ ...EMPTY, epoch, receipt });
  }

  /** Nothing of this member is taken any more. */
  giveUp(error) {
    if (this.isSent) this.#keep({ ballot: null, refusal: error });
  }

  #keep(changes) {
    this.#kept = { ...this.#kept, ...changes };
    this.#store.set(this.#name, this.#kept);
  }

  get #name() {
    return `survey:${this.#id}`;
  }
}
