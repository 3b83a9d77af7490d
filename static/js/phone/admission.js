// Getting into an event: by the session that is there, by the anonymous door of an open event, or by a code.

import { ApiError, post } from "../shared/api.js";
import { randomId } from "../shared/storage.js";

const DEVICE_CHARS = 16;
const PROOFS = 3; // tries to pay what joining costs, before it is left for later

export class Admission {
  #event;
  #store;
  error = null; // why one is not in: {code, message}, or null

  constructor(event, store) {
    this.#event = event;
    this.#store = store;
  }

  /** Whether this phone has been in before: then the line is tried first. */
  get hasJoined() { return this.#store.get("joined", false); }

  /** Whether a code could help: the event exists and wants to know who one is. */
  get wantsCode() { return this.error !== null && this.error.code !== "unknown_event"; }

  /**
   * Asks to be let in, with `code` or with nothing. Returns "in", "new" (in, as somebody whom nobody knew),
   * "out" (`error` says why) or "later" (the network or the server is away: worth another try).
   */
  async enter(code = "") {
    try {
      const { new: isNew } = await this.#join(code ? { code, device: this.#device } : {});
      this.#store.set("joined", true);
      this.error = null;
      return isNew ? "new" : "in";
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const { code: name, message, retryable, status } = error;
      if (!code && (retryable || status >= 500)) return "later";
      this.error = { code: name, message };
      return "out";
    }
  }

  // Where very many come from one address, joining costs a proof of work: some tenths of a second of this phone.
  async #join(body) {
    for (let proofs = 0; ; proofs++) {
      try {
        return await post(`/api/events/${encodeURIComponent(this.#event)}/join`, body);
      } catch (error) {
        if (error.code !== "proof_needed" || proofs === PROOFS) throw error;
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
