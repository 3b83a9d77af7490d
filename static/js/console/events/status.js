// What an event's line says of where it stands, and which events a search finds.

import { LISTINGS } from "../kit/listings.js";

export const STATUSES = [...LISTINGS, "live", "ended"];

/** "live" while a poll takes or may take ballots again, "ended" when all are over, else "". */
export function activityOf({ polls }) {
  if (polls.some(({ state }) => state === "open" || state === "locked")) return "live";
  const isOver = polls.length > 0 && polls.every(({ state }) => state === "closed" || state === "published");
  return isOver ? "ended" : "";
}

/** Those of `events` whose title or code has `text` in it, in any case, and whose status is `status` ("": any). */
export function found(events, text, status) {
  const wanted = text.trim().toLowerCase();
  return events.filter(
    (event) =>
      [event.id, event.title, event.title_en].some((one) => one.toLowerCase().includes(wanted)) &&
      (!status || event.listing === status || activityOf(event) === status),
  );
}
