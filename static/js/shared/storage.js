// What a page remembers across a reload. Private windows and full disks refuse localStorage;
// the page then remembers until it is closed, and goes on working.

class Memory {
  #items = new Map();
  getItem(key) {
    return this.#items.has(key) ? this.#items.get(key) : null;
  }

  setItem(key, value) {
    this.#items.set(key, String(value));
  }

  removeItem(key) {
    this.#items.delete(key);
  }

  get length() {
    return this.#items.size;
  }

  key(index) {
    return [...this.#items.keys()][index] ?? null;
  }
}

function usableStorage() {
  try {
    const probe = "acclaim:probe";
    window.localStorage.setItem(probe, "1");
    window.localStorage.removeItem(probe);
    return window.localStorage;
  } catch {
    return new Memory();
  }
}

/** JSON values under names of one prefix, e.g. `new Store("acclaim:gala")`. */
export class Store {
  #prefix;
  #items;

  constructor(prefix, items = usableStorage()) {
    this.#prefix = prefix;
    this.#items = items;
  }

  /** The value kept under `name`, or `fallback` when there is none or it can't be read. */
  get(name, fallback = null) {
    try {
      const text = this.#items.getItem(`${this.#prefix}:${name}`);
      return text === null ? fallback : JSON.parse(text);
    } catch {
      return fallback;
    }
  }

  /** Keeps `value`. Returns false when it could not be kept (the quota is used up). */
  set(name, value) {
    try {
      this.#items.setItem(`${this.#prefix}:${name}`, JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  }

  /** Calls `fn(name)` when another tab has changed what is kept under `name`. */
  onOtherTab(fn) {
    const start = `${this.#prefix}:`;
    window.addEventListener("storage", ({ key }) => key?.startsWith(start) && fn(key.slice(start.length)));
  }

  /** The names that begin with `start`. */
  names(start) {
    const whole = `${this.#prefix}:${start}`;
    return Array.from({ length: this.#items.length }, (_, index) => this.#items.key(index))
      .filter((key) => key.startsWith(whole))
      .map((key) => key.slice(this.#prefix.length + 1));
  }

  remove(name) {
    this.#items.removeItem(`${this.#prefix}:${name}`);
  }
}

/** An id of `length` characters of `A-Z a-z 0-9 _ -`, generated from the system's randomness. */
export function randomId(length) {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";
  return Array.from(crypto.getRandomValues(new Uint8Array(length)), (byte) => alphabet[byte & 63]).join("");
}
