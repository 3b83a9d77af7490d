// Who takes part and how they come in: roster, codes, links.

import { html } from "../../shared/ui.js";
import { Links } from "../kit/links.js";
import { Codes } from "./codes.js";
import { Revoked } from "./revoked.js";
import { Roster } from "./roster.js";

/** `definition`: of the event as it is known, for screens that keep a poll and codes of a class. */
export function PeopleView({ event, definition }) {
  return html`<div class="columns" data-testid="people">
    <${Links} event=${event} polls=${definition?.polls} />
    <${Roster} event=${event} classes=${definition?.classes} />
    <${Codes} event=${event} classes=${definition?.classes} />
    <${Revoked} event=${event} />
  </div>`;
}
