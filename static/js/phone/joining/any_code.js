// The entry page's code: an event's, or a member's own.

import { ApiError } from "../../shared/api.js";
import { Store } from "../../shared/storage.js";
import { addressOf, findEvent } from "./event_code.js";
import { Joining } from "./joining.js";

/**
 * Takes an event's code, or a member's of those events that are listed (`listed()` awaits their ids, and may throw
 * ApiError). Once in, `where` is the page to open. `asks`: a person has to say (`chosen`) which event the code is for.
 */
export class AnyCode {
  error = null;
  where = "";
  asks = false;
  chosen = "";
  #listed;

  constructor(listed) {
    this.#listed = listed;
  }

  async enter(code) {
    this.error = null;
    try {
      const found = await findEvent(code);
      return found ? this.#in(found) : await this.#enterWith(code);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return this.#out(error);
    }
  }

  async #enterWith(code) {
    const [only, ...others] = await this.#listed();
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
