// Reading an event's definition: on the wire, fields at their default are left out (server/domain/event.py).

const ONCE = { kind: "once" };

/** A poll's rules, defaults filled in. `repeat` is {kind: "once" | "replace"} or {kind: "quota", votes, per, per_option}. */
export function rulesOf(poll) {
  const repeat = poll.repeat ?? ONCE;
  return {
    choices_min: poll.choices_min ?? 1,
    choices_max: poll.choices_max ?? 1,
    visibility: poll.visibility ?? "always",
    weighted: Object.keys(poll.weights ?? {}).length > 0,
    repeat: repeat.kind === "quota" ? { per: "day", per_option: 1, ...repeat } : repeat,
  };
}

/** Whether the event takes likes. */
export const takesLikes = (event) => event.likes ?? true;

/** Whether the event takes comments. */
export const takesComments = (event) => event.comments?.enabled ?? false;

/** Milliseconds since 1970 of a date of the definition, or null. */
export const momentOf = (text) => (text ? Date.parse(text) : null);

const dayFormats = new Map(); // making one is slow, and a page asks for each option

/** "2026-12-01": the day that `at_ms` falls on in the event's time zone. */
export function dayOf(at_ms, timezone = "Asia/Shanghai") {
  if (!dayFormats.has(timezone)) {
    dayFormats.set(timezone, new Intl.DateTimeFormat("en-CA", { timeZone: timezone, year: "numeric", month: "2-digit", day: "2-digit" }));
  }
  return dayFormats.get(timezone).format(at_ms);
}
