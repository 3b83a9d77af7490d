// What makes a draw verifiable: the digest of the phones' numbers before it, word and seed after it.

import { html } from "../../shared/ui.js";
import { formatNumber, t } from "../../shared/words.js";

const DIGEST_SHOWN = 16; // phones show as many

/** Before: the digest of the hall's numbers, once all are in. The word is called out after it is shown here. */
export function HallDigest({ draw }) {
  return html`<p class="draw-hall number" data-testid="draw-hall">${draw.hall
    ? t("draw.hall", { count: formatNumber(draw.numbers), hall: draw.hall.slice(0, DIGEST_SHOWN) })
    : t("draw.hall.wait")}</p>`;
}

/** While it rolls: the winners are already fixed by what was published before. */
export function RollingLine({ draw }) {
  const { commitment, hall, word } = draw;
  return html`<div class="draw-proof number" data-testid="draw-rolling">
    ${word && html`<p>${t("draw.word", { word })}</p>`}
    <p>${t("draw.rolling", {
      entrants: formatNumber(draw.entrants), commitment: commitment.slice(0, DIGEST_SHOWN),
      hall: hall.slice(0, DIGEST_SHOWN),
    })}</p></div>`;
}

/** After: what was added between commitment and result, if anything; and the seed. */
export function ProofLine({ draw }) {
  const { word, word_points: points, strength, hall } = draw;
  return html`<div class="draw-proof number" data-testid="draw-proof" data-strength=${strength}>
    <p>${word ? html`${t("draw.word", { word })} <small>${points}</small>`
      : html`<b>${t(`draw.weaker.${strength}`)}</b>`}</p>
    <p>${t("draw.proof", { n: draw.n, seed: draw.seed.slice(0, DIGEST_SHOWN), hall: hall.slice(0, DIGEST_SHOWN) })}</p>
  </div>`;
}
