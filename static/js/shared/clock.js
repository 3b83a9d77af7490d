// The server's clock, as well as a page can know it.

const PERIOD_MS = 5 * 60_000; // device and server drift apart by a few ms in so long

export class Clock {
  #monotonic;
  #offset = -Infinity; // the largest of this period
  #offsetBefore = -Infinity; // and of the one before
  #periodStart = -Infinity;

  /** `monotonic` gives milliseconds that never run backwards. */
  constructor(monotonic = () => performance.now()) {
    this.#monotonic = monotonic;
  }

  /**
   * Takes a message's `now`. Each came late by its way here, and a newcomer's first tick, which is encoded once for
   * all, may be seconds old: so a `now` only ever moves the clock forward. What was learnt five to ten minutes ago is
   * forgotten, in case that the server's own clock was set back.
   */
  sync(now) {
    const here = this.#monotonic();
    if (here - this.#periodStart >= PERIOD_MS) {
      [this.#offsetBefore, this.#offset, this.#periodStart] = [this.#offset, -Infinity, here];
    }
    this.#offset = Math.max(this.#offset, now - here);
  }

  /** Milliseconds since 1970 by the server's clock; by the device's until a message came. */
  now() {
    const offset = Math.max(this.#offset, this.#offsetBefore);
    return offset > -Infinity ? this.#monotonic() + offset : Date.now();
  }

  /** Milliseconds until `moment`, never below 0; null without a moment. */
  until(moment) {
    return moment == null ? null : Math.max(0, moment - this.now());
  }
}

/** The page's one clock. */
export const clock = new Clock();

const two = (n) => String(n).padStart(2, "0");

/** "0:07", "12:05", "3:00:09", and with `day` as the word for days "2 天 3:00:09". Seconds are rounded up. */
export function formatCountdown(ms, day = "天") {
  const seconds = Math.ceil(Math.max(0, ms) / 1000);
  const [d, h, m, s] = [
    Math.floor(seconds / 86_400),
    Math.floor(seconds / 3600) % 24,
    Math.floor(seconds / 60) % 60,
    seconds % 60,
  ];
  const time = d || h ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
  return d ? `${d} ${day} ${time}` : time;
}

const TIME = /** @type {const} */ ({ hourCycle: "h23", hour: "2-digit", minute: "2-digit", second: "2-digit" });
/** @type {string | undefined} */
let zone; // the device's own
let times = new Intl.DateTimeFormat("en-GB", TIME);

/** The time zone to show moments in, "" for the device's. One that this browser does not know changes nothing. */
export function showTimesIn(name) {
  if (name === (zone ?? "")) return;
  try {
    times = new Intl.DateTimeFormat("en-GB", { ...TIME, timeZone: name || undefined });
    zone = name || undefined;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
}

/** The time zone in which moments are shown, undefined for the device's. */
export const shownZone = () => zone;

/** "20:03:09" of a moment. */
export const formatTime = (at_ms) => times.format(at_ms);

/** "2026-12-01", the day of a moment. */
export const formatDay = (at_ms) =>
  new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" }).format(at_ms);
