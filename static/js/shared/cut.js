// Texts cut to the length that the server takes, which counts code points.

const segmenter = typeof Intl.Segmenter === "function" ? new Intl.Segmenter() : null;

/**
 * The beginning of a text, of at most so many code points. No emoji is cut in two.
 * @param {string} text
 * @param {number} chars
 */
export function cut(text, chars) {
  if (text.length <= chars) return text;
  const parts = segmenter ? Array.from(segmenter.segment(text), ({ segment }) => segment) : [...text];
  let left = chars;
  const end = parts.findIndex((part) => (left -= [...part].length) < 0);
  return parts.slice(0, end < 0 ? parts.length : end).join("");
}
