// What the credits name besides polls: the winners of draws, the crew, and sponsors by their logos.

import { Picture } from "../../shared/picture.js";
import { html } from "../../shared/ui.js";
import { pick, t } from "../../shared/words.js";

// A line ends between two names, and within none.
const apart = (names) => names.map((name, index) => [index > 0 && " · ", html`<bdi>${name}</bdi>`]);

export function Drawn({ drawn }) {
  if (!drawn.length) return null;
  return html`<article data-testid="credit-draws"><h2>${t("credits.draws")}</h2>
    ${drawn.map(({ prize, names }) =>
      html`<p key=${prize.id} class="credit"><span>${pick(prize, "name")}</span><b>${apart(names)}</b></p>`)}
  </article>`;
}

export function Crew({ crew }) {
  if (!crew.length) return null;
  return html`<article data-testid="credit-crew"><h2>${t("credits.crew")}</h2>
    ${crew.map((one, index) =>
      html`<p key=${index} class="credit"><span>${pick(one, "role")}</span><b>${apart(one.names)}</b></p>`)}
  </article>`;
}

export function Sponsors({ sponsors }) {
  if (!sponsors.length) return null;
  return html`<article data-testid="credit-sponsors"><h2>${t("credits.sponsors")}</h2>
    <ul class="credit-sponsors">${sponsors.map((one, index) => html`<li key=${index}>
      ${one.logo ? html`<${Picture} src=${one.logo} box="20vw" alt=${pick(one, "name")} />`
        : html`<b>${pick(one, "name")}</b>`}</li>`)}</ul></article>`;
}
