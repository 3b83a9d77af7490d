// How a member stands to a daily quiz at a moment. Pure.

/**
 * {running: the paper that can be answered or null, next: the attempt that could be started, isDone: none is left for
 * today, isBefore and isOpen: of the day's hours}. `mine` as PaperDesk has it.
 */
export function stageOf(quiz, mine, now) {
  const { papers } = mine;
  const running = papers.find((one) => !one.handed_at) ?? null;
  const isBefore = now < quiz.day_opens_at;
  const isOpen = !isBefore && now < quiz.day_closes_at;
  const hasLeft = papers.length < quiz.attempts;
  return {
    running,
    next: papers.length + 1,
    isDone: !running && papers.length > 0 && (!hasLeft || !isOpen || quiz.state !== "open"),
    isBefore,
    isOpen,
  };
}

/** A member's options in an order of their own, so that neighbours can't tell each other letters. `seed`: a number. */
export function shuffled(options, seed) {
  let state = seed % 2147483647 || 1;
  const next = () => (state = (state * 48271) % 2147483647) / 2147483647;
  for (let n = 0; n < 8; n += 1) next();
  return options
    .map((option) => ({ option, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ option }) => option);
}
