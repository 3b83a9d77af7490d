// Who takes part and how they come in: roster, codes, links.

import { html } from "../shared/ui.js";
import { Codes } from "./codes.js";
import { Links } from "./links.js";
import { Roster } from "./roster.js";

/** `polls`: of the event as it is known, for screens that keep one. */
export function PeopleView({ event, polls }) {
  return html`<div class="columns" data-testid="people">
    <${Links} event=${event} polls=${polls} />
    <${Roster} event=${event} />
    <${Codes} event=${event} />
  </div>`;
}
