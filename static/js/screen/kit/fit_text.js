// The largest size at which a label fits its box. Pure: widths are estimated, so nothing is measured on the page.

import { phrasesOf } from "../../shared/phrases.js";

// Advances in em in the widest of the fonts of base.css, by kind of character; the rest is Latin and its like.
const WIDE_EM = 1; // a Chinese character or a full-width sign
const LATIN_EM = 0.56;
/** @type {[RegExp, number][]} */
const KINDS = [
  [/[\p{M}\u200b-\u200f\u2060]/u, 0], // sits on the one before, or is not seen
  [/\p{Extended_Pictographic}/u, 1.3],
  [/[mwMW@%&©®]/, 0.9],
  [/\p{Lu}/u, 0.7],
  [/[ iljt.,:;'|!()[\]]/, 0.36],
];
const JOINT_EM = 0.125; // the browser's own space between Chinese and Latin (text-autospace in base.css)
const LINE_HEIGHT = 1.16;
const SAFETY = 1.04; // estimates err by this much
const ONE_LINE_WORTH = 0.7; // one line this much smaller than two still reads better
const LINES_MAX = 6;
const SHORTEST_EM = 4;
const HEAD_SHARE = 0.6; // of what is left of a text that is cut
const ONE_SIZE_LEAST = 0.65; // of the largest that the shortest of several could have
const RATHER_THAN_CUT = 0.7; // a text that does not fit at `min` becomes so much smaller before it is cut

// Chinese fonts draw ·, —, …, ‘’ and “” as wide as a character.
const WIDE = new RegExp(
  "[\\u00b7\\u2014\\u2018\\u2019\\u201c\\u201d\\u2026\\u1100-\\u115f\\u2e80-\\ua4cf\\uac00-\\ud7a3" +
    "\\uf900-\\ufaff\\ufe30-\\ufe4f\\uff00-\\uff60\\uffe0-\\uffe6]",
);

const JOINTS = /\p{Ideographic}(?=[A-Za-z0-9])|[A-Za-z0-9](?=\p{Ideographic})/gu;

/**
 * The width of `text` in em.
 * @param {string} text
 */
export function widthOf(text) {
  let width = (text.match(JOINTS)?.length ?? 0) * JOINT_EM;
  for (const character of text) width += advanceOf(character);
  return width;
}

/** @param {string} character */
const advanceOf = (character) =>
  WIDE.test(character) || /\p{Ideographic}/u.test(character)
    ? WIDE_EM
    : (KINDS.find(([kind]) => kind.test(character))?.[1] ?? LATIN_EM);

/**
 * `{size, lines, text}` for `text` in a box of `width` × `height`: the largest size of `max`…`min` (in the box's unit)
 * that fits. One line is preferred to two that are only a little larger. What does not fit at `min` takes more lines,
 * and smaller letters; what is longer still takes as many lines as the box has room for and loses its middle. Lines
 * that its author has broken stay lines of their own. `anywhere`: the page may break it between any two characters of
 * Chinese (it is not phrased; shared/phrased.js). `smallest`: the size that it may have before it is cut.
 * @param {string} text
 * @param {{
 *   width: number, height: number, max: number, min: number, linesMax?: number, anywhere?: boolean, smallest?: number,
 * }} box
 */
export function fitText(text, box) {
  const { width, height, max, min, linesMax = 2, anywhere = false, smallest = min * RATHER_THAN_CUT } = box;
  const parts = partsOf(text, anywhere);
  /** @type {(lines: number, least?: number, most?: number) => number} */
  const largest = (lines, least = min, most = Math.floor(max)) => {
    for (let size = most; size >= least; size -= 1) {
      if (linesOf(parts, width / size) <= lines && lines * size * LINE_HEIGHT <= height) return size;
    }
    return 0;
  };
  const most = Math.max(linesMax, parts.length);
  const one = largest(1);
  const more = most > 1 ? largest(most) : 0;
  if (one && one >= more * ONE_LINE_WORTH) return { size: one, lines: 1, text };
  if (more) return { size: more, lines: most, text };
  for (let lines = most; lines <= LINES_MAX; lines += 1) {
    const small = largest(lines, smallest, min);
    if (small) return { size: small, lines, text };
  }
  const lines = Math.max(1, Math.floor(height / (min * LINE_HEIGHT)));
  let em = ((width / min) * lines) / SAFETY - lines;
  let short = shortened(text, em);
  while (em > SHORTEST_EM && linesOf(partsOf(short, anywhere), width / min) > lines) short = shortened(text, (em -= 1));
  return { size: min, lines, text: short };
}

/**
 * `fitText` of all `texts` at one size: that of the longest, but no less than ONE_SIZE_LEAST of what the shortest could
 * have, nor than `min`; those for which it is too large lose their middle.
 * @param {string[]} texts
 * @param {Parameters<typeof fitText>[1]} box
 */
export function fitAll(texts, box) {
  const sizes = texts.map((text) => fitText(text, box).size);
  const largest = Math.max(...sizes);
  const size = Math.floor(Math.max(Math.min(...sizes), Math.min(largest, box.min), largest * ONE_SIZE_LEAST));
  return texts.map((text) => fitText(text, { ...box, max: size, min: size, smallest: size }));
}

/**
 * `text` in `em`, without its middle: names of one kind differ at the end ("第三作业区八十七班组").
 * @param {string} text
 * @param {number} em
 */
function shortened(text, em) {
  const characters = [...text];
  /** @type {(from: string[], room: number) => number} */
  const take = (from, room) => {
    let width = 0;
    return from.findIndex((character) => (width += advanceOf(character)) > room);
  };
  const head = take(characters, (em - WIDE_EM) * HEAD_SHARE);
  const tail = take([...characters].reverse(), (em - WIDE_EM) * (1 - HEAD_SHARE));
  if (head < 0 || tail < 0) return text;
  return `${characters.slice(0, head).join("")}…${characters.slice(characters.length - tail).join("")}`;
}

/**
 * What does not break (words; phrases.js) costs each line about half of the longest.
 * @param {{ em: number, longest: number }[]} parts
 * @param {number} lineEm
 */
function linesOf(parts, lineEm) {
  return parts.reduce(
    (lines, { em, longest }) => lines + (em <= lineEm ? 1 : Math.ceil(em / Math.max(1, lineEm - longest / 2))),
    0,
  );
}

/**
 * The lines of the author, with their widths and that of the longest part that does not break.
 * @param {string} text
 * @param {boolean} anywhere
 */
const partsOf = (text, anywhere) =>
  text.split("\n").map((line) => {
    const words = (anywhere ? [line] : phrasesOf(line)).flatMap((phrase) => phrase.split(/\s+/));
    const widths = words.map((word) => (anywhere && WIDE.test(word) ? WIDE_EM : widthOf(word)));
    return { em: widthOf(line) * SAFETY, longest: Math.max(...widths) };
  });
