// A survey on the phone: its questions until it is submitted, then its receipt.

import { useAnswerAt } from "../../shared/answer_at.js";
import { Sheet } from "../../shared/sheet.js";
import { html, Icon } from "../../shared/ui.js";
import { pick, sentence, t } from "../../shared/words.js";
import { Questionnaire } from "./questionnaire.js";
import { Result } from "./result.js";

/** `survey` is as the newest `surveys` frame has it, `paper` what this phone has answered; `change(act)` changes it. */
export function SurveySheet({ eventId, survey, paper, isLive, change, onClose }) {
  const isResult = survey.on_phones;
  const path = paper.receipt || isResult ? null : `/api/events/${eventId}/surveys/${survey.id}/${survey.digest}`;
  const { answer: page, error, retry } = useAnswerAt(path);
  return html`<${Sheet} title=${pick(survey, "title")} className="survey-sheet" testid="survey-sheet"
    onClose=${onClose}>
    ${isResult && html`<${Result} eventId=${eventId} survey=${survey} />`}
    ${paper.receipt && html`<${Done} receipt=${paper.receipt} onClose=${onClose} />`}
    ${path && page && html`<${Questionnaire} page=${page} survey=${survey} paper=${paper} isLive=${isLive}
      change=${change} />`}
    ${path && !page && !error && html`<p class="about-loading" role="status">
      <${Icon} name="loader" className="turning" />${t("survey.loading")}</p>`}
    ${path && error && html`<div class="about-error" role="alert">
      <p class="notice" data-kind="bad"><${Icon} name="circle-alert" /><span>${sentence(error)}</span></p>
      <button type="button" class="button second" onClick=${retry}>${t("retry")}</button></div>`}
  <//>`;
}

function Done({ receipt, onClose }) {
  return html`<div class="survey-done" role="status">
    <div class="receipt-tick" aria-hidden="true"><${Icon} name="check" /></div>
    <p><b>${t("survey.done")}</b></p>
    <div class="receipt-paper"><span class="receipt-label">${t("receipt")}</span>
      <strong class="receipt-code code" data-testid="survey-receipt">${receipt}</strong></div>
    <p class="receipt-explain">${t("survey.receipt")}</p>
    <button type="button" class="button wide" data-testid="survey-close" onClick=${onClose}>${t("close")}</button>
  </div>`;
}
