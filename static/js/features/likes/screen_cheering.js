// The hall's and the phones' cheers on the big screen: emoji that rise, and a meter of how many come each second.

import { unit } from "../../screen/kit/area.js";
import { motion, useMotion, write } from "../../screen/kit/motion.js";
import { html, useEffect, useMemo, useRef } from "../../shared/ui.js";
import { formatNumber, t } from "../../shared/words.js";
import { Applause, cheersOf, sample } from "./applause.js";
import { CheersLayer } from "./cheers.js";

const EMOJI_SIZE = 44; // design pixels: the largest fits the margin of the stage (--edge in screen.css)
const SEEN_A_TICK = 4; // at ten ticks a second
const SPREAD_MS = 160;
const LIGHTS = 12;
const FULL_MIN_PER_S = 30; // a full meter, until this evening has seen more
const FOLLOW_S = 0.25; // the needle's own weight
const PEAK_FALLS_PER_S = 0.12; // of the whole scale

/** What the show's ticks say of cheers; one for the page. */
export class Cheering {
  applause = new Applause();
  sum = 0; // of hearts and reactions
  #listeners = new Set();

  /** Takes the newest sums of an event; call it after each message. */
  receive(event, likes) {
    const known = cheersOf(event);
    const sums = Object.fromEntries(Object.entries(likes).filter(([target]) => target in known));
    this.sum = Object.values(sums).reduce((sum, n) => sum + n, 0);
    const more = this.applause.receive(sums, performance.now());
    if (!Object.keys(more).length) return;
    for (const fn of this.#listeners) fn(sample(more, SEEN_A_TICK).map((target) => known[target]));
  }

  /** Calls `fn(emoji)` with the sampled emoji of each tick. Returns a function that stops it. */
  listen(fn) {
    this.#listeners.add(fn);
    return () => this.#listeners.delete(fn);
  }
}

/** Emoji that rise in the margins of the screen, which every scene keeps free. */
export function RisingCheers({ cheering }) {
  const margins = useRef([]);
  const next = useRef(0);
  useEffect(
    () =>
      cheering.listen((emoji) => {
        for (const one of emoji) margins.current[(next.current += 1) % margins.current.length]?.send([one], SPREAD_MS);
      }),
    [cheering],
  );
  const size = useMemo(() => Math.round(EMOJI_SIZE * unit()), []);
  return ["left", "right"].map((side, at) => html`<${CheersLayer} key=${side} size=${size}
    className=${`rising-cheers ${side}`} onReady=${(ready) => { margins.current[at] = ready; }} />`);
}

/** How loud it is: a gauge for the rail. */
export function ApplauseMeter({ cheering }) {
  const lights = useRef([]);
  const number = useRef(null);
  const needle = useRef({ level: 0, peak: 0 });
  useEffect(() => cheering.listen(() => motion.wake()), [cheering]);
  useMotion((now_ms, dt_s, still) => {
    const { applause } = cheering;
    const rate = applause.rate(now_ms);
    const goal = levelOf(rate, applause.best);
    const { current } = needle;
    current.level = still ? goal : current.level + (goal - current.level) * Math.min(1, dt_s / FOLLOW_S);
    current.peak = Math.max(current.level, current.peak - PEAK_FALLS_PER_S * dt_s);
    lights.current.forEach((light, index) => light && set(light, litAt(index, current)));
    write(number.current, formatNumber(Math.round(rate)));
    return rate > 0.5 || current.peak > 0.01;
  });
  return html`<div class="applause-meter" data-testid="applause-meter">
    <em>${t("figure.applause")}</em>
    <span class="applause-lights" aria-hidden="true">${Array.from({ length: LIGHTS }, (_, index) => html`
      <i key=${index} ref=${(element) => { lights.current[index] = element; }} data-lit="no"></i>`)}</span>
    <b class="applause-rate"><span ref=${number} class="number" data-testid="applause-rate"></span><small>
        ${t("figure.a_second")}</small></b>
  </div>`;
}

/**
 * 0..1: what `rate` is of the best so far. Loudness is felt by ratios, so a small hall's meter moves as well as a large
 * one's.
 */
export const levelOf = (rate, best) => Math.min(1, Math.log1p(rate) / Math.log1p(Math.max(best, FULL_MIN_PER_S)));

const litAt = (index, { level, peak }) =>
  index < Math.round(level * LIGHTS) ? "yes" : index === Math.round(peak * LIGHTS) - 1 ? "peak" : "no";

function set(light, lit) {
  if (light.dataset.lit !== lit) light.dataset.lit = lit;
}
