// For how long this page has been on the screen, and what it was used for: running totals, which only grow. Durations
// alone, by the clock of the device that runs on when the other is set. No DOM here.

const ACTIVE_MS = 60_000; // after an input
const ASLEEP_MS = 5_000; // it is counted every second; after a longer gap the phone has slept
const VISIT_MS = 30 * 60 * 1000; // out of sight for so long: it comes back as another page (barometer/limits.py)

export class UseClock {
  /** `newId()` names a page. */
  constructor(newId, now_ms) {
    this.#newId = newId;
    this.#begin(now_ms);
  }

  page = "";
  isVisible = false;
  isPlaying = false; // a video
  #newId;
  #visible_ms = 0;
  #active = {}; // {feature: ms}
  #counted_ms = 0;
  #input_ms = -Infinity;
  #feature = "browse"; // of the last input
  #hidden_ms = 0;
  #used_ms = 0; // when it was last active

  /** What it counts as now; null while it is in use for nothing. */
  featureAt(now_ms) {
    if (!this.isVisible) return null;
    const isFresh = now_ms - this.#input_ms < ACTIVE_MS;
    if (isFresh && this.#feature !== "browse") return this.#feature;
    if (this.isPlaying) return "watch";
    return isFresh ? "browse" : null;
  }

  /** Somebody has touched what belongs to `feature`. */
  touch(feature, now_ms) {
    this.count(now_ms);
    this.#feature = feature;
    this.#input_ms = now_ms;
  }

  /** Adds what has passed since the last time; call it every second, and before anything changes. */
  count(now_ms) {
    const from_ms = this.#counted_ms;
    this.#counted_ms = now_ms;
    const passed_ms = now_ms - from_ms;
    if (!this.isVisible || !(passed_ms > 0) || passed_ms > ASLEEP_MS) return;
    this.#visible_ms += passed_ms;
    const turn_ms = Math.min(Math.max(this.#input_ms + ACTIVE_MS, from_ms), now_ms); // the last input is old from here
    this.#add(this.featureAt(from_ms), from_ms, turn_ms);
    this.#add(this.featureAt(turn_ms), turn_ms, now_ms);
  }

  show(isVisible, now_ms) {
    this.count(now_ms);
    if (isVisible && !this.isVisible && now_ms - this.#hidden_ms >= VISIT_MS) this.#begin(now_ms);
    if (!isVisible && this.isVisible) this.#hidden_ms = now_ms;
    this.isVisible = isVisible;
  }

  /** A `use` message. */
  report(now_ms) {
    const rounded = Object.entries(this.#active).map(([feature, ms]) => [feature, Math.round(ms)]);
    return {
      type: "use",
      page: this.page,
      visible: Math.round(this.#visible_ms),
      active: Object.fromEntries(rounded),
      idle: Math.round(now_ms - this.#used_ms),
    };
  }

  #begin(now_ms) {
    this.page = this.#newId();
    this.#visible_ms = 0;
    this.#active = {};
    this.#counted_ms = this.#hidden_ms = this.#used_ms = now_ms;
  }

  #add(feature, from_ms, to_ms) {
    if (!feature || to_ms === from_ms) return;
    this.#active[feature] = (this.#active[feature] ?? 0) + to_ms - from_ms;
    this.#used_ms = to_ms;
  }
}
