// In a frame of another site: what is told to the page around it, and the ticket that it may give. docs/integration.md
// describes the messages. They hold no choice, no receipt and nobody's name.

import { brand } from "./brand.js";

const parents = brand?.parents ?? []; // the sites that the server lets frame this page

const SHEET_PX = 640; // a sheet over the page needs that much, however little there is of the page itself

/** Tells the page around us, if it is one of those: a browser gives a message to the origin alone that it is for. */
export function tell(eventId, what, more = {}) {
  for (const origin of parents) window.parent.postMessage({ source: "acclaim", event: eventId, what, ...more }, origin);
}

export function embed({ eventId, visit, socket, joining }) {
  let isReady = false;
  let wanted = false;
  const changed = () => {
    if (!isReady && visit.tally.hasFigures) {
      isReady = true;
      tell(eventId, "ready");
    }
    const isOut = socket.state === "ended" && joining.wantsCode;
    if (isOut && !wanted) tell(eventId, "ticket-wanted");
    wanted = isOut;
  };
  visit.listen((what, detail) => {
    if (what === "counted") tell(eventId, "done", { poll: detail.poll.id });
    changed();
  });
  tellHeight(eventId);
  changed();
  window.addEventListener("message", async ({ source, origin, data }) => {
    if (source !== window.parent || !parents.includes(origin)) return;
    if (data?.source !== "acclaim-host" || typeof data.ticket !== "string") return;
    if ((await joining.enterWithTicket(data.ticket)) !== "out") socket.open();
    else tell(eventId, "ticket-refused", { code: joining.error.code });
  });
}

/** Tells how high the page would like to be, now and whenever that changes. */
export function tellHeight(eventId) {
  const page = document.getElementById("page");
  let told = 0;
  const measure = () => {
    const needed = document.querySelector("dialog[open]") ? SHEET_PX : 0;
    const height = Math.max(needed, Math.ceil(page.getBoundingClientRect().height));
    if (height !== told) tell(eventId, "height", { height: (told = height) });
  };
  new ResizeObserver(measure).observe(page);
  new MutationObserver(measure).observe(document.body, { subtree: true, childList: true, attributeFilter: ["open"] });
  measure();
}
