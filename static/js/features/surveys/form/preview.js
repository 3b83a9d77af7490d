// A survey as a member of some unit would see it on the phone: the phone's own questions, with nothing behind them.

import { FormContext } from "../../../console/fields/fields.js";
import { allClasses } from "../../../console/kit/all_classes.js";
import { useLoaded } from "../../../console/kit/hooks.js";
import { Button, Notice, Problem } from "../../../console/kit/notice.js";
import { loadUnits, previewSurvey } from "../../../console/kit/operator_api.js";
import { isWithin } from "../../../shared/members/units.js";
import { themeProperties } from "../../../shared/theme.js";
import { Dialog, html, useContext, useState } from "../../../shared/ui.js";
import { pick, t } from "../../../shared/words.js";
import { Paper } from "../paper.js";
import { Questionnaire } from "../questionnaire.js";

const NOWHERE = { get: () => null, set: () => {} }; // what is answered here is kept by nobody
const AT_ONCE = { state: "open" };

/** Of the survey as it is saved. */
export function PreviewDialog({ event, survey, onClose }) {
  const { event: definition } = useContext(FormContext);
  const classes = allClasses(definition.classes);
  const [chosen, choose] = useState(null); // "": no unit
  const [memberClass, chooseClass] = useState(classes[0].id);
  const { value, error } = useLoaded(() => loadUnits(event), event);
  const [first] = survey.entitled.units;
  const likely = value?.units.find((one) => !first || isWithin(one.unit, first))?.unit ?? "";
  const unit = chosen ?? likely;
  return html`<${Dialog} title=${t("preview.title", { title: pick(survey, "title") })} className="preview"
      onClose=${onClose} testid="preview">
    <div class="preview-parts"><div class="stack">
        <${Notice} icon="eye" testid="preview-notice">${t("preview.notice")}<//>
        <${Problem} error=${error} />
        ${value && html`<label class="field"><span>${t("preview.unit")}</span><select class="input"
          data-testid="preview-unit" value=${unit} onChange=${(e) => choose(e.target.value)}>
          <option value="">${t("preview.no_unit")}</option>
          ${value.units.map((one) => html`<option key=${one.unit} value=${one.unit}>${one.unit}</option>`)}
          </select></label>`}
        ${classes.length > 1 && html`<label class="field"><span>${t("preview.class")}</span><select class="input"
          data-testid="preview-class" value=${memberClass}
          onChange=${(e) => chooseClass(e.target.value)}>
          ${classes.map((one) => html`<option key=${one.id} value=${one.id}>${pick(one, "name")}</option>`)}
          </select></label>`}</div>
      <div class="preview-phone phone-within" style=${themeProperties(definition.theme, "phone")}
        data-testid="preview-phone"><div class="preview-paper">
        ${value && html`<${Phone} key=${`${unit} ${memberClass}`} event=${event} survey=${survey.id}
          unit=${unit} memberClass=${memberClass} />`}</div></div></div>
  <//>`;
}

function Phone({ event, survey, unit, memberClass }) {
  const { value, error } = useLoaded(() => previewSurvey(event, survey, unit, memberClass), "");
  const [round, begin] = useState(0);
  if (!value) return html`<${Problem} error=${error} />`;
  if (value.entitled) return html`<${Answering} key=${round} page=${value.page} again=${() => begin(round + 1)} />`;
  return html`<p class="notice" data-kind="info" data-testid="preview-why-not">
    <span>${t("survey.refused.not_entitled")}</span></p>`;
}

function Answering({ page, again }) {
  const [paper] = useState(() => new Paper("preview", NOWHERE, () => "preview"));
  const [, draw] = useState(0);
  const change = (act) => {
    act(paper);
    draw((n) => n + 1);
  };
  if (!paper.isSent) return html`<${Questionnaire} page=${page} survey=${AT_ONCE} paper=${paper} isLive=${true}
    change=${change} />`;
  const answered = Object.keys(paper.answers).length;
  return html`<div class="stack" role="status" data-testid="preview-end">
    <p><b>${t("preview.end")}</b></p><p>${t("preview.end.more", { n: answered })}</p>
    <div><${Button} icon="rotate-ccw" testid="preview-again" onClick=${again}>${t("preview.again")}<//></div></div>`;
}
