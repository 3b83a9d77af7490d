// The largest size at which a label fits its box. Pure: widths are estimated, so nothing is measured on the page.

const LATIN_EM = 0.56; // the mean advance of mixed Latin text in the fonts of base.css, in em
const WIDE_EM = 1; // a Chinese character or a full-width sign
const LINE_HEIGHT = 1.16;
const SAFETY = 1.04; // estimates err by this much

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;

/** The width of `text` in em. */
export function widthOf(text) {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? WIDE_EM : LATIN_EM;
  return width;
}

/**
 * `{size, lines}` for `text` in a box of `width` × `height`: the largest size of `max`…`min` (in the box's unit)
 * that fits in at most `linesMax` lines. At `min` it takes as many lines as fit; what is longer is cut by the page.
 */
export function fitText(text, { width, height, max, min, linesMax = 2 }) {
  const em = widthOf(text) * SAFETY;
  for (let size = max; size > min; size -= 1) {
    const lines = linesOf(em, width / size, text);
    if (lines <= linesMax && lines * size * LINE_HEIGHT <= height) return { size, lines };
  }
  const lines = Math.max(1, Math.min(linesOf(em, width / min, text), Math.floor(height / (min * LINE_HEIGHT))));
  return { size: min, lines };
}

// Latin words don't break, so each line of them loses about half of its longest word.
function linesOf(em, lineEm, text) {
  if (em <= lineEm) return 1;
  const longestWord = Math.max(...text.split(/\s+/).map((word) => (WIDE.test(word) ? WIDE_EM : word.length * LATIN_EM)));
  return Math.ceil(em / Math.max(1, lineEm - longestWord / 2));
}
