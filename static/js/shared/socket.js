// The page's one WebSocket, as docs/protocol.md says: it reconnects unless told not to.
//
// States
//   connecting  no line yet, or waiting to try again
//   live        messages flow and ballots are taken
//   away        the line is there, but the store behind it is not: keep everything
//   ended       it does not reconnect; `detail.code` is the close code, 0 when `admit` said no

const SILENCE_MS = 25_000; // no frame for so long: the line is dead
const OPENING_MS = 10_000; // a handshake that takes longer is given up
const STEADY_MS = 5_000; // a line that held so long clears the count of tries
const RETRY_MS_MIN = 500;
const RETRY_MS_MAX = 10_000;
const DRAIN_SPREAD_MS = 5_000;

const CLOSE_DRAINING = 4000;
const report = window.reportError ?? console.error; // which Safari has since 15.4 only
const FINAL_CODES = new Set([1000, 1002, 1003, 1007, 1009]);

/** Whether a page comes back after this close code: 4500–4999 and RFC 6455's complaints say no. */
export function comesBack(code) {
  return !FINAL_CODES.has(code) && !(code >= 4500 && code <= 4999);
}

/** Milliseconds to wait before try number `tries` (from 0): full jitter, `random` in 0..1. */
export function retryDelay_ms(code, tries, random = Math.random()) {
  if (code === CLOSE_DRAINING) return random * DRAIN_SPREAD_MS;
  return random * Math.min(RETRY_MS_MAX, RETRY_MS_MIN * 2 ** Math.min(tries, 16));
}

export class Socket {
  #url;
  #wasLive = false; // since the page was opened: coming back is no new visit
  #admit;
  #socket = null;
  #isWanted = false; // between open() and the end
  #state = "connecting";
  #detail = {};
  #tries = 0;
  #handlers = new Map();
  #stateHandlers = new Set();
  #timer = null; // the next try, or the watch over silence
  #steadyTimer = null;
  #heardAt = { wall: 0, run: 0 };

  /**
   * `view` is phone, screen or console; event "_" with view console brings figures alone.
   * `admit` (async, optional) is asked when a handshake was refused: true to go on trying, false to end.
   */
  constructor(event, view, { admit = async () => true } = {}) {
    const scheme = location.protocol === "https:" ? "wss:" : "ws:";
    this.#url = `${scheme}//${location.host}/ws/${encodeURIComponent(event)}?view=${view}`;
    this.#admit = admit;
    window.addEventListener("offline", () => this.#socket && this.#lost(1006));
    window.addEventListener("online", () => this.#nudge());
    window.addEventListener("pageshow", () => this.#nudge());
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && this.#nudge());
  }

  get state() {
    return this.#state;
  }

  /** Opens the line, also after it ended. Does nothing while it is open or on its way. Returns the socket itself. */
  open() {
    if (this.#isWanted) return this;
    this.#isWanted = true;
    this.#tries = 0;
    this.#connect();
    return this;
  }

  /** Ends the line for good. */
  close() {
    this.#end(1000);
  }

  /** Calls `fn(message)` for each message of `type`; "*" means all. Returns a function that stops it. */
  on(type, fn) {
    const set = this.#handlers.get(type) ?? new Set();
    this.#handlers.set(type, set.add(fn));
    return () => set.delete(fn);
  }

  /** Calls `fn(state, detail)` now and at each change. Returns a function that stops it. */
  onState(fn) {
    this.#stateHandlers.add(fn);
    this.#call(fn, this.#state, this.#detail);
    return () => this.#stateHandlers.delete(fn);
  }

  /** Sends `message`; false when the line is not live: then it was not sent, and nothing is kept. */
  send(message) {
    if (this.#state !== "live" || this.#socket?.readyState !== WebSocket.OPEN) return false;
    this.#socket.send(JSON.stringify(message));
    return true;
  }

  #connect() {
    clearTimeout(this.#timer);
    this.#change("connecting", { tries: this.#tries });
    const socket = new WebSocket(this.#url + (this.#wasLive ? "&again=1" : ""));
    let opened = false;
    this.#socket = socket;
    this.#timer = setTimeout(() => this.#lost(1006), OPENING_MS);
    socket.onopen = () => {
      opened = true;
      this.#heard();
    };
    socket.onmessage = ({ data }) => this.#receive(data);
    socket.onclose = ({ code }) => (opened ? this.#lost(code) : this.#refused());
  }

  // A browser hides why a handshake failed: the page may ask over HTTP (`admit`) before the next try.
  async #refused() {
    this.#drop();
    this.#change("connecting", { tries: this.#tries });
    let goOn = true;
    try {
      goOn = await this.#admit();
    } catch (error) {
      report(error);
    }
    if (this.#socket || !this.#isWanted) return; // somebody opened or closed it meanwhile
    if (goOn) this.#later(1006);
    else this.#end(0);
  }

  #lost(code) {
    this.#drop();
    if (comesBack(code)) this.#later(code);
    else this.#end(code);
  }

  #end(code) {
    this.#isWanted = false;
    this.#drop();
    this.#change("ended", { code });
  }

  #later(code) {
    const delay_ms = retryDelay_ms(code, this.#tries);
    this.#tries += 1;
    this.#change("connecting", { tries: this.#tries, code });
    this.#timer = setTimeout(() => this.#connect(), delay_ms);
  }

  #drop() {
    clearTimeout(this.#timer);
    clearTimeout(this.#steadyTimer);
    const socket = this.#socket;
    this.#socket = null;
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
  }

  #receive(data) {
    this.#heard();
    let message;
    try {
      message = JSON.parse(data);
    } catch {
      return; // not ours: some proxies write into the line
    }
    if (message.type === "welcome") {
      this.#wasLive = true;
      this.#steadyTimer = setTimeout(() => {
        this.#tries = 0;
      }, STEADY_MS);
      this.#change("live", {});
    }
    if (message.type === "status") this.#change(message.store === "away" ? "away" : "live", {});
    for (const type of [message.type, "*"]) {
      for (const fn of this.#handlers.get(type) ?? []) this.#call(fn, message);
    }
  }

  #heard() {
    this.#heardAt = { wall: Date.now(), run: performance.now() };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#lost(1006), SILENCE_MS);
  }

  // Woken, or back in a network: don't wait for the timer, which may have slept as well.
  #nudge() {
    if (!this.#isWanted) return;
    const { readyState } = this.#socket ?? {};
    if (readyState === WebSocket.CONNECTING) return;
    // One of the two may be set back, the other stands still in some phones' sleep.
    const silent_ms = Math.max(Date.now() - this.#heardAt.wall, performance.now() - this.#heardAt.run);
    if (readyState === WebSocket.OPEN && silent_ms < SILENCE_MS) return;
    this.#drop();
    this.#connect();
  }

  #change(state, detail) {
    const same = state === this.#state && state !== "connecting";
    this.#state = state;
    this.#detail = detail;
    if (!same) for (const fn of this.#stateHandlers) this.#call(fn, state, detail);
  }

  // A handler's mistake is reported and stays its own: the line and the other handlers go on.
  #call(fn, ...args) {
    try {
      fn(...args);
    } catch (error) {
      report(error);
    }
  }
}
