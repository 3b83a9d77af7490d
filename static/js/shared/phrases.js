// Where a line of Chinese may break: between words, not inside one. Browsers break between any two characters. Pure.

const segmenter = typeof Intl.Segmenter === "function" ? new Intl.Segmenter("zh", { granularity: "word" }) : null;
const HAN = /\p{Script=Han}/u;
const OPENS = /^[\p{Ps}\p{Pi}]+$/u; // 《 and “ stay with what follows
// Single characters that stay with what comes before: particles, measures, and what units are called
const FOLLOWS = /^[的地得了着过们吧吗呢啊年月日号届次个名位点区厂站队组部局处科院校馆室场班县市省镇村家奖]$/u;
const NUMBER = /^[\d.,]+$/;
const CHARACTERS_MAX = 6; // words that stick together are no longer than that
const KNOWN_MAX = 500;
/** @type {Map<string, string[]>} */
const known = new Map();

/**
 * The parts of `text` that a line does not break inside: words with their punctuation. The dictionary of browsers has
 * few names of places and people: a character that it finds alone stays with the word that follows.
 * @param {string} text
 */
export function phrasesOf(text) {
  if (!segmenter || !HAN.test(text)) return [text];
  const before = known.get(text);
  if (before) return before;
  const phrases = joined(Array.from(segmenter.segment(text)));
  if (known.size >= KNOWN_MAX) known.clear();
  known.set(text, phrases);
  return phrases;
}

/** @param {Intl.SegmentData[]} segments */
function joined(segments) {
  /** @type {string[]} */
  const phrases = [];
  let sticks = true; // whether the next segment stays with the last phrase
  let isAlone = false;
  for (const { segment, isWordLike } of segments) {
    const last = phrases[phrases.length - 1] ?? "";
    const opens = OPENS.test(segment);
    isAlone = Boolean(isWordLike) && [...segment].length === 1 && !NUMBER.test(segment);
    const follows = (!isWordLike && !opens) || (isAlone && FOLLOWS.test(segment));
    const fits = !isWordLike || last.length + segment.length <= CHARACTERS_MAX;
    if (phrases.length && (follows || sticks) && fits) phrases[phrases.length - 1] = last + segment;
    else phrases.push(segment);
    sticks = opens || NUMBER.test(segment) || (isAlone && !FOLLOWS.test(segment));
  }
  const [beforeLast = "", last = ""] = phrases.slice(-2);
  if (isAlone && [...last].length === 1 && phrases.length > 1 && beforeLast.length < CHARACTERS_MAX)
    phrases.splice(-2, 2, beforeLast + last);
  return phrases;
}
