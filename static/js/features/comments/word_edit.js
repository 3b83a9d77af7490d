// The word list as lines in three fields, one per action, and how edits are merged when somebody else saves the list
// meanwhile. Pure. A word is {text, action}; lines are {action: text}.

/** @typedef {{ text: string, action: string }} Word */
/** @typedef {Record<string, string>} Lines */

export const ACTIONS = ["refuse", "mask", "review"];

/**
 * @param {Word[]} words
 * @returns {Lines}
 */
export function linesOf(words) {
  return Object.fromEntries(
    ACTIONS.map((action) => [
      action,
      words
        .filter((word) => word.action === action)
        .map(({ text }) => text)
        .join("\n"),
    ]),
  );
}

/**
 * @param {Lines} lines
 * @returns {Word[]}
 */
export function wordsOf(lines) {
  return ACTIONS.flatMap((action) =>
    lines[action]
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean)
      .map((text) => ({ text, action })),
  );
}

/**
 * `mine`, typed over the words `base`, as lines over the newer words `theirs`: with their words, and what I added or
 * took out.
 * @param {Lines} mine
 * @param {Word[]} base
 * @param {Word[]} theirs
 */
export function rebased(mine, base, theirs) {
  /** @type {(words: Word[], word: Word) => boolean} */
  const has = (words, { text, action }) => words.some((word) => word.text === text && word.action === action);
  const typed = wordsOf(mine);
  const added = typed.filter((word) => !has(base, word) && !has(theirs, word));
  const kept = theirs.filter((word) => !has(base, word) || has(typed, word));
  return linesOf([...kept.filter((word) => !added.some(({ text }) => text === word.text)), ...added]);
}
