// The line under the board that says what is counted: people, ballots and choices are not the same.

import { classesOf } from "../../shared/classes.js";
import { html } from "../../shared/ui.js";
import { formatNumber, t } from "../../shared/words.js";

export function Caption({ event, poll, figures }) {
  const votes = figures.votes.reduce((sum, n) => sum + n, 0);
  const words = t(captionKey(poll, figures), {
    members: formatNumber(figures.members),
    ballots: formatNumber(figures.ballots),
    votes: formatNumber(votes),
    max: poll.choices_max,
  });
  return html`<footer class="caption">
    <span data-testid="caption">${words}</span>
    ${figures.score && html`<span class="legend">${classesOf(event, poll).map(({ id, name, weight }, index) => html`
      <span key=${id} data-part=${index}><i></i>${name} ${weight}%${figures.by_class[id] ? "" : t("caption.withheld")}</span>`)}</span>`}
  </footer>`;
}

function captionKey(poll, figures) {
  if (figures.score) return "caption.score";
  if (poll.choices_max > 1) return "caption.many";
  return poll.repeat?.kind === "quota" ? "caption.quota" : "caption.one";
}
