// Who is signed in on this page. `who` is undefined until asked, null when nobody is.

import { ApiError, get } from "../../shared/api.js";

const WHO = "/api/operator/me";

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
      this.set(await get(WHO));
      return true;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const refused = error.status === 401 || error.status === 403;
      if (refused || this.#who === undefined) this.set(null);
      return !refused;
    }
  }
}

/** The page's one session. */
export const session = new Session();
