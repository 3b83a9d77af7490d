// Confetti that a computer without a graphics card can throw: a few dozen rectangles on a small canvas that CSS
// stretches. The pieces are pure data; `random` is an argument, so that a test sees the same fall twice.

import { html, useEffect, useMemo, useRef } from "../../shared/ui.js";
import { useMotion } from "./motion.js";

const PIECES = 90;
const GRAVITY = 0.00022; // heights per 100 ms²… in units of the canvas height per (100 ms)²
const FALL_MS = 7000;
const BURST_SPREAD = 0.9;
const BURSTS_MS = [0, 2200, 5600, 8800];
const CANVAS_SCALE = 0.5; // rendered at half size and stretched: paper needs no sharp edges, and the page's CPU thanks

/** The pieces of one burst over a field of 1 × 1: position, speed, turn, size and the index of a colour. */
export function burst(random = Math.random, colours = 5) {
  return Array.from({ length: PIECES }, () => ({
    x: 0.5 + (random() - 0.5) * BURST_SPREAD,
    y: -0.05 - random() * 0.6,
    vx: (random() - 0.5) * 0.008,
    vy: 0.008 + random() * 0.012,
    turn: random() * Math.PI * 2,
    spin: (random() - 0.5) * 0.7,
    size: 0.008 + random() * 0.01,
    colour: Math.floor(random() * colours),
  }));
}

/** Where `piece` is `t_ms` after the burst; null when it has left the field. */
export function pieceAt(piece, t_ms) {
  const t = t_ms / 100;
  const y = piece.y + piece.vy * t + GRAVITY * t * t * 0.5;
  if (y > 1.05 || t_ms > FALL_MS) return null;
  return { x: piece.x + piece.vx * t + Math.sin(piece.turn + t * 0.25) * 0.01, y, turn: piece.turn + piece.spin * t };
}

/** Renders the burst as of `t_ms` on `context`, over what is there. Returns whether anything is left to see. */
export function renderConfetti(context, pieces, colours, t_ms) {
  const { width, height } = context.canvas;
  let seen = false;
  for (const piece of pieces) {
    const at = pieceAt(piece, t_ms);
    if (!at) continue;
    seen = true;
    const size = piece.size * height;
    const flip = Math.cos(at.turn * 1.7); // seen from the edge and from the face in turn
    context.setTransform(
      Math.cos(at.turn),
      Math.sin(at.turn),
      -Math.sin(at.turn),
      Math.cos(at.turn),
      at.x * width,
      at.y * height,
    );
    context.fillStyle = colours[piece.colour];
    context.fillRect(-size / 2, (-size / 2) * flip, size, size * 0.62 * flip);
  }
  context.setTransform(1, 0, 0, 1, 0, 0);
  return seen;
}

/** Four bursts in an event's colours, from `delay_ms` on. */
export function Confetti({ theme, delay_ms }) {
  const canvas = useRef(null);
  const start = useRef(0);
  const bursts = useMemo(() => BURSTS_MS.map((at_ms) => ({ at_ms, pieces: burst() })), []);
  const colours = [theme?.accent ?? "#f6c453", "#fff3c4", theme?.primary ?? "#c8102e", "#ffd98a", "#ffffff"];
  const delay = useRef(delay_ms);
  useMotion((now_ms, dt_s, still) => {
    if (still || !canvas.current) return false;
    start.current ||= now_ms;
    const t_ms = now_ms - start.current - delay.current;
    if (t_ms < 0) return true;
    const context = canvas.current.getContext("2d");
    context.clearRect(0, 0, canvas.current.width, canvas.current.height);
    const seen = bursts.map(
      ({ at_ms, pieces }) => t_ms < at_ms || renderConfetti(context, pieces, colours, t_ms - at_ms),
    );
    return seen.some(Boolean);
  });
  useEffect(() => {
    canvas.current.width = Math.round(window.innerWidth * CANVAS_SCALE);
    canvas.current.height = Math.round(window.innerHeight * CANVAS_SCALE);
  }, []);
  return html`<canvas ref=${canvas} class="confetti" aria-hidden="true"></canvas>`;
}
