// A quiz on the hall's screen: the question, its options with the countdown, what was answered, the key; then boards.

import { Header } from "../../screen/board/header.js";
import { stageSize, u } from "../../screen/kit/area.js";
import { Figure } from "../../screen/kit/figure.js";
import { fitText } from "../../screen/kit/fit_text.js";
import { phrased } from "../../shared/phrased.js";
import { Picture } from "../../shared/picture.js";
import { keyWords, LETTERS, nameOf } from "../../shared/quiz/answer_form.js";
import { html, Icon, useInterval } from "../../shared/ui.js";
import { formatNumber, pick, t } from "../../shared/words.js";
import { Leaderboard, Podium, Units } from "./screen_boards.js";
import { leftOf } from "./time_bar.js";
import "./words.js";

const REDRAW_MS = 200;
const HOT_S = 5;
const EDGES = 170;
const STEM = { max: 112, min: 34, linesMax: 4 };
const NAME = { max: 68, min: 20, linesMax: 3 };
const BESIDE_NAME = 500; // letter, figures and edges of an option

const SCENES = { board: Leaderboard, units: Units, podium: Podium };

export function QuizScene({ event, quiz }) {
  if (!quiz || quiz.phase === "lobby") return html`<${Lobby} event=${event} quiz=${quiz} />`;
  const Board = SCENES[quiz.phase];
  return Board ? html`<${Board} event=${event} quiz=${quiz} />` : html`<${Asked} event=${event} quiz=${quiz} />`;
}

function Lobby({ event, quiz }) {
  return html`<div class="show survey-show" data-testid="quiz-lobby">
    <${Header} event=${event} headline=${quiz ? pick(quiz, "title") : ""} over=${quiz ? t("quiz") : ""} />
    <div class="main"><div class="survey-wait"><${Icon} name="trophy" />
      <p>${phrased(t(quiz ? "quiz.lobby" : "quiz.wait.draft"))}</p>
      ${quiz && html`<small>${t("quiz.lobby.count", { n: quiz.questions })}</small>`}</div></div>
  </div>`;
}

function Asked({ event, quiz }) {
  const { question, phase, key } = quiz;
  const { width, height, shape } = stageSize();
  const hasOptions = phase !== "stem";
  const isUpright = shape === "portrait";
  const room = width - EDGES - (question.picture && !isUpright ? width * 0.32 : 0);
  const box = { ...STEM, width: room, height: height * (hasOptions ? 0.2 : 0.42), max: hasOptions ? 84 : STEM.max };
  const { size } = fitText(pick(question, "title"), box);
  return html`<div class="show quiz-show" data-phase=${phase} data-picture=${Boolean(question.picture)}
      data-testid="quiz-scene">
    <${Header} event=${event} headline=${pick(quiz, "title")} aside=${html`<${Aside} quiz=${quiz} />`}
      over=${t("quiz.number", { n: question.number, all: quiz.questions })} />
    <div class="main quiz-main">
      <h2 class="quiz-question" style=${{ fontSize: u(size) }} data-testid="quiz-question">
        ${phrased(pick(question, "title"))}</h2>
      ${question.picture && html`<${Picture} class="quiz-image" box="32vw" src=${question.picture} alt="" />`}
      ${hasOptions && (question.kind === "number"
        ? html`<${Estimates} quiz=${quiz} />` : html`<${Options} quiz=${quiz} width=${room} />`)}
      ${key && html`<${Key} quiz=${quiz} />`}
    </div>
  </div>`;
}

/** The time that is left while it can be answered, and how many have. */
function Aside({ quiz }) {
  useInterval(REDRAW_MS);
  const { question, phase, answered, key } = quiz;
  const left = phase === "open" ? leftOf(question) : null;
  if (phase === "stem") return html`<div class="clock-box quiz-aside"><span class="state-pill" data-state="draft">
    ${question.points ? t("quiz.points", { n: question.points }) : t("quiz.points.none")}</span></div>`;
  return html`<div class="clock-box quiz-aside">
    <p class="quiz-count"><${Figure} value=${key ? key.right_answers : (answered ?? 0)} testid="quiz-answered" />
      <span>${t(key ? "quiz.people" : "quiz.answered")}</span></p>
    ${left ? html`<div class="quiz-ring" data-hot=${left.seconds <= HOT_S} style=${{ "--part": left.part }}>
        <b class="number" data-testid="quiz-left">${left.seconds}</b></div>`
      : phase === "locked" && html`<div class="quiz-ring" style=${{ "--part": 0 }}><${Icon} name="lock" /></div>`}
  </div>`;
}

function Options({ quiz, width }) {
  const { question, told, key } = quiz;
  const columns = stageSize().shape === "portrait" ? 1 : 2;
  const names = question.options.map((one) => nameOf(question, one.id));
  const rows = Math.ceil(names.length / columns);
  const box = { ...NAME, width: width / columns - BESIDE_NAME, height: Math.min(150, 520 / rows) };
  const size = Math.min(...names.map((name) => fitText(name, box).size)); // all alike, and none cut short
  const whole = Math.max(1, ...(told?.votes ?? [0]));
  return html`<ol class="quiz-options" data-told=${Boolean(told)} style=${{ "--columns": columns, "--rows": rows }}>
    ${question.options.map((one, at) => {
      const isRight = key ? question.kind !== "order" && key.right.includes(one.id) : null;
      const place = key && question.kind === "order" ? key.right.indexOf(one.id) + 1 : 0;
      const votes = told?.votes[at] ?? 0;
      return html`<li key=${one.id} class="quiz-option" data-place=${at % 4} data-right=${isRight}
          data-testid="quiz-option">
        ${told && html`<i style=${{ transform: `scaleX(${votes / whole})` }}></i>`}
        <b>${place || LETTERS[at]}</b>
        ${one.picture && html`<${Picture} box="8vw" src=${one.picture} alt="" />`}
        <span style=${{ fontSize: u(size) }}>${phrased(names[at])}</span>
        ${told && question.kind !== "order" && html`<em class="number"><${Figure} value=${votes} /></em>`}
        ${isRight && html`<${Icon} name="check" />`}</li>`;
    })}</ol>`;
}

/** The most frequent numbers, the nearest in gold. */
function Estimates({ quiz: { told, key } }) {
  if (!told) return html`<p class="quiz-estimate-hint">${phrased(t("quiz.number.hint"))}</p>`;
  const isRight = (value) =>
    key && Math.abs(Number(value) - Number(key.right[0])) <= Number(key.within) + Number.EPSILON;
  return html`<ol class="quiz-estimates">${told.estimates.map(([value, n]) =>
    html`<li key=${value} data-right=${Boolean(isRight(value))}><b class="number">${value}</b>
      <small>${formatNumber(n)}</small></li>`)}</ol>`;
}

function Key({ quiz: { question, key } }) {
  const isPlain = question.kind === "number" || question.kind === "order";
  const why = pick(key, "explanation");
  if (question.voided) return html`<p class="quiz-explained" data-testid="quiz-key">${t("quiz.voided")}</p>`;
  if (!isPlain && !why) return null;
  return html`<p class="quiz-explained" data-testid="quiz-key">
    ${isPlain && html`<b>${keyWords(question, key.right)}</b>`}
    ${why && html`<span>${phrased(why)}</span>`}</p>`;
}
