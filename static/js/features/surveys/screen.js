// A survey on the hall's screen: the units' turnout as a race, and what its scenes of results have in common
// (screen_scores.js, screen_standouts.js). What is not published yet has a quiet picture.

import { Ranked } from "../../screen/board/board.js";
import { Header } from "../../screen/board/header.js";
import { isDense } from "../../screen/board/layout.js";
import { turnoutEntries } from "../../screen/board/turnout.js";
import { stageSize } from "../../screen/kit/area.js";
import { Figure } from "../../screen/kit/figure.js";
import { phrased } from "../../shared/phrased.js";
import { html, Icon } from "../../shared/ui.js";
import { formatNumber, pick, t } from "../../shared/words.js";
import "./words_screen.js";

export const WORDS = "survey."; // where those begin that a poll has as well (board/header.js)

/** What a board's head needs of a survey, in place of a poll: its title, and for how many rows there is room. */
const asPoll = (survey, rows) => ({ title: survey.title, title_en: survey.title_en, options: rows });

/** What a rail counts, in place of a poll's figures. */
export const figuresOf = ({ survey, turnout }) => ({
  state: survey.state,
  closes_at: survey.closes_at,
  members: turnout?.members ?? 0,
  entitled: turnout?.entitled || null,
});

export const turnoutRows = ({ turnout }) => (turnout ? turnoutEntries(turnout) : []);

/** Whether the race takes the whole width. */
export const isWide = (rows) => isDense(rows.length) && stageSize().shape !== "portrait";

/** `of`: what a ShownSurveys says of the stage; `rail` stands beside the race. */
export function SurveyTurnout({ event, of, rail, lane }) {
  const { survey, shown, turnout } = of;
  if (!survey) return html`<${Waiting} event=${event} over=${t("survey.race")} words=${t("survey.wait.draft")} />`;
  const rows = turnoutRows(of);
  return html`<div class="show" data-dense=${isWide(rows)} data-testid="survey-turnout">
    <${Header} event=${event} poll=${asPoll(survey, rows)} figures=${figuresOf(of)} over=${t("survey.race")}
      words=${WORDS} lane=${lane} />
    <div class="main">${rows.length > 0
      ? html`<${Ranked} entries=${rows} round=${`${survey.id} ${survey.epoch}`} ofUnits />`
      : shown && html`<${Answered} turnout=${turnout} />`}</div>
    <footer class="caption"><span data-testid="caption">${rows.length > 0 && t("survey.race.caption")}</span></footer>
    ${rail}
  </div>`;
}

/** Without units, how many have answered; and not even that of a few. */
function Answered({ turnout }) {
  return html`<div class="survey-wait">${turnout
    ? html`<p class="survey-count gilded"><${Figure} value=${turnout.members} testid="turnout" /></p>
      <p>${t("survey.answered.people")}</p>`
    : html`<p>${t("survey.wait.small")}</p>`}</div>`;
}

/** A scene that has nothing to show yet, or never will: the survey's title and one sentence. */
export function Waiting({ event, survey = null, over, words }) {
  return html`<div class="show survey-show" data-testid="survey-wait">
    <${Header} event=${event} headline=${survey ? pick(survey, "title") : ""} over=${survey ? over : ""} />
    <div class="main"><div class="survey-wait"><${Icon} name="lock" /><p>${phrased(words)}</p></div></div>
  </div>`;
}

/** Why a scene of results shows none; "" where it does, null before anybody knows. */
export function whyNone({ survey, shown, result }) {
  if (!survey) return t("survey.wait.draft");
  if (survey.state !== "published") return t(`survey.wait.${survey.state}`);
  if (!shown) return null;
  return result?.told ? "" : t("survey.wait.few");
}

export const alikeWords = (alike) => t("survey.alike", { least: alike.at_least, value: pick(alike, "name") });

/** How many have answered in all, beside the title of results. */
export function Whole({ result }) {
  const { n, entitled, mean } = result;
  const members = n !== null && { members: formatNumber(n), entitled: entitled && formatNumber(entitled) };
  return html`<div class="clock-box survey-whole">
    ${members && html`<p class="survey-n">${t(entitled ? "survey.n.of" : "survey.n", members)}</p>`}
    ${mean && html`<p class="survey-mean"><small>${t("survey.mean")}</small>
      <b class="number" data-testid="survey-mean">${mean[0].toFixed(2)}</b></p>`}
  </div>`;
}
