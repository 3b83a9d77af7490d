// The layer in which comments fly from right to left. It fills its parent and ignores clicks.

import { html, reducedMotion, useEffect, useRedraw, useRef } from "../../shared/ui.js";
import { chooseLane } from "./lanes.js";

const GAP_EM = 1.5; // after a comment
const LANE_EM = 1.7;
const LOOK_MS = 80; // how often a new comment looks for a lane
const SPREAD_MS = 250; // those of one frame don't come in as a column
const WAITING_MAX = 30; // beyond this, the oldest one waiting for a lane is dropped
const STILL = 4; // shown at a time with reduced motion

/**
 * `comments` is a Comments. `density` (0..1) is the part of the height that is used, `cross_ms` how long one takes from
 * edge to edge. `paused` freezes them; those that come meanwhile are dropped.
 */
export function Danmaku({ comments, density = 1, cross_ms = 7_000, paused = false, testid = "danmaku" }) {
  const layer = useRef(null);
  const flight = useRef(null);
  const isStill = reducedMotion();
  useEffect(() => {
    if (isStill) return undefined;
    flight.current = new Flight(layer.current);
    const stop = comments.listen((what, detail) => {
      if (what === "fly") flight.current.add(detail.comments);
      if (what === "gone") flight.current.remove(detail.keys);
      if (what === "text") flight.current.rewrite(detail.key, detail.text);
    });
    return () => {
      stop();
      flight.current.end();
    };
  }, [comments, isStill]);
  useEffect(() => flight.current?.set({ density, cross_ms, paused }), [density, cross_ms, paused]);
  if (isStill) return html`<${StillList} comments=${comments} testid=${testid} />`;
  return html`<div class="danmaku" ref=${layer} data-testid=${testid} data-paused=${paused} aria-hidden="true"></div>`;
}

/** The newest comments as a static list, newest first: from the bottom up, as many as fit. */
function StillList({ comments, testid }) {
  useRedraw((again) => comments.listen(again), [comments]);
  return html`<ul class="danmaku still" data-testid=${testid} aria-hidden="true">
    ${comments.list.slice(-STILL).reverse().map((comment) => html`
    <li key=${comment.key} class="flying" data-own=${comment.own}>${textOf(comment)}</li>`)}</ul>`;
}

const textOf = ({ name, unit, text }) => (name || unit ? `${[unit, name].filter(Boolean).join(" ")}：${text}` : text);

/** What flies is outside the component tree: a hundred elements a minute are not worth a rendering each. */
class Flight {
  #layer;
  #options = { density: 1, cross_ms: 7_000, paused: false };
  #waiting = []; // {comment, notBefore}
  #flying = new Map(); // key → {element, animation}
  #lanes = []; // {width, animation} of the last comment in each
  #timer;
  #size;
  #observer = new ResizeObserver(() => this.#resized());

  constructor(layer) {
    this.#layer = layer;
    this.#observer.observe(layer);
    this.#timer = setInterval(() => this.#launchWaiting(), LOOK_MS);
  }

  set(options) {
    this.#options = options;
    for (const { animation } of this.#flying.values()) options.paused ? animation.pause() : animation.play();
  }

  add(comments) {
    if (this.#options.paused || document.hidden) return;
    const now = performance.now();
    comments.forEach((comment, index) => {
      this.#waiting.push({ comment, notBefore: comment.own ? now : now + (index * SPREAD_MS) / comments.length });
    });
    while (this.#waiting.length > WAITING_MAX) {
      const oldest = this.#waiting.findIndex(({ comment }) => !comment.own);
      this.#waiting.splice(Math.max(0, oldest), 1);
    }
    this.#launchWaiting();
  }

  remove(keys) {
    this.#waiting = this.#waiting.filter(({ comment }) => !keys.includes(comment.key));
    for (const key of keys) this.#land(key);
  }

  /** The member's own comment as others see it, with masked words. Never longer than before. */
  rewrite(key, text) {
    const flying = this.#flying.get(key);
    if (flying) flying.element.textContent = text;
  }

  end() {
    clearInterval(this.#timer);
    this.#observer.disconnect();
    for (const key of [...this.#flying.keys()]) this.#land(key);
  }

  #launchWaiting() {
    if (!this.#waiting.length || this.#options.paused) return;
    const now = performance.now();
    const own = this.#waiting.filter(({ comment }) => comment.own);
    const others = this.#waiting.filter(({ comment, notBefore }) => !comment.own && notBefore <= now);
    for (const one of [...own, ...others]) {
      if (!this.#launch(one.comment)) return;
      this.#waiting.splice(this.#waiting.indexOf(one), 1);
    }
  }

  /** False if no lane is free for it now, or the layer has no height yet. */
  #launch(comment) {
    const { clientWidth: area, clientHeight: height } = this.#layer;
    if (!height) return false;
    const element = document.createElement("span");
    element.className = "flying";
    element.dataset.own = comment.own;
    element.dataset.n = comment.n;
    element.textContent = textOf(comment);
    this.#layer.append(element);
    const em = parseFloat(getComputedStyle(element).fontSize);
    const width = element.offsetWidth;
    const { density, cross_ms } = this.#options;
    const count = Math.max(1, Math.floor((height * density) / (em * LANE_EM)));
    const lanes = Array.from({ length: count }, (_, at) => this.#lastIn(at));
    const lane = chooseLane(lanes, width, { area, gap: em * GAP_EM, cross_ms });
    if (lane < 0) {
      element.remove();
      return false;
    }
    element.style.top = `${lane * em * LANE_EM}px`;
    const animation = element.animate(
      [{ transform: `translateX(${area}px)` }, { transform: `translateX(${-width}px)` }],
      { duration: cross_ms, fill: "both" },
    );
    const { key } = comment;
    this.#land(key);
    this.#lanes[lane] = { width, animation };
    this.#flying.set(key, { element, animation });
    animation.onfinish = () => this.#land(key);
    return true;
  }

  #lastIn(lane) {
    const last = this.#lanes[lane];
    return last ? { width: last.width, elapsed_ms: last.animation.currentTime ?? Infinity } : null;
  }

  #land(key) {
    this.#flying.get(key)?.element.remove();
    this.#flying.delete(key);
  }

  // Lanes and distances are in pixels: those of another size are useless.
  #resized() {
    const { clientWidth, clientHeight } = this.#layer;
    const size = `${clientWidth}×${clientHeight}`;
    if (this.#size && this.#size !== size) {
      for (const key of [...this.#flying.keys()]) this.#land(key);
      this.#lanes = [];
    }
    this.#size = size;
  }
}
