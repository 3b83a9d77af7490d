// Units are paths, 采油二厂/第六作业区/采油48队: who is in one is in all above it (server/acclaim/event/units.py).

/** Whether `unit` is `outer` or below it. */
export const isWithin = (unit, outer) => unit === outer || unit.startsWith(`${outer}/`);

/** The unit and those above it, the highest first; [] for "". */
export const levelsOf = (unit) => {
  const names = unit.split("/").filter(Boolean);
  return names.map((_, at) => names.slice(0, at + 1).join("/"));
};

/** All of `units` and those above them, each before those below it; "" first, if somebody is in none. */
export const withLevels = (units) =>
  [...new Set(units.flatMap((unit) => (unit ? levelsOf(unit) : [""])))].sort((a, b) =>
    keyOf(a) < keyOf(b) ? -1 : Number(keyOf(a) > keyOf(b)),
  );

const keyOf = (unit) => unit.replaceAll("/", "\0");

/** What a unit is called in a list of those below `outer`. */
export const nameBelow = (unit, outer) => (outer && unit.startsWith(`${outer}/`) ? unit.slice(outer.length + 1) : unit);

/** A path as people say it: its first level, which everybody knows, and its last. */
export const sayUnit = (unit) => [...new Set([levelsOf(unit)[0], unit.split("/").at(-1)])].filter(Boolean).join(" ");
