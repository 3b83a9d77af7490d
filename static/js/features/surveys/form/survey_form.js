// One survey in the event form. Once it has been opened, title, introduction and closing time may still be corrected
// (server/acclaim/event/parts/survey.py, meaning_changes), and what was promised of its privacy stays for good.

import { ActivityForm } from "../../../console/fields/activity_form.js";
import { EntitledFields } from "../../../console/fields/entitled_fields.js";
import {
  CheckField,
  FormContext,
  LongField,
  NumberField,
  SelectField,
  Technical,
  TextField,
  TextPair,
} from "../../../console/fields/fields.js";
import { Button, Notice } from "../../../console/kit/notice.js";
import { INTRO_CHARS, MINIMUM_CELL } from "../../../shared/limits.js";
import { html, useContext, useState } from "../../../shared/ui.js";
import { pick, t } from "../../../shared/words.js";
import { mayHaveWaves, verdicts } from "./changes.js";
import { PreviewDialog } from "./preview.js";
import { Questions } from "./question_rows.js";

const PRIVACIES = ["unlinked", "named"];
const NEW = { state: "draft", promised: "" };

/**
 * `known`: {state, promised} of the saved survey; `isSaved`: it is as it stands here. `folds` are what ActivityForm
 * takes besides.
 */
export function SurveyForm({ index, known = NEW, isSaved, isFull, onCopy, onNextWave, ...folds }) {
  const { event } = useContext(FormContext);
  const at = ["surveys", index];
  const survey = event.surveys[index];
  const { state } = known;
  const frozen = state !== "draft";
  return html`<${ActivityForm} kind="survey" index=${index} state=${state} ...${folds}
      title=${pick(survey, "title") || t("survey_form.new")}
      about=${t("survey.questions", { n: survey.questions.length })}>
    ${frozen && html`<${Notice} kind="warn" icon="lock" testid="survey-frozen">${t("survey_form.frozen")}<//>`}
    <${TextPair} path=${[...at, "title"]} label=${t("field.title")} lines />
    <div class="pair"><${LongField} path=${[...at, "intro"]} label=${t("survey_form.intro")} max=${INTRO_CHARS}
        hint=${t("survey_form.intro.hint")} rows=${2} />
      <${LongField} path=${[...at, "intro_en"]} label=${t("in_english", { label: t("survey_form.intro") })}
        max=${INTRO_CHARS} rows=${2} /></div>
    <${Promise} at=${at} survey=${survey} frozen=${frozen} promised=${known.promised} />
    <${Questions} at=${at} survey=${survey} frozen=${frozen} />
    <${EntitledFields} at=${at} activity=${survey} frozen=${frozen} />
    <${Technical} paths=${["id", "series", "wave"].map((name) => [...at, name])}>
      <${TextField} path=${[...at, "id"]} label=${t("survey_form.id")} code=${true} disabled=${frozen} />
      <${TextField} path=${[...at, "series"]} label=${t("survey_form.series")} hint=${t("survey_form.series.hint")}
        code=${true} disabled=${frozen} />
      <${NumberField} path=${[...at, "wave"]} label=${t("survey_form.wave")} disabled=${frozen} /><//>
    <${Actions} survey=${survey} frozen=${frozen} isSaved=${isSaved} isFull=${isFull} onCopy=${onCopy}
      onNextWave=${onNextWave} />
  <//>`;
}

/** What members are promised, and what is told of small units. */
function Promise({ at, survey, frozen, promised }) {
  const { event } = useContext(FormContext);
  const isPromised = Boolean(promised) && !frozen;
  const overall = verdicts(survey.questions).map((one) => [one.id, pick(one, "title") || one.id]);
  const sentence = t(`survey.privacy.${survey.privacy}`, { k: survey.minimum_cell || "" });
  return html`<fieldset class="stack"><legend>${t("survey.privacy")}</legend>
    <div class="triple">
      <${SelectField} path=${[...at, "privacy"]} label=${t("survey_form.privacy")} disabled=${frozen || isPromised}
        options=${PRIVACIES.map((one) => [one, t(`survey_form.privacy.${one}`)])} />
      <${NumberField} path=${[...at, "minimum_cell"]} label=${t("survey_form.minimum_cell")} min=${MINIMUM_CELL}
        hint=${t("survey_form.minimum_cell.hint")} disabled=${frozen} />
      <${SelectField} path=${[...at, "overall"]} label=${t("survey_form.overall")} disabled=${frozen}
        hint=${t("survey_form.overall.hint")} options=${[["", t("survey_form.overall.none")], ...overall]} /></div>
    ${(event.classes.length > 0 || survey.by_class) && html`<div class="stack tight">
      <${CheckField} path=${[...at, "by_class"]} label=${t("survey_form.by_class")} disabled=${frozen} />
      <p class="soft">${t("survey_form.by_class.hint")}</p></div>`}
    <${CheckField} path=${[...at, "on_phones"]} label=${t("survey_form.on_phones")} />
    <${Notice} kind=${survey.privacy === "unlinked" ? "good" : "warn"} testid="form-privacy"
      icon=${survey.privacy === "unlinked" ? "shield-check" : "user"}>
      <span>${t("survey_form.privacy.told")}</span><span>${sentence}</span>
      <span class="soft">${t(isPromised ? "survey_form.privacy.promised" : "survey_form.privacy.hint")}</span><//>
  </fieldset>`;
}

/** What is made of the survey: its preview, a copy, the next wave. */
function Actions({ survey, frozen, isSaved, isFull, onCopy, onNextWave }) {
  const { id } = useContext(FormContext);
  const [isPreviewed, preview] = useState(false);
  const mayGoOn = mayHaveWaves(survey, frozen);
  const canPreview = Boolean(id) && isSaved;
  return html`<div class="stack tight"><div class="row wrap">
      <${Button} icon="smartphone" look="second" disabled=${!canPreview} testid="preview-survey"
        onClick=${() => preview(true)}>${t("preview.open")}<//>
      <${Button} icon="copy" look="second" disabled=${isFull} testid="copy-survey" onClick=${onCopy}>
        ${t("survey_form.copy")}<//>
      <${Button} icon="history" look="second" disabled=${isFull || !mayGoOn} testid="next-wave" onClick=${onNextWave}>
        ${t("survey_form.next_wave")}<//></div>
    ${!canPreview && html`<p class="soft" data-testid="preview-unsaved">${t("preview.save_first")}</p>`}
    <p class="soft">${t(mayGoOn ? "survey_form.next_wave.hint" : "survey_form.next_wave.no_series")}</p>
    ${isPreviewed && html`<${PreviewDialog} event=${id} survey=${survey} onClose=${() => preview(false)} />`}
  </div>`;
}
