// Who is shown where on the wall. Pure. A new guest takes the place of the oldest, and nobody else moves; when a whole
// hall arrives at once, few places change at a time, so that each can be read, and the count includes everybody.

const SHARE_A_TURN = 10; // at most one in this many places changes at a time

/**
 * `count` places, in each an arrival or null, oldest in front of `next`; `seen` is the largest number that was taken,
 * `waiting` those who have not had a place yet, oldest first. `rules` say how the event shows guests, as text; while it
 * `isUnsure`, some may stand here as older rules had it.
 */
export const emptyPlaces = (count, epoch, rules = "") => ({
  epoch,
  places: Array(count).fill(null),
  next: 0,
  seen: 0,
  rules,
  isUnsure: false,
  waiting: [],
});

/**
 * The wall with what a frame brings: the `newest` of all `count`, newest first, each as the frame shows them. Whose
 * data was deleted goes. When other `rules` come, whoever is too old for the frame goes as well, and again with the
 * next one: this may have been made under the old rules.
 */
export function take(wall, newest, count, rules = wall.rules) {
  const fresh = newest.filter(({ number }) => number > wall.seen).reverse();
  const seen = Math.max(wall.seen, newest[0]?.number ?? 0);
  const shown = new Map(newest.map((one) => [one.number, one]));
  const oldest = newest.length < count ? (newest.at(-1)?.number ?? Infinity) : 0; // it does not cover older ones
  const isUnsure = rules !== wall.rules;
  const unheard = (one) => (one.number < oldest && !isUnsure && !wall.isUnsure ? one : null);
  const now = (one) => one && (shown.get(one.number) ?? unheard(one));
  const places = wall.places.map(now);
  const waiting = [...wall.waiting.map(now).filter(Boolean), ...fresh].slice(-places.length);
  return { ...wall, rules, isUnsure, seen, places, waiting };
}

/** One turn later: some of those waiting get a place. An empty wall fills at once. */
export function turn(wall) {
  if (!wall.waiting.length) return wall;
  const free = wall.places.filter((one) => !one).length;
  const most = Math.max(free, Math.ceil(wall.places.length / SHARE_A_TURN));
  const [come, waiting] = [wall.waiting.slice(0, most), wall.waiting.slice(most)];
  const places = [...wall.places];
  let { next } = wall;
  for (const one of come) {
    const empty = places.indexOf(null);
    const at = empty >= 0 ? empty : next;
    places[at] = one;
    if (at === next) next = (next + 1) % places.length;
  }
  return { ...wall, places, next, waiting };
}

/** The same wall with a different number of places: the newest stay. */
export function resized(wall, count) {
  const byAge = wall.places.filter(Boolean).sort((a, b) => a.number - b.number);
  const held = byAge.slice(-count);
  return { ...wall, places: [...held, ...Array(count - held.length).fill(null)], next: 0 };
}
