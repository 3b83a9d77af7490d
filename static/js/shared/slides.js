// Which slide of a deck stands at a moment: the same on every screen, and on the console. Pure.

/**
 * {deck, index, slide}: the deck on stage and the slide that stands at `now_ms` by the server's clock; null where the
 * event has no deck. `slide` is "" in an empty one.
 */
export function slideAt(event, stage, now_ms) {
  const deck = event.decks?.find(({ id }) => id === stage.deck) ?? event.decks?.[0];
  if (!deck) return null;
  const { slides, seconds } = deck;
  const steps = Math.max(0, stage.steps.length - 1);
  const last_ms = stage.steps[stage.steps.length - 1] ?? now_ms;
  const turns = seconds ? Math.max(0, Math.floor((now_ms - last_ms) / (seconds * 1000))) : 0;
  const count = Math.max(1, slides.length);
  // Turned by hand they end at the last; by themselves they begin again.
  const index = seconds ? (steps + turns) % count : Math.min(steps, count - 1);
  return { deck, index, slide: slides[index] ?? "" };
}
