// The event's title and look as the server wrote them into the page (server/acclaim/web/branding.py), for the time
// until the event is here: the gate looks as the event does.

import { html } from "../shared/ui.js";
import { pick } from "../shared/words.js";

const written = document.getElementById("brand")?.textContent;

/** {title, title_en, subtitle, subtitle_en, theme}, or null where there is no such event, or it is not public. */
export const brand = written ? JSON.parse(written) : null;

/** The head of the page before one is in. */
export function BrandHead() {
  const subtitle = pick(brand, "subtitle");
  return html`<header class="masthead" data-picture=${Boolean(brand.theme.background_picture)}>
    ${brand.theme.logo && html`<img class="masthead-logo" src=${brand.theme.logo} alt="" />`}
    <h1 data-testid="brand">${pick(brand, "title")}</h1>
    ${subtitle && html`<p class="masthead-subtitle">${subtitle}</p>`}
  </header>`;
}
