// Who finds an event (server/acclaim/event/event.py, Listing).

export const LISTINGS = ["draft", "unlisted", "listed", "template"];

/** Whether the audience may come in. */
export const isPublic = (listing) => listing === "unlisted" || listing === "listed";
