// What the drum shows at a moment: the same on every screen, because it depends on the draw and the server's time only.
// Pure.

import { numberOf } from "./entrant.js";

const LINE_MS = 60; // a line passes in, while nobody stops it
const SLOWING_LINES = 10; // pass from "stop" to the winner
const TURNS = 46; // lines that pass where it starts and stops by itself,
const EASE = 3.2; // and how abruptly it slows down

/**
 * The reel of a draw that rolls, or that is about to name `next`, the winner at `place` (from 0), since `started_ms`:
 * {key, end, at(now_ms)}. `at` is the line in the middle, and its fraction; `end` the line of the winner, Infinity
 * before anybody stops it.
 */
export function reelOf(draw, next, place, started_ms) {
  const key = `${draw.n} ${place}`;
  const free = (now) => Math.max(0, now - draw.started_at) / LINE_MS;
  if (!next) return { key, end: Infinity, at: free };
  const isStopped = place === 0 && draw.started_at > 0;
  const from = isStopped ? free(draw.over_at) : 0;
  const began_ms = isStopped ? draw.over_at : started_ms;
  const end = isStopped ? Math.ceil(from + SLOWING_LINES) : TURNS;
  // It continues at its speed.
  const ease = isStopped ? (next.at - began_ms) / LINE_MS / (end - from) : EASE;
  return {
    key,
    end,
    at: (now) => {
      const part = Math.min(1, Math.max(0, (now - began_ms) / (next.at - began_ms)));
      return from + (end - from) * (1 - (1 - part) ** ease);
    },
  };
}

/** The text of a line: names or units of entrants (with faces: face_drum.js), or made-up numbers. */
export function lineOf(draw, place, index) {
  const { length } = draw.passing;
  // The first lines stand under others, which have numbers below 0.
  if (length) return draw.passing[(((index + place) % length) + length) % length];
  return numberOf(mixed(draw.n * 1000 + place, index).toString(16).padStart(8, "0"));
}

/** The text that the drum stops at: of the kind that rolled. */
export function faceOf(draw, { name, unit, entrant }) {
  const { rolls } = draw.prize;
  return (["names", "photos"].includes(rolls) && name) || (rolls === "units" && unit) || numberOf(entrant);
}

/** 32 bits from two numbers, the same everywhere. */
function mixed(a, b) {
  let bits = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b + 1, 0xc2b2ae35);
  bits = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d);
  bits = Math.imul(bits ^ (bits >>> 12), 0x297a2d39);
  return (bits ^ (bits >>> 15)) >>> 0;
}
