// The options of a poll that are rated: each with its stars, its numbers, or a slider where they are many.

import { pointsFor, rulesOf } from "../../shared/definition.js";
import { phrased } from "../../shared/phrased.js";
import { Picture } from "../../shared/picture.js";
import { html, Icon } from "../../shared/ui.js";
import { pick, t } from "../../shared/words.js";

const STARS_MOST = 5;
const BUTTONS_MOST = 10;
const ROW = { box: "4rem", ratio: 1 };

/** `onRate(option, points)`: 0 takes a rating back. `onAbout(option)` opens the page of those in `about`. */
export function RatingList({ poll, choices, about, isFixed, onRate, onAbout }) {
  const { most } = rulesOf(poll).counting;
  return html`<ul class="ratings" data-testid="options" aria-label=${pick(poll, "title")} aria-describedby="rule">
    ${poll.options.map((option) => {
      const name = pick(option, "name");
      const points = pointsFor(choices, option.id);
      const rate = (value) => !isFixed && onRate(option, value);
      const shown = { option, name, points, most, isFixed, rate };
      return html`<li key=${option.id} class="rating card" data-rated=${points > 0}
        data-testid=${`rating-${option.id}`}>
        ${option.picture && html`<${Picture} class="rating-picture" src=${option.picture} ...${ROW} loading="lazy" />`}
        <span class="rating-name"><strong>${phrased(name)}</strong>
          <span class="option-subtitle">${pick(option, "subtitle")}</span></span>
        <output class="rating-points number" data-testid=${`points-${option.id}`}>
          ${points ? t("rating.points", { n: points }) : "–"}</output>
        ${about[option.id] && html`<button type="button" class="button quiet small rating-about"
          aria-label=${t("about.of", { name })} onClick=${() => onAbout(option)}><${Icon} name="info" />
          <span>${t("about")}</span></button>`}
        ${most > BUTTONS_MOST ? html`<${Slider} ...${shown} />` : html`<${Points} ...${shown} />`}
      </li>`;
    })}
  </ul>`;
}

/** A button a point; walked with the arrow keys, as radio buttons are. */
function Points({ option, name, points, most, isFixed, rate }) {
  const isStars = most <= STARS_MOST;
  const walk = (event) => {
    const step = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const to = Math.min(most, Math.max(1, points + step));
    rate(to);
    event.currentTarget.children[to - 1].focus();
  };
  return html`<div class="rating-scale" role="radiogroup" aria-label=${name} data-stars=${isStars} onKeyDown=${walk}>
    ${Array.from({ length: most }, (_, index) => index + 1).map((n) =>
      html`<button key=${n} type="button" role="radio" class="rating-button number"
        data-testid=${`rate-${option.id}-${n}`}
        data-on=${isStars ? n <= points : n === points} aria-checked=${n === points ? "true" : "false"}
        aria-disabled=${isFixed ? "true" : null} tabindex=${n === (points || 1) ? 0 : -1}
        aria-label=${t("rating.points", { n })} onClick=${() => rate(n)}>${isStars ? "★" : n}</button>`)}
  </div>`;
}

/** Nothing is rated before the slider was touched, wherever it stands. */
function Slider({ option, name, points, most, isFixed, rate }) {
  const take = (event) => rate(Number(event.target.value));
  return html`<input type="range" class="rating-slider" min="1" max=${most} value=${points || Math.ceil(most / 2)}
    disabled=${isFixed} aria-label=${name} data-testid=${`slide-${option.id}`} data-rated=${points > 0}
    onInput=${take} onClick=${take} />`;
}
