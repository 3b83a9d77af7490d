// Where this page is: /e/EVENT, or /e/EVENT/a/ACTIVITY of a link to one activity; and whether within another page.

const [, , event = "", , activity = ""] = location.pathname.split("/").map(decodeURIComponent);
const embed = new URLSearchParams(location.search).get("embed");

export const eventId = event;

/** The activity that the link is for; "" for none. */
export const linkedId = activity;

export const isEmbedded = embed === "1" || embed === "result";

/** Within another page, which has room for this activity and nothing else. */
export const isAlone = isEmbedded && Boolean(linkedId);

/** The result of a poll is all that is wanted, for whoever reads: nobody joins. */
export const isResult = isAlone && embed === "result";
