// The boards of a quiz: the ten best, the units, the podium.

import { Header } from "../../screen/board/header.js";
import { stageSize, u } from "../../screen/kit/area.js";
import { Confetti } from "../../screen/kit/confetti.js";
import { Figure } from "../../screen/kit/figure.js";
import { fitAll, fitText } from "../../screen/kit/fit_text.js";
import { phrased } from "../../shared/phrased.js";
import { html, Icon } from "../../shared/ui.js";
import { formatNumber, pick, t } from "../../shared/words.js";

const NAME = { height: 74, max: 44, min: 22, linesMax: 1 };
const BESIDE = 760; // rank, arrows, points and edges of a row
const BESIDE_UPRIGHT = 560;
const CONFETTI_MS = 2_400;
const STAND_NAME = { width: 400, height: 120, max: 64, min: 28, linesMax: 2 };
const ON_PODIUM = [2, 1, 3]; // as it stands, from the left
const ON_STAND = 3; // who share a place
const RISES_AFTER_S = { 3: 0.2, 2: 1, 1: 1.8 };

export function Leaderboard({ event, quiz }) {
  const rows = quiz.top;
  const most = Math.max(1, ...rows.map(({ points }) => points));
  const isUpright = stageSize().shape === "portrait";
  const room = stageSize().width - (isUpright ? BESIDE_UPRIGHT : BESIDE);
  const names = fitAll(rows.map(nameWords), { ...NAME, width: room });
  const { climber } = quiz;
  return html`<div class="show quiz-show" data-phase="board" data-testid="quiz-board">
    <${Header} event=${event} headline=${pick(quiz, "title")} over=${t("quiz.board")}
      aside=${html`<${Players} quiz=${quiz} />`} />
    <div class="main"><ol class="quiz-board">
      ${rows.map((one, at) => html`<li key=${`${one.rank} ${one.name} ${at}`} data-rank=${one.rank}
          style=${{ "--at": at }} data-testid="quiz-row">
        <i style=${{ transform: `scaleX(${one.points / most})` }}></i>
        <b class="number">${one.rank}</b><${Moved} one=${one} />
        <span style=${{ fontSize: u(names[at].size) }}>${names[at].text}</span>
        <small>${t("quiz.board.right", { n: one.right })}</small>
        <em><${Figure} value=${one.points} roll_ms=${900} /></em></li>`)}
      ${rows.length === 0 && html`<li class="quiz-board-none">${t("quiz.wait.scores")}</li>`}</ol></div>
    <footer class="caption"><span data-testid="quiz-climber">${climber &&
      t("quiz.climber", { name: nameWords(climber), n: climber.was - climber.rank })}</span></footer>
  </div>`;
}

/** Who has no name has had their data deleted. */
const nameWords = ({ name, unit }) =>
  unit ? `${name} · ${unit.split("/").at(-1)}` : name || t("quiz.nameless");

function Players({ quiz }) {
  const words = quiz.left === null ? t("quiz.players", { n: formatNumber(quiz.players) })
    : t("quiz.out", { n: formatNumber(quiz.left) });
  return html`<div class="clock-box quiz-aside"><span class="state-pill" data-state="open">${words}</span></div>`;
}

function Moved({ one: { rank, was } }) {
  const by = was ? was - rank : 0;
  if (!by) return html`<s></s>`;
  return html`<s data-up=${by > 0}><${Icon} name=${by > 0 ? "arrow-up" : "arrow-down"} />${Math.abs(by)}</s>`;
}

export function Units({ event, quiz }) {
  const rows = quiz.units;
  const most = Math.max(1, ...rows.map(({ points }) => points));
  const isUpright = stageSize().shape === "portrait";
  const room = stageSize().width - (isUpright ? BESIDE_UPRIGHT : BESIDE);
  const names = fitAll(rows.map(({ unit }) => unit.split("/").at(-1)), { ...NAME, width: room });
  return html`<div class="show quiz-show" data-phase="units" data-testid="quiz-units">
    <${Header} event=${event} headline=${pick(quiz, "title")} over=${t("quiz.units")}
      aside=${html`<${Players} quiz=${quiz} />`} />
    <div class="main"><ol class="quiz-board">${rows.map((one, at) => html`<li key=${one.unit} data-rank=${one.rank}
        style=${{ "--at": at }}>
      <i style=${{ transform: `scaleX(${one.points / most})` }}></i>
      <b class="number">${one.rank}</b><s></s>
      <span style=${{ fontSize: u(names[at].size) }}>${names[at].text}</span>
      <small>${formatNumber(one.players)} / ${formatNumber(one.members)}</small>
      <em class="number">${formatNumber(Math.round(one.points))}</em></li>`)}</ol></div>
    <footer class="caption"><span>${t("quiz.units.caption")}</span></footer>
  </div>`;
}

export function Podium({ event, quiz }) {
  const places = ON_PODIUM.map((place) => ({ place, best: quiz.top.filter(({ rank }) => rank === place) }));
  return html`<div class="show quiz-show" data-phase="podium" data-testid="quiz-podium">
    <${Header} event=${event} headline=${pick(quiz, "title")} over=${t("quiz.podium")} />
    <div class="main"><ol class="quiz-podium">
      ${places.map(({ place, best }) => html`<li key=${place} data-place=${place} data-empty=${best.length === 0}
          style=${{ animationDelay: `${RISES_AFTER_S[place]}s` }} data-testid="quiz-stand">
        ${best.slice(0, ON_STAND).map((one, at) => html`<${Stand} key=${at} one=${one} />`)}
        ${best.length > ON_STAND && html`<p class="quiz-stand"><small>
          ${t("quiz.podium.more")}</small></p>`}
        <div class="quiz-plinth"><b class="number">${place}</b></div></li>`)}</ol></div>
    <${Confetti} theme=${event.theme} delay_ms=${CONFETTI_MS} />
  </div>`;
}

function Stand({ one }) {
  const name = one.name || t("quiz.nameless");
  const { size } = fitText(name, STAND_NAME);
  return html`<p class="quiz-stand"><b style=${{ fontSize: u(size) }}>${phrased(name)}</b>
    ${one.unit && html`<small>${one.unit.split("/").at(-1)}</small>`}
    <em class="number">${formatNumber(one.points)}</em></p>`;
}
