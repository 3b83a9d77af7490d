// A moderator's actions on the questions of a board: those of comments, and answering and merging. No DOM here.

import { judgeQuestions, mergeQuestions } from "../../console/kit/activity_api.js";
import { Moderation } from "../../console/kit/moderation.js";
import { silenceMember } from "../../console/kit/operator_api.js";

const QUEUE = ["pending"];

export class QuestionModeration extends Moderation {
  #board;
  #frameOf = { board: null, frame: null };

  constructor(event, board) {
    super(event, {
      judgeComments: (_, numbers, state, onlyPending) => judgeQuestions(event, board, numbers, state, onlyPending),
      silenceMember: (_, member, minutes, all) => this.#silence(member, minutes, all),
      pinComment: () => Promise.reject(new Error("questions have no pin")),
    });
    this.#board = board;
  }

  /** A board of `question_moderation` as Moderation takes it; the same object for the same board. */
  frameOf(board) {
    if (this.#frameOf.board !== board) {
      const queue = board.questions.filter(({ state }) => QUEUE.includes(state)).sort((a, b) => a.n - b.n);
      const newest = board.questions.filter(({ state }) => !QUEUE.includes(state));
      this.#frameOf = { board, frame: { mode: "review", queue, newest, pending: board.pending, pinned: null } };
    }
    return this.#frameOf.frame;
  }

  /** Approves the chosen ones; one that is being answered, or was, waits for an answer again. */
  async approve() {
    if (["answering", "answered"].includes(this.current?.state)) await this.put("unanswer", "shown");
    else await super.approve();
  }

  answer() {
    return this.put("answer", "answering");
  }

  done_with() {
    return this.put("done_with", "answered");
  }

  /** Merges the marked ones with the one under the cursor. */
  async merge() {
    const into = this.current;
    const numbers = this.rows.filter(({ n }) => this.marked.has(n) && n !== into?.n).map(({ n }) => n);
    if (!into || !numbers.length) return;
    this.marked.clear();
    await mergeQuestions(this.event, this.#board, into.n, numbers);
  }

  /** A banned member can't ask any more; with `all`, their questions are deleted. */
  async #silence(member, minutes, all) {
    await silenceMember(this.event, member, minutes);
    const own = all ? (this.#frameOf.board?.questions ?? []).filter((one) => one.member === member) : [];
    const numbersIn = (states) => own.filter(({ state }) => states.includes(state)).map(({ n }) => n);
    const found = { deleted: numbersIn(["shown", "answering", "answered"]), pending: numbersIn(QUEUE) };
    const numbers = [...found.deleted, ...found.pending];
    if (numbers.length) await judgeQuestions(this.event, this.#board, numbers, "deleted");
    return found;
  }
}
