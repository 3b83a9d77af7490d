// The largest size at which a label fits its box. Pure: widths are estimated, so nothing is measured on the page.

const LATIN_EM = 0.56; // the mean advance of mixed Latin text in the fonts of base.css, in em
const WIDE_EM = 1; // a Chinese character or a full-width sign
const JOINT_EM = 0.125; // the browser's own space between Chinese and Latin (text-autospace in base.css)
const LINE_HEIGHT = 1.16;
const SAFETY = 1.04; // estimates err by this much
const ONE_LINE_WORTH = 0.7; // one line this much smaller than two still reads better

// Chinese fonts draw ·, —, …, ‘’ and “” as wide as a character.
const WIDE = /[\u00b7\u2014\u2018\u2019\u201c\u201d\u2026\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;

const JOINTS = /\p{Ideographic}(?=[A-Za-z0-9])|[A-Za-z0-9](?=\p{Ideographic})/gu;

/** The width of `text` in em. */
export function widthOf(text) {
  let width = (text.match(JOINTS)?.length ?? 0) * JOINT_EM;
  for (const character of text) width += WIDE.test(character) ? WIDE_EM : LATIN_EM;
  return width;
}

/**
 * `{size, lines}` for `text` in a box of `width` × `height`: the largest size of `max`…`min` (in the box's unit) that
 * fits. One line is preferred to two that are only a little larger. At `min` it takes as many lines as the box has room
 * for; what is longer still is cut by the page.
 */
export function fitText(text, { width, height, max, min, linesMax = 2 }) {
  const em = widthOf(text) * SAFETY;
  const largest = (lines) => {
    for (let size = Math.floor(max); size >= min; size -= 1) {
      if (linesOf(em, width / size, text) <= lines && lines * size * LINE_HEIGHT <= height) return size;
    }
    return 0;
  };
  const one = largest(1);
  const more = linesMax > 1 ? largest(linesMax) : 0;
  if (one && one >= more * ONE_LINE_WORTH) return { size: one, lines: 1 };
  if (more) return { size: more, lines: linesMax };
  return { size: min, lines: Math.max(1, Math.floor(height / (min * LINE_HEIGHT))) };
}

// Latin words don't break, so each line of them loses about half of its longest word.
function linesOf(em, lineEm, text) {
  if (em <= lineEm) return 1;
  const longestWord = Math.max(...text.split(/\s+/).map((word) => (WIDE.test(word) ? WIDE_EM : word.length * LATIN_EM)));
  return Math.ceil(em / Math.max(1, lineEm - longestWord / 2));
}
