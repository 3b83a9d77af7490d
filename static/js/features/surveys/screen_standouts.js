// What stands out in the whole: three strengths and three problems at most, or that nothing does.

import { Header } from "../../screen/board/header.js";
import { stageSize, u } from "../../screen/kit/area.js";
import { fitText } from "../../screen/kit/fit_text.js";
import { phrased } from "../../shared/phrased.js";
import { html, Icon } from "../../shared/ui.js";
import { pick, t } from "../../shared/words.js";
import { Waiting, Whole, alikeWords, whyNone } from "./screen.js";

const EDGES = 190; // of the screen, and between the cards
const BESIDE_TITLE = 330; // the share, and a card's edges
const TITLE_BOX = { height: 130, max: 52, min: 26, linesMax: 2 };

export function SurveyStandouts({ event, of }) {
  const { survey, result } = of;
  const over = t("survey.standouts");
  const why = whyNone(of);
  if (why || !result) return html`<${Waiting} event=${event} survey=${survey} over=${over} words=${why || ""} />`;
  const isUpright = stageSize().shape === "portrait";
  const width = (stageSize().width - EDGES) / (isUpright ? 1 : 2) - BESIDE_TITLE;
  return html`<div class="show survey-show" data-testid="survey-standouts">
    <${Header} event=${event} headline=${pick(survey, "title")} over=${over}
      aside=${html`<${Whole} result=${result} />`} />
    <div class="main"><div class="survey-cards">
      <${Card} kind="strengths" icon="award" found=${result.strengths} width=${width} />
      <${Card} kind="problems" icon="circle-alert" found=${result.problems} width=${width} /></div></div>
    <footer class="caption"><span>${t("survey.standouts.caption")}</span></footer>
  </div>`;
}

function Card({ kind, icon, found, width }) {
  return html`<section class="survey-card" data-kind=${kind} data-testid=${`survey-${kind}`}>
    <h2><${Icon} name=${icon} />${t(`survey.${kind}`)}</h2>
    ${found.length > 0
      ? html`<ol>${found.map((one) => html`<${StandOut} key=${one.title} one=${one} width=${width} />`)}</ol>`
      : html`<p class="survey-none">${t("survey.none")}</p>`}</section>`;
}

function StandOut({ one, width }) {
  const { share, mean, alike } = one;
  const figures = [share && t("survey.satisfied"), mean && t("survey.mean.of", { mean: mean[0].toFixed(2) })];
  const { size, lines, text } = fitText(pick(one, "title"), { ...TITLE_BOX, width });
  return html`<li data-testid="survey-standout">
    <strong class="name" style=${{ fontSize: u(size), WebkitLineClamp: lines }}>${phrased(text)}</strong>
    ${share && html`<b class="number">${Math.round(share[0] * 100)}%</b>
      <span class="survey-meter" aria-hidden="true"><i style=${{ transform: `scaleX(${share[0]})` }}></i></span>`}
    <small>${alike ? alikeWords(alike) : figures.filter(Boolean).join(" · ")}</small></li>`;
}
