// The event's title and look as the server wrote them into the page (server/acclaim/web/branding.py), for the time
// until the event is here: the gate looks as the event does.

import { phrased } from "../shared/phrased.js";
import { sizeOf, variant } from "../shared/picture.js";
import { MASTHEAD_PIXELS } from "../shared/theme.js";
import { html } from "../shared/ui.js";
import { pick } from "../shared/words.js";

const written = document.getElementById("brand")?.textContent;

/**
 * {title, title_en, subtitle, subtitle_en, theme, by_name, has_providers, parents if it may be framed}; null where
 * there is no such event, or it is not public.
 */
export const brand = written ? JSON.parse(written) : null;

/** The same file as in the server's page, or it would be loaded twice. */
export const Logo = ({ src }) =>
  html`<img class="masthead-logo" alt="" loading="lazy" ...${sizeOf(src)} src=${variant(src, MASTHEAD_PIXELS)} />`;

/** The head of the page before one is in. */
export function BrandHead() {
  const subtitle = pick(brand, "subtitle");
  return html`<header class="masthead" data-picture=${Boolean(brand.theme.background_picture)}>
    ${brand.theme.logo && html`<${Logo} src=${brand.theme.logo} />`}
    <h1 data-testid="brand">${phrased(pick(brand, "title"))}</h1>
    ${subtitle && html`<p class="masthead-subtitle">${subtitle}</p>`}
  </header>`;
}
