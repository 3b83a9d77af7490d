// Reading an event's definition (server/acclaim/event/event.py).

/**
 * A poll's rules. `repeat` is {kind: "once" | "replace"} or {kind: "quota", votes, per, per_option}; `counting` is
 * {kind: "choices"} or as the definition has it. A ballot names `choices_min` to `choices_max` options.
 */
export function rulesOf({ choices_min, choices_max, visibility, weights, repeat, counting, options }) {
  const weighted = Object.keys(weights).length > 0;
  const rules = { choices_min, choices_max, visibility, weighted, repeat, counting: counting ?? CHOICES };
  if (!counting || counting.kind === "motion") return rules;
  return { ...rules, choices_min: counting.all ? options.length : 1, choices_max: options.length };
}

const CHOICES = { kind: "choices" };

/** The option that one of a ballot's choices is about: "OPTION", or "OPTION=POINTS" of a rating. */
export const optionOf = (choice) => choice.split("=")[0];

/** What a rating gives an option, 0 if nothing. */
export function pointsFor(choices, option) {
  const choice = choices.find((one) => optionOf(one) === option);
  return choice ? Number(choice.split("=")[1]) : 0;
}

/** Whether the event takes likes. */
export const takesLikes = (event) => event.likes;

/** Whether the event takes comments. */
export const takesComments = (event) => event.comments.enabled;

/** Milliseconds since 1970 of a date of the definition, or null. */
export const momentOf = (text) => (text ? Date.parse(text) : null);

const dayFormats = new Map(); // making one is slow, and a page asks for each option

/** "2026-12-01": the day that `at_ms` falls on in the event's time zone. */
export function dayOf(at_ms, timezone = "Asia/Shanghai") {
  if (!dayFormats.has(timezone)) {
    dayFormats.set(
      timezone,
      new Intl.DateTimeFormat("en-CA", { timeZone: timezone, year: "numeric", month: "2-digit", day: "2-digit" }),
    );
  }
  return dayFormats.get(timezone).format(at_ms);
}
