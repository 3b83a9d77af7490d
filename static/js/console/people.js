// Who takes part and how they come in: roster, codes, links.

import { html } from "../shared/ui.js";
import { Codes } from "./codes.js";
import { Links } from "./links.js";
import { Roster } from "./roster.js";

export function PeopleView({ event }) {
  return html`<div class="columns" data-testid="people">
    <${Links} event=${event} />
    <${Roster} event=${event} />
    <${Codes} event=${event} />
  </div>`;
}
