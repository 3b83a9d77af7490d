// The server's clock, as well as a page can know it.

const SAMPLES = 16; // at a tick each 10 s at least, these are the last few minutes

export class Clock {
  #monotonic;
  #offsets = [];

  /** `monotonic` gives milliseconds that never run backwards. */
  constructor(monotonic = () => performance.now()) {
    this.#monotonic = monotonic;
  }

  /** Takes a message's `now`. Each came late by its way here, so the largest of the recent offsets is the best. */
  sync(now) {
    this.#offsets.push(now - this.#monotonic());
    if (this.#offsets.length > SAMPLES) this.#offsets.shift();
  }

  /** Milliseconds since 1970 by the server's clock; by the device's until a message came. */
  now() {
    return this.#offsets.length ? this.#monotonic() + Math.max(...this.#offsets) : Date.now();
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
  const [d, h, m, s] = [Math.floor(seconds / 86_400), Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60];
  const time = d || h ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
  return d ? `${d} ${day} ${time}` : time;
}

/** "20:03:09" of a moment, by the device's time zone. */
export function formatTime(at_ms) {
  const at = new Date(at_ms);
  return `${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;
}
