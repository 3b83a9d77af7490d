// Drawing on a canvas what people keep or share: pictures, text that fits, and the event's colours. All of it comes
// from this server, so the canvas may be read.

import { request } from "../api.js";
import { phrasesOf } from "../phrases.js";
import { contrast, readable, textOn, themeProperties } from "../theme.js";

const STEP = 0.94; // a text that does not fit is tried this much smaller
const LINE = 1.3; // a line's height, in the size of its letters
const LARGE_TEXT = 3; // WCAG 2, contrast

/** @typedef {CanvasRenderingContext2D} Context */

/** A canvas and its context, `width` by `height` pixels. */
export function blank(width, height) {
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  return /** @type {const} */ ([canvas, /** @type {Context} */ (canvas.getContext("2d"))]);
}

/**
 * The picture at `src`; null where there is none, or it does not come.
 * @param {string} src
 */
export async function load(src) {
  if (!src) return null;
  const picture = new Image();
  picture.src = src;
  try {
    await picture.decode();
    return picture;
  } catch {
    return null;
  }
}

/**
 * The QR code of the event's phone page.
 * @param {string} eventId
 */
export async function loadQr(eventId) {
  const svg = await request("GET", `/api/events/${encodeURIComponent(eventId)}/qr.svg`).catch(() => "");
  return svg ? load(`data:image/svg+xml,${encodeURIComponent(svg)}`) : null;
}

/** The colours of an event, and the one that reads on its background. */
export function coloursOf(event) {
  const of = themeProperties(event.theme, "hall");
  const background = of["--background"];
  return {
    primary: of["--primary"],
    accent: of["--accent"],
    background,
    glow: of["--glow"],
    ink: textOn(background),
    title: contrast(event.theme.accent, background) >= LARGE_TEXT ? event.theme.accent : of["--accent-on-background"],
    onPaper: readable(event.theme.primary, token("--sheet")),
  };
}

/** A colour or face of css/tokens.css. */
export const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** What a line does not break inside: phrases, and words of other scripts with the blanks behind them. */
const piecesOf = (text) => phrasesOf(text).flatMap((phrase) => phrase.match(/\s*\S+\s*/g) ?? []);

/** `text` in lines no wider than `width`, and as its author has broken it; a word that is wider itself is broken. */
const linesOf = (context, text, width) => text.split("\n").flatMap((line) => brokenLine(context, line, width));

function brokenLine(context, text, width) {
  const lines = [""];
  const add = (piece) => {
    const last = lines[lines.length - 1];
    if (!last || context.measureText((last + piece).trimEnd()).width <= width) lines[lines.length - 1] = last + piece;
    else lines.push(piece.trimStart());
  };
  for (const piece of piecesOf(text)) {
    if (context.measureText(piece.trimEnd()).width <= width) add(piece);
    else [...piece].forEach(add);
  }
  return lines.map((line) => line.trim()).filter(Boolean);
}

/**
 * Writes `text` around `x` from `y` downwards, as large as it fits into so many lines; returns where it ends. What does
 * not fit at `min` of its size ends in an ellipsis.
 * @param {Context} context
 * @param {string} text
 * @param {{ x: number, y: number, width: number, size: number, lines?: number, min?: number, colour: string,
 *   weight?: number, font?: string, align?: string }} how
 */
export function write(context, text, { x, y, width, size, lines: most = 1, min = 0.6, colour, ...how }) {
  const { weight = 400, font = "--font", align = "center" } = how;
  const dress = (pixels) => {
    context.font = `${weight} ${pixels}px ${token(font)}`;
    return linesOf(context, text, width);
  };
  let pixels = size;
  let lines = dress(pixels);
  while (lines.length > most && pixels * STEP >= size * min) {
    pixels *= STEP;
    lines = dress(pixels);
  }
  if (lines.length > most) {
    lines = lines.slice(0, most);
    let last = [...lines[most - 1]];
    while (last.length && context.measureText(`${last.join("")}…`).width > width) last = last.slice(0, -1);
    lines[most - 1] = `${last.join("").trimEnd()}…`;
  }
  context.fillStyle = colour;
  context.textAlign = /** @type {CanvasTextAlign} */ (align);
  context.textBaseline = "middle";
  lines.forEach((line, at) => context.fillText(line, x, y + (at + 0.5) * pixels * LINE));
  return y + lines.length * pixels * LINE;
}

/** A rectangle with round corners, as a path. */
export function rounded(context, x, y, width, height, radius) {
  context.beginPath();
  context.moveTo(x + radius, y);
  context.arcTo(x + width, y, x + width, y + height, radius);
  context.arcTo(x + width, y + height, x, y + height, radius);
  context.arcTo(x, y + height, x, y, radius);
  context.arcTo(x, y, x + width, y, radius);
  context.closePath();
}

/** `picture` over the whole of the box, cut where it is too long. */
export function cover(context, picture, x, y, width, height) {
  const scale = Math.max(width / picture.naturalWidth, height / picture.naturalHeight);
  const [wide, high] = [width / scale, height / scale];
  const [left, top] = [(picture.naturalWidth - wide) / 2, (picture.naturalHeight - high) / 2];
  context.drawImage(picture, left, top, wide, high, x, y, width, height);
}

/** `picture` whole in the box, in its middle; returns how high it is. */
export function contain(context, picture, x, y, width, height) {
  const [own, ownHigh] = [picture.naturalWidth || 1, picture.naturalHeight || 1];
  const scale = Math.min(width / own, height / ownHigh);
  const [wide, high] = [own * scale, ownHigh * scale];
  context.drawImage(picture, x + (width - wide) / 2, y + (height - high) / 2, wide, high);
  return high;
}

/** The code on white, `side` pixels with its margin. */
export function drawQr(context, qr, x, y, side) {
  context.fillStyle = token("--white");
  rounded(context, x, y, side, side, side * 0.06);
  context.fill();
  context.imageSmoothingEnabled = false; // its edges stay sharp
  context.drawImage(qr, x + side * 0.04, y + side * 0.04, side * 0.92, side * 0.92);
  context.imageSmoothingEnabled = true;
}
