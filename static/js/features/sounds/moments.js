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
