// The line under the board that says what is counted: people, ballots and choices are not the same.

import { classesOf } from "../../shared/members/classes.js";
import { html } from "../../shared/ui.js";
import { formatNumber, t } from "../../shared/words.js";

export function Caption({ event, poll, figures }) {
  const votes = figures.votes.reduce((sum, n) => sum + n, 0);
  const words = t(captionKey(poll, figures), {
    members: formatNumber(figures.members),
    ballots: formatNumber(figures.ballots),
    votes: formatNumber(votes),
    max: poll.choices_max,
    most: poll.counting?.most,
  });
  return html`<footer class="caption">
    <span data-testid="caption">${words}<${Voided} figures=${figures} /></span>
    ${figures.outcome && html`<span class="outcome" data-outcome=${figures.outcome} data-testid="outcome">
      ${t(`outcome.${figures.outcome}`)}</span>`}
    ${figures.by_class && html`<span class="legend">${classesOf(event, poll).map(({ id, name, weight }, index) => html`
      <span key=${id} data-part=${index}><i></i>${name} ${weight}%${figures.by_class[id] ? "" : t("caption.withheld")}
      </span>`)}</span>`}
  </footer>`;
}

/** How many ballots the organisers have voided, beside the figures that lack them. */
export function Voided({ figures }) {
  if (!figures?.voided) return null;
  return html`<span class="voided" data-testid="voided">
    ${t("figure.voided", { count: formatNumber(figures.voided) })}</span>`;
}

function captionKey(poll, figures) {
  const { counting } = poll;
  if (counting) return `caption.${{ ranking: counting.rule, motion: counting.majority }[counting.kind] ?? "rating"}`;
  if (figures.score) return "caption.score";
  if (poll.choices_max > 1) return "caption.many";
  return poll.repeat?.kind === "quota" ? "caption.quota" : "caption.one";
}
