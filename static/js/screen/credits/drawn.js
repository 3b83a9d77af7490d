// Who has won in draws, as the credits name them.

import { numberOf } from "../../features/draws/entrant.js";

/** `[{prize, names}]` of the draws that the hall has seen to their end, each prize once, without the absent. Pure. */
export function drawnOf(draws, now_ms) {
  const byPrize = new Map();
  for (const { prize, winners } of draws) {
    const there = winners.filter(({ at, absent_at }) => at <= now_ms && !absent_at);
    if (!there.length) continue;
    const entry = byPrize.get(prize.id) ?? { prize, names: [] };
    entry.names.push(...there.map(({ name, entrant }) => name || numberOf(entrant)));
    byPrize.set(prize.id, entry);
  }
  return [...byPrize.values()];
}
