// What a poll on the stage sounds like at a moment. Pure.

const COUNTED_S = 5; // the last seconds before it closes are heard

/**
 * `{name, key, at_ms}` of the sound of `figures` at `now_ms`; null for silence. `wasOpen`: the poll was open or
 * locked when this screen looked last.
 */
export function soundOfPoll(poll, figures, wasOpen, now_ms) {
  if (!poll || !figures) return null;
  const of = `${poll.id} ${figures.epoch}`;
  if (figures.state === "open" && figures.closes_at !== null) {
    const left_s = Math.ceil((figures.closes_at - now_ms) / 1000);
    if (left_s < 1 || left_s > COUNTED_S) return null;
    return { name: "tick", key: `tick ${of} ${left_s}`, at_ms: figures.closes_at - left_s * 1000 };
  }
  if (figures.state === "closed" && wasOpen) return { name: "lock", key: `lock ${of}`, at_ms: now_ms };
  return null;
}

const OF_PHASE = { locked: "lock", key: "reveal", podium: "winner" };

/** The same of a quiz: its last seconds, the lock, the key, the podium. `before`: what phase this screen saw last. */
export function soundOfQuiz(quiz, before, now_ms) {
  if (!quiz) return null;
  const { question, phase, rev, epoch } = quiz;
  if (phase === "open") return soundOfPoll(question, { ...question, state: "open" }, true, now_ms);
  const name = before && before !== phase ? OF_PHASE[phase] : null;
  return name ? { name, key: `${name} ${quiz.quiz} ${epoch} ${rev}`, at_ms: now_ms } : null;
}
