// A text on the page whose lines break between words, and where its author has broken them.

import { phrasesOf } from "./phrases.js";
import { html } from "./ui.js";

/**
 * `text` for a template. Where lines are fitted they are counted the same way (screen/kit/fit_text.js).
 * @param {string} text
 */
export const phrased = (text) =>
  text.split("\n").map((line, at) => html`${at > 0 && html`<br />`}<span class="phrases">
    ${phrasesOf(line).map((phrase, index) => html`${index > 0 && html`<wbr />`}${phrase}`)}</span>`);
