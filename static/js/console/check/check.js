// After the vote: recount, results, and the whole log of what operators did.

import { EvidenceView } from "../../features/evidence/console.js";
import { Report } from "../../features/presence/console.js";
import { SurveyResults } from "../../features/surveys/results.js";
import { Icon, html } from "../../shared/ui.js";
import { t } from "../../shared/words.js";
import { Audit } from "../kit/audit.js";
import { Downloads } from "../kit/downloads.js";
import { attendanceAddress, resultsAddress } from "../kit/operator_api.js";
import { Proposals } from "../kit/proposals.js";
import { routeTo } from "../kit/router.js";
import { Certificates } from "./certificates.js";
import { Recount } from "./recount.js";

export function CheckView({ event, live }) {
  return html`<div class="check-view" data-testid="check">
    <${Proposals} event=${event} />
    <section class="card panel"><h2><${Icon} name="file-text" />${t("results")}</h2>
      <p class="soft">${t("results.hint")}</p>
      <${Downloads} address=${(kind) => resultsAddress(event, kind)} name=${`${event}-results`}
        testid="results" />
      <div><a class="button second small" href=${routeTo("sheet", event)} data-testid="open-sheet">
        <${Icon} name="file-text" />${t("sheet.open")}</a></div></section>
    ${live?.tally.event?.attendance && html`<section class="card panel"><h2><${Icon} name="users" />
        ${t("attendance")}</h2><p class="soft">${t("attendance.hint")}</p>
      <${Downloads} address=${(kind) => attendanceAddress(event, kind)} name=${`${event}-attendance`}
        testid="attendance" />
      <p>${t("attendance.by_unit")}</p>
      <${Downloads} address=${(kind) => attendanceAddress(event, kind, "-by-unit")}
        name=${`${event}-attendance-by-unit`} testid="attendance-units" /></section>`}
    ${live?.surveys.length > 0 && html`<${SurveyResults} event=${event} reviews=${true} />`}
    <${Certificates} live=${live} />
    <${Report} event=${event} />
    <${Recount} event=${event} live=${live} />
    <${EvidenceView} event=${event} live=${live} />
    <section class="card panel"><h2><${Icon} name="history" />${t("audit")}</h2><${Audit} event=${event}
        paging=${true} /></section>
  </div>`;
}
