// The id of each purchase: made once, kept until the server's last word on it, so that whatever is sent again is the
// same order. No DOM.

import { randomId } from "../../shared/storage.js";

const ID_CHARS = 24;
const KEY = "purchases";

export class Purchases {
  #store;

  /** `store` outlives a reload: shared/storage.js. */
  constructor(store) {
    this.#store = store;
  }

  /** The id of the purchase of a gift that is not over yet, or of a new one. */
  idOf(gift) {
    const ids = this.#store.get(KEY, {});
    const id = ids[gift] ?? randomId(ID_CHARS);
    this.#store.set(KEY, { ...ids, [gift]: id });
    return id;
  }

  /** The server has spoken: the next purchase of it is another one. */
  end(gift) {
    const { [gift]: _, ...others } = this.#store.get(KEY, {});
    this.#store.set(KEY, others);
  }
}
