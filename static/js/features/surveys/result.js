// The published result of a survey on the phone: what big screens show of it, in one column.

import { useAnswerAt } from "../../shared/answer_at.js";
import { nameBelow } from "../../shared/members/units.js";
import { html, Icon } from "../../shared/ui.js";
import { formatNumber, pick, sentence, t } from "../../shared/words.js";

const WORST = 1;
const BEST = 5;

export function Result({ eventId, survey }) {
  const { answer, error, retry } = useAnswerAt(`/api/events/${eventId}/surveys/${survey.id}/result`);
  if (error)
    return html`<div class="about-error" role="alert">
      <p class="notice" data-kind="bad"><${Icon} name="circle-alert" /><span>${sentence(error)}</span></p>
      <button type="button" class="button second" onClick=${retry}>${t("retry")}</button></div>`;
  if (!answer)
    return html`<p class="about-loading" role="status">
      <${Icon} name="loader" className="turning" />${t("survey.result.loading")}</p>`;
  if (!answer.told) return html`<p class="notice" data-testid="survey-result">${t("survey.result.few")}</p>`;
  return html`<div class="survey-result" data-testid="survey-result"><${Whole} result=${answer} />
    <${Units} result=${answer} />
    <${Standouts} name="strengths" lines=${answer.strengths} /><${Standouts} name="problems" lines=${answer.problems} />
  </div>`;
}

function Whole({ result: { n, entitled, mean } }) {
  const members = n !== null && { members: formatNumber(n), entitled: entitled && formatNumber(entitled) };
  return html`<p class="survey-whole">
    ${mean && html`<span>${t("survey.result.mean")} <b class="number" data-testid="survey-result-mean">
      ${mean[0].toFixed(2)}</b></span>`}
    ${members && html`<span class="soft">${t(entitled ? "survey.result.n.of" : "survey.result.n", members)}</span>`}
  </p>`;
}

function Units({ result: { units, unit: outer, others, k, item } }) {
  if (!item || (!units.length && !others)) return null;
  return html`<section><h3>${t("survey.result.units")}</h3>
    <ul class="plain survey-units">${units.map((unit) => html`<li key=${`${unit.unit} ${unit.direct}`}
      data-grey=${Boolean(unit.grey)} data-testid="survey-result-unit"><span>${nameOf(unit, outer)}</span>
      ${unit.mean
        ? html`<b class="number">${unit.mean[0].toFixed(unit.digits)}</b>
          <meter min=${WORST} max=${BEST} value=${unit.mean[0]} aria-hidden="true"></meter>`
        : html`<small>${alikeWords(unit.alike)}</small>`}</li>`)}</ul>
    ${others > 0 && html`<p class="survey-hint">${t("survey.result.others", { count: others, k })}</p>`}
  </section>`;
}

function nameOf({ unit, direct }, outer) {
  if (!unit) return t("survey.result.no_unit");
  return `${unit === outer ? unit : nameBelow(unit, outer)}${direct ? t("survey.result.direct") : ""}`;
}

function Standouts({ name, lines }) {
  return lines.length > 0 && html`<section><h3>${t(`survey.result.${name}`)}</h3>
    <ul class="plain survey-units">${lines.map((line) => html`<li key=${line.title}><span>${pick(line, "title")}</span>
      ${line.mean
        ? html`<b class="number">${line.mean[0].toFixed(2)}</b>`
        : line.alike && html`<small>${alikeWords(line.alike)}</small>`}</li>`)}</ul></section>`;
}

const alikeWords = (alike) => t("survey.result.alike", { least: alike.at_least, value: pick(alike, "name") });
