// Wires a visit together: who one is, the line, what this phone knows, the page.

import { measureUse } from "../features/barometer/phone.js";
import { isFramed } from "../shared/cookies.js";
import { cut } from "../shared/cut.js";
import { Socket } from "../shared/socket.js";
import { randomId, Store } from "../shared/storage.js";
import { html, render } from "../shared/ui.js";
import { App } from "./app.js";
import { Joining } from "./joining/joining.js";
import { eventId, isAlone, linkedId } from "./place.js";
import { PollInHand } from "./poll/poll_in_hand.js";
import { Visit } from "./visit.js";

const SEAT_CHARS = 16; // server/acclaim/features/check_in/limits.py
const RENEW_LOOK_MS = 10 * 60 * 1000;

export function begin() {
  const parameters = new URLSearchParams(location.search);
  const hash = new URLSearchParams(location.hash.slice(1));

  const store = new Store(`acclaim:${eventId}`);
  const joining = new Joining(eventId, store, linkedId);
  const socket = new Socket(eventId, "phone", { admit: comeIn });
  const visit = new Visit(socket, store, randomId);
  const hand = new PollInHand(visit, isAlone ? linkedId : "");
  measureUse(socket, randomId);

  /**
   * Asks to be let in; false when a person has to do something first. The session or what this phone kept may be gone.
   */
  async function comeIn() {
    const had = joining.hasJoined;
    const outcome = await joining.enter();
    if (outcome === "new" && had) visit.startAnew();
    if (outcome === "in" && !had) visit.hasForgotten = true;
    return outcome !== "out";
  }

  async function start() {
    // Of the card that was scanned, for check-in: a way in by another site would lose it.
    if (parameters.has("seat")) store.set("seat", cut(parameters.get("seat").trim(), SEAT_CHARS));
    if (hash.has("joined")) {
      joining.noteJoined();
      history.replaceState(null, "", location.pathname + location.search);
    }
    const failed = parameters.get("error"); // a link that was not accepted comes back with its reason
    if (failed) {
      joining.error = { code: failed, isOfLink: true };
      history.replaceState(null, "", location.pathname);
      socket.close();
    } else if (joining.hasJoined || (await comeIn())) {
      socket.open();
    } else {
      socket.close();
    }
  }

  // A session may end in the middle (close code 4500): join once more.
  socket.onState(async (state, { code }) => {
    if (state === "live") joining.noteKept();
    if (state === "ended" && code === 4500 && (await comeIn())) socket.open();
  });

  setInterval(() => socket.state === "live" && joining.isOld && joining.enter(), RENEW_LOOK_MS);

  if (isFramed()) import("./embedded.js").then(({ embed }) => embed({ eventId, visit, socket, joining }));

  const page = document.getElementById("page");
  page.replaceChildren(); // the first words: what does not resemble anything rendered would stay below it
  render(html`<${App} visit=${visit} hand=${hand} joining=${joining} socket=${socket} store=${store}
    initialCode=${hash.get("code") ?? ""}
    enterWithCode=${() => socket.open()} />`, page);
  start();
  if (parameters.has("other")) {
    history.replaceState(null, "", location.pathname);
    import("./joining/somebody_else.js").then(({ askWhoOneIs }) => askWhoOneIs(eventId));
  }
}
