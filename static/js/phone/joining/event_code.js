// Event codes (big screens show them) beside members' own (tickets have them): people can't tell which is which, so
// either may be typed wherever a code is asked for.

import { ApiError, post } from "../../shared/api.js";
import "./code_words.js";

export const addressOf = (id) => `/e/${encodeURIComponent(id)}`;

/**
 * The id of the event whose code or link somebody has typed; "" if there is none. Throws ApiError for all else. Not by
 * the address, which proxies log: it may be a member's own code.
 */
export async function findEvent(typed) {
  try {
    return (await post("/api/find-event", { code: typed })).id;
  } catch (error) {
    if (error instanceof ApiError && error.code === "unknown_event") return "";
    throw error;
  }
}

/**
 * What somebody meant by a code that no member of `event` has: opens the page of another event whose code it is.
 * Returns the error to show, null while that page opens. Throws ApiError.
 */
export async function meantBy(code, event, error) {
  const found = await findEvent(code);
  if (!found) return error;
  if (found === event) return { code: "event_code_here" };
  location.assign(addressOf(found));
  return null;
}
