// One option: picture, name, mark, bar, and its own heart.

import { LikeButton } from "../../features/likes/like_button.js";
import { phrased } from "../../shared/phrased.js";
import { Picture } from "../../shared/picture.js";
import { html, Icon, RollingNumber } from "../../shared/ui.js";
import { formatNumber, formatShare, pick, t } from "../../shared/words.js";

const CARD = { box: "min(46vw, 20rem)", ratio: 4 / 3 }; // two side by side, then three and four
const ROW = { box: "4rem", ratio: 1 };

/**
 * `role` is radio or checkbox; `row` the option's standing ({votes, score, share}) or null while hidden; `likes` null
 * where likes are not taken; `onAbout` opens the option's page, null where it has none. `isFixed` cards can be read
 * but not chosen; the Tab key stops at one card and what lies on it. `place` is where a ranking has put it, else 0.
 */
export function OptionCard({
  option,
  number,
  role,
  isChosen,
  isFixed,
  isSpent,
  place,
  isFocusStop,
  isRow,
  row,
  best,
  likes,
  onChoose,
  onLike,
  onAbout,
}) {
  const name = pick(option, "name");
  const value = row && (row.score ?? row.votes);
  return html`<li class="option" role="none" data-chosen=${isChosen} data-fixed=${isFixed || isSpent}>
    <button type="button" class="option-face" role=${role} aria-checked=${isChosen ? "true" : "false"}
      data-option=${option.id}
      aria-disabled=${isFixed || isSpent ? "true" : null} tabindex=${isFocusStop ? 0 : -1}
      data-testid=${`option-${option.id}`} onClick=${() => onChoose(option)}>
      <span class="option-picture">
        ${option.picture ? html`<${Picture} src=${option.picture} ...${isRow ? ROW : CARD} loading="lazy" />`
          : html`<span class="option-initial" aria-hidden="true">${[...name][0]}</span>`}
        <span class="option-number number" aria-hidden="true">${number}</span>
        <span class="option-mark" aria-hidden="true">
          ${place ? html`<b class="number">${place}</b>` : html`<${Icon} name="check" />`}</span>
        ${isSpent && html`<span class="option-spent">${t("choose.spent")}</span>`}
      </span>
      <span class="option-text">
        <span class="sr-only">${t("choose.number", { n: number })}</span>
        <span class="option-name">${phrased(name)}</span>
        ${place > 0 && html`<span class="sr-only">${t("choose.place", { n: place })}</span>`}
        <span class="option-subtitle">${pick(option, "subtitle")}</span>
      </span>
      ${row && html`<span class="option-result" data-testid=${`result-${option.id}`}>
        <span class="bar" aria-hidden="true"><span style=${{ transform: `scaleX(${best > 0 ? value / best : 0})` }}>
          </span></span>
        <span class="option-figures">
          <b><${RollingNumber} value=${value} format=${row.score === null ? formatNumber : formatScore} /></b>
          <span class="number">${row.score === null ? formatShare(row.share) : ""}</span>
        </span>
      </span>`}
    </button>
    <span class="option-over">
      ${onAbout && html`<button type="button" class="option-about" tabindex=${isFocusStop ? 0 : -1}
        aria-label=${t("about.of", { name })} data-testid=${`about-${option.id}`} onClick=${onAbout}>
        <span class="option-about-face"><${Icon} name="info" />${t("about")}</span></button>`}
      ${likes !== null && html`<${LikeButton} className="option-like" total=${likes} isStop=${isFocusStop}
        onLike=${onLike} label=${t("like.option", { name })} testid=${`like-${option.id}`} />`}
    </span>
  </li>`;
}

export const formatScore = (score) => score.toFixed(1);
