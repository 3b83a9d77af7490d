// Who is signed in on this page. `who` is undefined until asked, null when nobody is.

import { ApiError, get } from "../../shared/api.js";

const SESSION = "/api/operator/session"; // answers that nobody is signed in without an error in the browser's log

class Session {
  #who;
  #listeners = new Set();

  get who() {
    return this.#who;
  }

  onChange(fn) {
    this.#listeners.add(fn);
    return () => this.#listeners.delete(fn);
  }

  set(who) {
    this.#who = who;
    for (const fn of this.#listeners) fn(who);
  }

  /** Asks the server. Returns false only when it says that nobody is signed in; no answer changes nothing. */
  async check() {
    try {
      const { operator } = await get(SESSION);
      this.set(operator);
      return operator !== null;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (this.#who === undefined) this.set(null);
      return true;
    }
  }
}

/** The page's one session. */
export const session = new Session();
