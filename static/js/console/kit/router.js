// Addresses of the console's views, in the part after '#': a reload or a bookmark comes back to the same view.
//
//   #/events                 all events            #/events/new            a new event
//   #/events/{event}/run     polls by hand         #/events/{event}/show   the run of show, by cues
//   #/events/{event}/remote  the same on a phone   #/events/{event}/edit   its definition
//   #/events/{event}/draws  prizes: prepare, draw, absent winners
//   #/events/{event}/comments  moderation of comments
//   #/events/{event}/people  roster, codes, links  #/events/{event}/check  recount, results, log
//   #/events/{event}/points  the ledger of points, and members' accounts
//   #/events/{event}/orders  orders of gifts, to be fulfilled
//   #/events/{event}/barometer  who visited, and what they used
//   #/events/{event}/cards  cards with codes, to print
//   #/events/{event}/texts  texts of surveys, to review
//   #/events/{event}/contest  the head judge's desk
//   #/events/{event}/sheet  the result, to print and sign
//   #/events/{event}/rehearse  a copy of it with a simulated audience
//   #/account                change the password; accounts of all operators

export const EVENT_TABS = [
  "run", "show", "draws", "comments", "edit", "people", "points", "orders", "barometer", "rehearse", "check",
];
const EVENT_VIEWS = [...EVENT_TABS, "remote", "cards", "sheet", "texts", "contest"];

/**
 * The capability (roles.js) without which a view shows nothing.
 * @param {string} view
 */
export const neededFor = (view) => NEEDED[view] ?? "run";
/** @type {Record<string, string>} */
const NEEDED = {
  events: "events",
  account: "self",
  new: "edit",
  edit: "edit",
  comments: "moderate",
  people: "people",
  cards: "people",
  points: "people",
  orders: "fulfil",
  barometer: "figures",
  check: "figures",
  sheet: "results",
  texts: "review",
};

const EVENT_ADDRESS = /^#\/events\/([A-Za-z0-9_-]{1,64})\/([a-z]+)$/;

/**
 * `hash` (with '#') → {view, event}; anything unknown leads to the list of events.
 * @param {string} hash
 */
export function parseRoute(hash) {
  if (hash === "#/account") return { view: "account", event: "" };
  if (hash === "#/events/new") return { view: "new", event: "" };
  const match = EVENT_ADDRESS.exec(hash);
  if (match && EVENT_VIEWS.includes(match[2])) return { view: match[2], event: match[1] };
  return { view: "events", event: "" };
}

/**
 * {view, event} → its address. `parseRoute(routeTo(r))` is `r` again.
 * @param {string} view
 */
export function routeTo(view, event = "") {
  if (EVENT_VIEWS.includes(view)) return `#/events/${event}/${view}`;
  if (view === "account") return "#/account";
  if (view === "new") return "#/events/new";
  return "#/events";
}
