// The result of a poll that is over, best first.

import { standings } from "../shared/tally.js";
import { html, Icon } from "../shared/ui.js";
import { formatNumber, formatShare, pick, t } from "../shared/words.js";
import { formatScore } from "./option_card.js";

const MEDALS = 3;

export function StandingsView({ poll, figures, choices }) {
  const rows = standings(poll, figures);
  const best = rows[0]?.value ?? 0;
  const isScored = figures.score != null;
  return html`<section class="standings card" aria-labelledby="standings-title" data-testid="standings">
    <h3 id="standings-title"><${Icon} name="trophy" />${t("result")}</h3>
    <ol>
      ${rows.map(({ option, rank, value, share }) => html`<li key=${option.id} data-rank=${value > 0 && rank <= MEDALS ? rank : null} data-testid=${`standing-${option.id}`}>
        <span class="standing-rank number" aria-label=${t("result.rank", { n: rank })}>${rank}</span>
        ${option.picture ? html`<img src=${option.picture} alt="" loading="lazy" />` : html`<span></span>`}
        <span class="standing-name">${pick(option, "name")}
          ${choices?.includes(option.id) && html`<span class="pill" data-kind="good">${t("your.choice")}</span>`}</span>
        <span class="standing-value number">${isScored ? t("result.score", { n: formatScore(value) }) : t("result.votes", { n: formatNumber(value) })}</span>
        <span class="bar" aria-hidden="true"><span style=${{ transform: `scaleX(${best > 0 ? value / best : 0})` }}></span></span>
        <span class="standing-share number">${isScored ? "" : formatShare(share)}</span>
      </li>`)}
    </ol>
    ${isScored && html`<p class="standings-note">${t("result.weighted")}</p>`}
  </section>`;
}
