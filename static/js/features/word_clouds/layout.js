// Places the words of a cloud. d3-cloud finds room for each, the largest first, on a spiral around the word's
// previous place, so that a growing cloud moves as little as possible.

import "../../../vendor/d3.layout.cloud.js";

const NEW_SPREAD = 0.25; // of the area: how far from its middle a new word may start
const SMALLEST = 0.2; // of the largest size: the smallest size of a word
const SHARE = 0.52; // of the area that letters may cover
const LARGEST = 0.3; // of the area's height: the largest size of a word
const PADDING = 0.1; // of its size, around each word
const TRIES = 6; // each with smaller words, until all have room
const SHRINK = 0.86;

/** d3-cloud is not a module and sets this global. */
const cloud = () => /** @type {any} */ (window).d3.layout.cloud;

/**
 * The size of each word, in the unit of the area: by the root of how many have given it, so that letters take room
 * as the count says; as large as the area allows. Pure. `widthOf(word)` is in em.
 * @param {[string, number][]} words the commonest first
 * @param {{ width: number, height: number }} area
 * @param {(word: string) => number} widthOf
 */
export function sizesOf(words, { width, height }, widthOf) {
  if (!words.length) return [];
  const most = words[0][1];
  const shares = words.map(([, n]) => Math.max(SMALLEST, Math.sqrt(n / most)));
  const em2 = shares.reduce((sum, share, at) => sum + share ** 2 * widthOf(words[at][0]), 0);
  const byArea = Math.sqrt((width * height * SHARE) / em2);
  const byWidth = Math.min(...words.map(([word], at) => (0.94 * width) / (shares[at] * widthOf(word))));
  const largest = Math.min(byArea, byWidth, height * LARGEST);
  return shares.map((share) => Math.max(1, Math.round(largest * share)));
}

/**
 * The "random" numbers that d3-cloud takes for each word in turn: where its spiral starts, then its direction. Pure.
 * @param {{ x: number, y: number }[]} starts of the words in the order in which they are placed, from the middle
 * @param {{ width: number, height: number }} area
 */
export function drawsOf(starts, { width, height }) {
  const draws = starts.flatMap(({ x, y }) => [(2 * x) / width + 0.5, (2 * y) / height + 0.5, 0]);
  let at = 0;
  return () => draws[at++] ?? 0.5;
}

/**
 * Where a new word starts: the same place for the same word, so that all screens look alike. Pure.
 * @param {string} word
 * @param {{ width: number, height: number }} area
 */
export function startOf(word, { width, height }) {
  let hash = 7;
  for (const character of word) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 65_521;
  const part = (n) => ((n % 251) / 250 - 0.5) * 2 * NEW_SPREAD;
  return { x: part(hash) * width, y: part(Math.floor(hash / 251)) * height };
}

/**
 * {word: {x, y, size}} from the area's middle, for as many as have room. `before` is such a layout.
 * @param {[string, number][]} words the commonest first
 * @param {{ width: number, height: number }} area
 * @param {Map<string, { x: number, y: number, size: number }>} before
 * @param {(word: string) => number} widthOf
 * @param {string} font
 * @returns {Map<string, { x: number, y: number, size: number }>}
 */
export function laidOut(words, area, before, widthOf, font) {
  let sizes = sizesOf(words, area, widthOf);
  let placed = new Map();
  for (let tried = 0; tried < TRIES; tried += 1) {
    placed = place(words, sizes, area, before, font);
    if (placed.size === words.length) break;
    sizes = sizes.map((size) => Math.max(1, Math.round(size * SHRINK)));
  }
  return placed;
}

function place(words, sizes, area, before, font) {
  const tags = words.map(([text], at) => ({ text, size: sizes[at] }));
  const starts = tags.map(({ text }) => before.get(text) ?? startOf(text, area)); // they are placed in this order
  const found = new Map();
  cloud()()
    .size([Math.floor(area.width / 32) * 32, Math.floor(area.height)]) // its board has 32 columns in a number
    .words(tags)
    .rotate(0)
    .padding((tag) => tag.size * PADDING)
    .font(font)
    .fontWeight(700)
    .fontSize((tag) => tag.size)
    .random(drawsOf(starts, { width: Math.floor(area.width / 32) * 32, height: Math.floor(area.height) }))
    .on("word", (tag) => found.set(tag.text, tag))
    .start()
    .stop();
  return new Map([...found].map(([text, { x, y, size }]) => [text, { x, y, size }]));
}
