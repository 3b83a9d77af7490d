// Who takes part and how they come in: roster, members, codes, links.

import { Photos } from "../../features/photos/console.js";
import { html } from "../../shared/ui.js";
import { useLoaded } from "../kit/hooks.js";
import { Links } from "../kit/links/links.js";
import { loadRoster } from "../kit/operator_api.js";
import { may } from "../kit/roles.js";
import { Codes } from "./codes.js";
import { Forget } from "./forget.js";
import { Members } from "./members.js";
import { Revoked } from "./revoked.js";
import { Roster } from "./roster.js";
import { Units } from "./units.js";

/**
 * `definition`: of the event as it is known, for links and codes of a class; `quizzes`: as their newest frames say;
 * `who` is signed in.
 */
export function PeopleView({ event, definition, quizzes, who }) {
  const { value: roster, reload } = useLoaded(() => loadRoster(event), event);
  const classes = definition?.classes;
  return html`<div class="columns" data-testid="people">
    <${Links} event=${event} definition=${definition} quizzes=${quizzes} />
    <${Roster} event=${event} classes=${classes} roster=${roster} reload=${reload} />
    ${roster?.members > 0 && html`<${Members} event=${event} classes=${classes} roster=${roster} reload=${reload} />`}
    ${roster?.members > 0 && html`<${Units} event=${event} roster=${roster} reload=${reload} />`}
    ${roster?.members > 0 && html`<${Photos} event=${event} borrowed=${Boolean(roster.home)} />`}
    ${roster && html`<${Codes} key=${roster.members > 0} event=${event} classes=${classes} roster=${roster} />`}
    <${Revoked} event=${event} />
    ${may(who, "erase") && html`<${Forget} event=${event} onGone=${reload} />`}
  </div>`;
}
