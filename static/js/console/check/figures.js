// What those see of an event who may take figures without names, and nothing else of it.

import { Report } from "../../features/presence/console.js";
import { SurveyResults } from "../../features/surveys/results.js";
import { Icon, html } from "../../shared/ui.js";
import { pick, t } from "../../shared/words.js";
import { Downloads } from "../kit/downloads.js";
import { useLoaded } from "../kit/hooks.js";
import { Problem } from "../kit/notice.js";
import { attendanceAddress, listEvents, resultsAddress } from "../kit/operator_api.js";

export function FiguresView({ event }) {
  const { value: events, error } = useLoaded(listEvents, event);
  const found = events?.find((one) => one.id === event);
  return html`<div class="check-view" data-testid="figures-view">
    <h2 class="view-title">${pick(found, "title")}</h2>
    <${Problem} error=${error} />
    <section class="card panel"><h2><${Icon} name="file-text" />${t("results")}</h2>
      <p class="soft">${t("results.published")}</p>
      <${Downloads} address=${(kind) => resultsAddress(event, kind)} name=${`${event}-results`} testid="results" />
    </section>
    ${found?.attendance && html`<section class="card panel"><h2><${Icon} name="users" />${t("attendance.units")}</h2>
      <p class="soft">${t("attendance.large_units")}</p>
      <${Downloads} address=${(kind) => attendanceAddress(event, kind, "-by-unit")}
        name=${`${event}-attendance-by-unit`} testid="attendance-units" /></section>`}
    <${SurveyResults} event=${event} />
    <${Report} event=${event} />
  </div>`;
}
