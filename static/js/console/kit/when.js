// When something was: its time, and in front of it the day if that is not today.

import { formatTime, shownZone } from "../../shared/clock.js";
import { language } from "../../shared/words.js";

/** `at` in ms since 1970. */
export function when(at) {
  const dayOf = (moment) =>
    new Date(moment).toLocaleDateString(language() === "zh" ? "zh-CN" : "en-GB", {
      timeZone: shownZone(),
      month: "numeric",
      day: "numeric",
    });
  return dayOf(at) === dayOf(Date.now()) ? formatTime(at) : `${dayOf(at)} ${formatTime(at)}`;
}
