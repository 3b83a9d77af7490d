// The entry page's code: an event's, or a member's own.

import { ApiError } from "../../shared/api.js";
import { Store } from "../../shared/storage.js";
import { addressOf, findEvent } from "./event_code.js";
import { Joining } from "./joining.js";

/**
 * Takes an event's code, or a member's of those events that are `listed` (ids). Once in, `where` is the page to open.
 * `asks`: a person has to say (`chosen`) which event the code is for.
 */
export class AnyCode {
  listed = [];
  error = null;
  where = "";
  asks = false;
  chosen = "";

  async enter(code) {
    this.error = null;
    try {
      const found = await findEvent(code);
      if (found) return this.#in(found);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return this.#out(error);
    }
    return this.#enterWith(code);
  }

  async #enterWith(code) {
    const [only, ...others] = this.listed;
    if (!only) return this.#out({ code: "no_such_code" });
    if (others.length && !this.asks) {
      this.asks = true;
      this.chosen = only;
      return this.#out({ code: "code_of_which" });
    }
    const event = this.asks ? this.chosen : only;
    const joining = new Joining(event, new Store(`acclaim:${event}`));
    const outcome = await joining.enter(code);
    if (outcome !== "out") return this.#in(event);
    return this.#out(joining.error?.code === "code_unknown" ? { code: "no_such_code" } : joining.error);
  }

  #in(event) {
    this.where = addressOf(event);
    return "in";
  }

  #out(error) {
    this.error = error;
    return "out";
  }
}
