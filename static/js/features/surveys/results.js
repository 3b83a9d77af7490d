// What is published of surveys: the page to print, and the tables.

import { Downloads } from "../../console/kit/downloads.js";
import { useLoaded } from "../../console/kit/hooks.js";
import { Problem } from "../../console/kit/notice.js";
import { listSurveys, surveyAddress } from "../../console/kit/operator_api.js";
import { routeTo } from "../../console/kit/router.js";
import { Icon, html } from "../../shared/ui.js";
import { language, t } from "../../shared/words.js";

const CLOSED = ["closed", "published"];

/** Nothing where an event has no survey that is closed. `reviews`: whether whoever looks may judge texts as well. */
export function SurveyResults({ event, reviews = false }) {
  const { value, error } = useLoaded(() => listSurveys(event), event);
  const surveys = value?.surveys.filter((survey) => CLOSED.includes(survey.state)) ?? [];
  if (!surveys.length) return html`<${Problem} error=${error} />`;
  return html`<section class="card panel" data-testid="survey-results">
    <h2><${Icon} name="chart-bar" />${t("survey.results")}</h2><p class="soft">${t("survey.results.hint")}</p>
    ${surveys.map((survey) => html`<${Published} key=${survey.id} event=${event} survey=${survey} />`)}
    ${reviews && html`<div><a class="button second small" href=${routeTo("texts", event)} data-testid="open-texts">
      <${Icon} name="message-square" />${t("survey.texts")}</a></div>`}
  </section>`;
}

function Published({ event, survey }) {
  const address = (name) => surveyAddress(event, survey.id, name);
  if (survey.state !== "published") {
    return html`<p>${survey.title} · <span class="soft">${t("survey.not_yet")}</span></p>`;
  }
  return html`<h3>${survey.title}</h3>
    <div class="row wrap"><a class="button small" target="_blank" rel="noreferrer" data-testid=${`page-${survey.id}`}
        href=${`${address("published.html")}?lang=${language()}`}><${Icon} name="file-text" />${t("survey.page")}</a>
      <${Downloads} address=${(kind) => address(`published.${kind}`)} name=${`${event}-${survey.id}-survey`}
        testid=${`survey-${survey.id}`} />
      <a class="button quiet small" download=${`${event}-${survey.id}-codebook.csv`}
        href=${`${address("codebook.csv")}?lang=${language()}`}>${t("survey.codebook")}</a>
      <a class="button quiet small" download=${`${event}-${survey.id}-texts.csv`} href=${address("texts.csv")}>
        ${t("survey.cleared")}</a></div>`;
}
