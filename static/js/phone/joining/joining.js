// Getting into an event: by the session that is there, anonymously into an open event, by a code, or by number and
// name.

import { ApiError, post } from "../../shared/api.js";
import { keepsCookies } from "../../shared/cookies.js";
import { DEVICE_RENEW_S } from "../../shared/limits.js";
import { randomId } from "../../shared/storage.js";
import { meantBy } from "./event_code.js";

const DEVICE_CHARS = 16;
const UNKNOWN_CODE = ["code_unknown", "too_many_codes"];
const PROOFS = 3; // before it is left for later

export class Joining {
  #event;
  #store;
  error = null; // why one is not in: {code, message, isOfLink: a link was not accepted}, or null
  binds = false; // an identity provider has led this phone back, and does not know which member it is

  /** `activity`: what a link in the event is for, or "". */
  constructor(event, store, activity = "") {
    this.#event = event;
    this.activity = activity;
    this.#store = store;
  }

  get event() {
    return this.#event;
  }

  /** Whether this phone has been in before: then the line is tried first. */
  get hasJoined() {
    return this.#store.get("joined", false);
  }

  /** Whether a code could help: the event exists and wants to know who one is. */
  get wantsCode() {
    return this.error !== null && !["unknown_event", "not_public", "cookies_refused"].includes(this.error.code);
  }

  /** A link has let this phone in, so that there is a session. */
  noteJoined() {
    this.#store.set("joined", true);
    this.#store.set("entered_at", Date.now());
  }

  /** Whether an open page should have its session renewed; the server does that whenever its socket opens. */
  get isOld() {
    return Date.now() - this.#store.get("entered_at", 0) > DEVICE_RENEW_S * 1000;
  }

  /** The session's cookie came back, or a person says that it will. */
  noteKept() {
    this.#store.remove("unproven");
  }

  /**
   * Asks to be let in, with `code` or with nothing. Returns "in", "new" (in, as somebody whom nobody knew),
   * "out" (`error` says why) or "later" (the network or the server is away: worth another try).
   * Where cookies are refused no device is made, or no second one.
   */
  async enter(code = "") {
    return this.#enter(code ? { code, device: this.#device } : null);
  }

  /** The same with one's number and name, where the event lets people in by them. */
  async enterByName(number, name) {
    return this.#enter({ number, name });
  }

  /** The same with a ticket of the app that holds this page. */
  async enterWithTicket(ticket) {
    return this.#enter({ ticket });
  }

  // `typed`: what a person has written, null if nothing.
  async #enter(typed) {
    if (!keepsCookies()) return this.#out("cookies_refused");
    const isUnproven = this.#store.get("unproven", false);
    try {
      const { new: isNew } = await this.#join(typed ?? { known: isUnproven });
      this.noteJoined();
      if (isNew || typed) this.#store.set("unproven", true);
      this.error = null;
      return isNew ? "new" : "in";
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const { code: name, message, retryable, status } = error;
      if (isUnproven && name === "session_missing") return this.#out("cookies_refused");
      if (!typed && (retryable || status >= 500)) return "later";
      if (UNKNOWN_CODE.includes(name)) await this.#lookForEvent(typed.code, { code: name, message });
      else this.#out(name, message);
      return "out";
    }
  }

  // Big screens show the event's code, and people type it here.
  async #lookForEvent(code, error) {
    this.error = error;
    try {
      this.error = await meantBy(code, this.#event, error);
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure; // else what was said stands
    }
  }

  #out(code, message = "") {
    this.error = { code, message };
    return "out";
  }

  // Where very many join, it costs a proof of work.
  async #join(body) {
    for (let proofs = 0; ; proofs++) {
      try {
        const way = this.binds ? "sign-in/bind" : "join";
        return await post(`/api/events/${encodeURIComponent(this.#event)}/${way}`, body);
      } catch (error) {
        if (!(error instanceof ApiError) || error.code !== "proof_needed" || proofs === PROOFS) throw error;
        body.proof = { challenge: error.details.challenge, numbers: await solve(error.details) };
      }
    }
  }

  // Lets a code be sent again from this phone when the answer to it was lost.
  get #device() {
    const device = this.#store.get("device") ?? randomId(DEVICE_CHARS);
    this.#store.set("device", device);
    return device;
  }
}

async function solve(challenge) {
  let prove;
  try {
    ({ prove } = await import("./proof.js"));
  } catch {
    throw new ApiError(0, { code: "network", retryable: true });
  }
  return prove(challenge);
}
