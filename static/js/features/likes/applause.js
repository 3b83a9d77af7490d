// What the crowd sends just now, from the exact sums of the ticks: how much more there is of each target, and how many
// a second. Pure: the time is an argument.

export const HEART = "❤️";
const FADE_MS = 1_500; // a burst counts for about so long
const QUIET_MS = 3_000; // no tick for longer: what came meanwhile came over all that time

/**
 * `{target: emoji}` of what floats by: the event's hearts ("") and its reactions (":ID").
 * @param {Pick<Wire.Event, "likes" | "reactions"> | null | undefined} event
 * @returns {Record<string, string>}
 */
export function cheersOf(event) {
  /** @type {Record<string, string>} */
  const cheers = event?.likes ? { "": HEART } : {};
  for (const { id, emoji } of event?.reactions ?? []) cheers[`:${id}`] = emoji;
  return cheers;
}

export class Applause {
  best = 0; // the highest rate of this page's evening
  /** @type {Record<string, number> | null} */
  #sums = null;
  #energy = 0;
  #at_ms = -Infinity;

  /**
   * Takes newer sums ({target: sum}); returns `{target: more}` since the last ones, nothing for the first.
   * @param {Record<string, number>} sums
   * @param {number} now_ms
   */
  receive(sums, now_ms) {
    /** @type {Record<string, number>} */
    const more = {};
    const known = this.#sums ?? sums;
    for (const [target, sum] of Object.entries(sums)) {
      if (sum > (known[target] ?? 0)) more[target] = sum - (known[target] ?? 0);
    }
    const heard = { ...known };
    for (const target of Object.keys(more)) heard[target] = sums[target];
    this.#sums = heard;
    const all = Object.values(more).reduce((sum, n) => sum + n, 0);
    if (all) this.#hear(all, now_ms);
    return more;
  }

  /**
   * Cheers a second, fading when nothing comes.
   * @param {number} now_ms
   */
  rate(now_ms) {
    return (this.#energyAt(now_ms) * 1000) / FADE_MS;
  }

  /**
   * @param {number} all
   * @param {number} now_ms
   */
  #hear(all, now_ms) {
    const quiet_ms = now_ms - this.#at_ms; // Infinity before the first
    const part = quiet_ms > QUIET_MS && quiet_ms < Infinity ? QUIET_MS / quiet_ms : 1;
    this.#energy = this.#energyAt(now_ms) + all * part;
    this.#at_ms = now_ms;
    this.best = Math.max(this.best, this.rate(now_ms));
  }

  /** @param {number} now_ms */
  #energyAt(now_ms) {
    return this.#energy * Math.exp(-Math.max(0, now_ms - this.#at_ms) / FADE_MS);
  }
}

/**
 * At most `most` of `more` ({target: how many}) to be seen, as a list of targets: every target that is there gets a
 * place while there are places, the rest go by size.
 * @param {Record<string, number>} more
 * @param {number} most
 */
export function sample(more, most) {
  const targets = Object.keys(more)
    .filter((target) => more[target] > 0)
    .sort((a, b) => more[b] - more[a]);
  const all = targets.reduce((sum, target) => sum + more[target], 0);
  if (all <= most) return targets.flatMap((target) => Array(more[target]).fill(target));
  const seen = targets.slice(0, most);
  const free = most - seen.length;
  for (const target of targets) seen.push(...Array(Math.floor((free * more[target]) / all)).fill(target));
  while (seen.length < most) seen.push(targets[0]);
  return seen;
}
