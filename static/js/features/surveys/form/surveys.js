// The surveys in the event form.

import { FormContext } from "../../../console/fields/fields.js";
import { moveItem, removeAt, same, takenIds } from "../../../console/fields/form_state.js";
import { Button } from "../../../console/kit/notice.js";
import { SURVEYS_PER_EVENT } from "../../../shared/limits.js";
import { html, useContext, useState } from "../../../shared/ui.js";
import { t } from "../../../shared/words.js";
import { blankSurvey, copyOf, withNextWave } from "./changes.js";
import { SurveyForm } from "./survey_form.js";
import "./words_form.js";

const COPY_ENDINGS = { title: "（副本）", title_en: " (copy)" };

/** `known`: {survey: {state, promised}} of the saved ones, and of removed ones; `saved`: their definitions. */
export function Surveys({ known, saved }) {
  const { event, change } = useContext(FormContext);
  const { surveys } = event;
  const [added, setAdded] = useState(-1);
  const taken = takenIds(event, known);
  const put = (next) => change(["surveys"], next);
  const add = (next) => {
    setAdded(surveys.length);
    put(next);
  };
  const copy = (index) => add([...surveys, copyOf(surveys[index], taken, COPY_ENDINGS)]);
  const isFull = surveys.length >= SURVEYS_PER_EVENT;
  return html`<section class="stack" id="part-surveys">
    <h2 class="view-title">${t("surveys")} <span class="soft number">${surveys.length}</span></h2>
    <p class="soft">${t("survey_form.hint")}</p>
    ${surveys.map((survey, index) => html`<${SurveyForm} key=${index} index=${index}
      count=${surveys.length} known=${known[survey.id]} isFull=${isFull} startOpen=${index === added}
      isSaved=${saved.some((one) => one.id === survey.id && same(one, survey))}
      onCopy=${() => copy(index)} onNextWave=${() => add(withNextWave(surveys, index, taken))}
      onRemove=${() => put(removeAt(surveys, index))} onMove=${(to) => put(moveItem(surveys, index, to))} />`)}
    <div><${Button} icon="plus" look="second" testid="add-survey" disabled=${isFull}
      onClick=${() => add([...surveys, blankSurvey(taken)])}>${t("survey_form.add")}<//></div>
  </section>`;
}
