// The question boards of an event as their frames describe them, on phones and screens. No DOM here.

const LISTED = ["answering", "shown", "answered"];
const RUNNING = ["open", "locked"];

export class Boards {
  #boards = new Map(); // id → the newest whole frame, with `questions` by number and `gone` kept up to date

  /** Takes a `question_board` or `questions` message. Returns whether it was one. */
  receive(message) {
    if (message.type === "question_board") {
      const questions = new Map(message.questions.map((one) => [one.n, one]));
      this.#boards.set(message.activity, { ...message, questions, gone: new Map(numbered(message.gone)) });
      return true;
    }
    if (message.type !== "questions") return false;
    const board = this.#boards.get(message.activity);
    if (board?.epoch === message.epoch) this.#boards.set(message.activity, changed(board, message));
    return true;
  }

  /** All but drafts. */
  get list() {
    return [...this.#boards.values()].filter(({ state }) => state !== "draft");
  }

  /** The board of a scene: the stage's, otherwise the open one, otherwise the last. */
  of(stage) {
    const { list } = this;
    if (stage.activity) return list.find(({ activity }) => activity === stage.activity) ?? null;
    return list.find(({ state }) => RUNNING.includes(state)) ?? list.at(-1) ?? null;
  }

  /** The messages that bring a page up to date. */
  get frames() {
    return [...this.#boards.values()].map((board) => ({
      ...board,
      questions: [...board.questions.values()],
      gone: Object.fromEntries(board.gone),
    }));
  }
}

function changed(board, message) {
  const questions = new Map(board.questions);
  const gone = new Map(board.gone);
  for (const one of message.questions) {
    questions.set(one.n, one);
    gone.delete(one.n);
  }
  for (const [n, votes] of numbered(message.votes)) questions.set(n, { ...questions.get(n), votes });
  for (const [n, into] of numbered(message.gone)) {
    questions.delete(n);
    gone.set(n, into);
  }
  return { ...board, questions, gone };
}

/** @type {(by: Record<string, number>) => [number, number][]} */
const numbered = (by) => Object.entries(by).map(([n, value]) => [Number(n), value]);

/** Questions in the order of the list: being answered, most upvotes, then answered ones. Pure. */
export const inOrder = (questions) =>
  [...questions].sort(
    (a, b) =>
      LISTED.indexOf(a.state) - LISTED.indexOf(b.state) ||
      (a.state === "answered" ? b.since - a.since : b.votes - a.votes) ||
      a.n - b.n,
  );

/**
 * The numbers in the order in which a list shows them: the order `before`, followed by new ones, until they `mayMove`
 * to the order of upvotes, because a list must not move under a thumb. Pure.
 */
export function settled(before, questions, mayMove) {
  const wanted = inOrder(questions).map(({ n }) => n);
  if (mayMove) return wanted;
  const there = new Set(wanted);
  const kept = before.filter((n) => there.has(n));
  const known = new Set(kept);
  return [...kept, ...wanted.filter((n) => !known.has(n))];
}
