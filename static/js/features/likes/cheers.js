// Emoji that float up, on one canvas: each is rendered once, then moved as a picture, so that a hundred cost what a few
// do. Nothing runs while nothing floats, and nothing floats where motion is unwelcome.

import { html, reducedMotion, useEffect, useRef } from "../../shared/ui.js";

const RISE_MS = 2_800;
const AT_ONCE = 90;
const SPRITE_SHARE = 0.82; // of the picture's side: emoji reach over their line
const sprites = new Map();

function spriteOf(emoji, side) {
  const key = `${emoji} ${side}`;
  if (!sprites.has(key)) {
    const canvas = Object.assign(document.createElement("canvas"), { width: side, height: side });
    const context = canvas.getContext("2d");
    context.font = `${side * SPRITE_SHARE}px "Apple Color Emoji", "Segoe UI Emoji", "Noto Color Emoji", sans-serif`;
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.fillText(emoji, side / 2, side / 2);
    sprites.set(key, canvas);
  }
  return sprites.get(key);
}

export class Cheers {
  #canvas;
  #size;
  #flying = [];
  #frame = 0;

  /** `size` is an emoji's side in CSS pixels; they rise over the whole of `canvas`. */
  constructor(canvas, size) {
    this.#canvas = canvas;
    this.#size = size;
  }

  /** Lets `emoji` rise, the first at once and the last after `within_ms`. What is too much is left out. */
  send(emoji, within_ms = 0) {
    if (reducedMotion() || document.hidden) return;
    const now_ms = performance.now();
    for (const one of emoji.slice(0, AT_ONCE - this.#flying.length)) {
      this.#flying.push({
        emoji: one,
        from_ms: now_ms + Math.random() * within_ms,
        last_ms: RISE_MS * (0.8 + Math.random() * 0.4),
        x: 0.25 + Math.random() * 0.5,
        sway: (Math.random() - 0.5) * 0.4,
        size: 0.75 + Math.random() * 0.5,
      });
    }
    this.#frame ||= requestAnimationFrame((at_ms) => this.#render(at_ms));
  }

  stop() {
    cancelAnimationFrame(this.#frame);
  }

  #render(now_ms) {
    const canvas = this.#canvas;
    const scale = Math.min(2, window.devicePixelRatio || 1);
    const [width, height] = [Math.round(canvas.clientWidth * scale), Math.round(canvas.clientHeight * scale)];
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    const context = canvas.getContext("2d");
    const side = Math.round(this.#size * scale);
    context.clearRect(0, 0, width, height);
    this.#flying = this.#flying.filter((one) => now_ms - one.from_ms < one.last_ms);
    for (const one of this.#flying) {
      const part = (now_ms - one.from_ms) / one.last_ms;
      if (part <= 0) continue;
      const grown = one.size * Math.min(1, part * 6) * side;
      const x = (one.x + one.sway * part + Math.sin(part * 7 + one.x * 20) * 0.04) * width;
      const y = height - grown - (1 - (1 - part) ** 1.6) * (height - 2 * grown);
      context.globalAlpha = part < 0.7 ? 1 : (1 - part) / 0.3;
      context.drawImage(
        spriteOf(one.emoji, side),
        Math.min(width - grown, Math.max(0, x - grown / 2)),
        y,
        grown,
        grown,
      );
    }
    context.globalAlpha = 1;
    canvas.dataset.flying = this.#flying.length;
    this.#frame = this.#flying.length ? requestAnimationFrame((at_ms) => this.#render(at_ms)) : 0;
  }
}

/** The canvas of some Cheers; `onReady(cheers)` is handed them once. */
export function CheersLayer({ size, className, onReady }) {
  const canvas = useRef(null);
  useEffect(() => {
    const cheers = new Cheers(canvas.current, size);
    onReady(cheers);
    return () => cheers.stop();
  }, []);
  return html`<canvas ref=${canvas} class=${className} aria-hidden="true" data-testid="cheers"
    data-flying="0"></canvas>`;
}
