// The bank of sections that are ready to be asked, to be put into a survey.

import { useLoaded } from "../../../console/kit/hooks.js";
import { Button, Problem } from "../../../console/kit/notice.js";
import { loadSurveyBank } from "../../../console/kit/operator_api.js";
import { Dialog, Icon, html } from "../../../shared/ui.js";
import { pick, t } from "../../../shared/words.js";
import { missing, withSection } from "./changes.js";

/** `onChange(survey)` */
export function BankDialog({ survey, onChange, onClose }) {
  const { value, error } = useLoaded(loadSurveyBank, "");
  return html`<${Dialog} title=${t("bank.open")} className="bank" onClose=${onClose} testid="bank">
    <p class="soft">${t("bank.hint")}</p>
    <${Problem} error=${error} />
    ${!value && !error && html`<p role="status">${t("loading")}</p>`}
    <ul class="plain stack">${value?.sections.map((section) => html`<${Section} key=${section.id} section=${section}
      isIn=${missing(survey, section).length === 0} add=${() => onChange(withSection(survey, section))} />`)}</ul>
    <div class="row end"><button type="button" class="button" data-testid="bank-done" onClick=${onClose}>
      ${t("bank.done")}</button></div>
  <//>`;
}

function Section({ section, isIn, add }) {
  return html`<li class="bank-section" data-testid=${`bank-${section.id}`}>
    <details><summary><${Icon} name="chevron-down" /><strong>${pick(section, "name")}</strong>
        <span class="soft">${t("survey.questions", { n: section.questions.length })}</span></summary>
      <ol>${section.questions.map((one) => html`<li key=${one.id}>${pick(one, "title")}
        <span class="soft">${t(`survey_form.kind.${one.answer.kind}`)}</span></li>`)}</ol></details>
    <${Button} icon=${isIn ? "check" : "plus"} look="second small" disabled=${isIn} testid=${`insert-${section.id}`}
      onClick=${add}>${t(isIn ? "bank.is_in" : "bank.insert")}<//></li>`;
}
