// The questions of a board on the screen: the one being answered, large, and next to it those that follow. A question
// that overtakes another slides past it.

import { stageSize, u, useArea } from "../../screen/kit/area.js";
import { Figure } from "../../screen/kit/figure.js";
import { fitText } from "../../screen/kit/fit_text.js";
import { JoinCard } from "../../screen/kit/qr.js";
import { phrased } from "../../shared/phrased.js";
import { html, Icon, useRef } from "../../shared/ui.js";
import { formatNumber, pick, t } from "../../shared/words.js";
import { inOrder } from "./told.js";
import "./words_screen.js";

const TITLE = { height: 150, max: 68, min: 34, linesMax: 2 };
const BESIDE = { wide: 560, narrow: 500, portrait: 130 };
const NOW = { height: 520, max: 84, min: 36, linesMax: 6 };
const NOW_PAD = 130;
const ROW = { max: 150, min: 104, gap: 16 };
const ROW_TEXT = { height: 84, max: 36, min: 26, linesMax: 2 };
const ROW_BESIDE = 170; // upvotes and edges
const FIRST_SHARE = 1.25 / 2.25; // of the width, as in screen_words.css

/** `board` is the one from told.js that is shown, or null. */
export function QuestionsScene({ event, board }) {
  const { width, shape } = stageSize();
  const title = board ? pick(board, "title") : t("questions.screen.wait");
  const { size } = fitText(title, { ...TITLE, width: width - BESIDE[shape] });
  const questions = board ? inOrder(board.questions.values()) : [];
  const now = questions.find(({ state }) => state === "answering");
  const next = questions.filter(({ state }) => state === "shown");
  const room = shape === "portrait" ? width - NOW_PAD : (width - NOW_PAD) * FIRST_SHARE;
  return html`<section class="questions-show" data-testid="questions-show" data-state=${board?.state ?? "draft"}>
    <header><p class="event-title">${pick(event, "title")}</p>
      <h1 class="gilded" style=${{ fontSize: u(size) }}>${phrased(title)}</h1></header>
    ${board && html`<p class="questions-sum"><${Figure} value=${questions.length} testid="questions-count" />
      <span>${t("questions.screen.count")}</span></p>`}
    ${now ? html`<${Now} key=${now.n} question=${now} width=${room - NOW_PAD} />`
      : board && html`<div class="questions-wait"><p>${t("questions.screen.ask")}</p>
        ${board.state === "open" && html`<${JoinCard} eventId=${event.id}
          words=${t("questions.screen.join")} />`}</div>`}
    <${Next} questions=${next} />
  </section>`;
}

function Now({ question, width }) {
  const { size } = fitText(question.text, { ...NOW, width });
  return html`<article class="questions-now" data-testid="question-now"><em>${t("questions.screen.now")}</em>
    <blockquote style=${{ fontSize: u(size) }}>${phrased(question.text)}</blockquote>
    <cite>${[who(question), `▲ ${formatNumber(question.votes)}`].filter(Boolean).join(" · ")}</cite></article>`;
}

/** Rows positioned by their order; in the DOM they are sorted by number, so that none is created again. */
function Next({ questions }) {
  const box = useRef(null);
  const area = useArea(box);
  const rows = area ? Math.max(1, Math.floor((area.height + ROW.gap) / (ROW.min + ROW.gap))) : 0;
  const shown = questions.slice(0, rows);
  const height = Math.min(ROW.max, area ? (area.height + ROW.gap) / Math.max(shown.length, 1) - ROW.gap : ROW.min);
  const places = new Map(shown.map(({ n }, at) => [n, at * (height + ROW.gap)]));
  return html`<ol class="questions-next" ref=${box} data-testid="questions-next">
    ${[...shown].sort((a, b) => a.n - b.n).map((one) => html`<${Row} key=${one.n} question=${one}
      y=${places.get(one.n)} height=${height} width=${area.width - ROW_BESIDE} />`)}</ol>`;
}

function Row({ question, y, height, width }) {
  const signed = who(question);
  const { size, text } = fitText(question.text, { ...ROW_TEXT, height: height - (signed ? 52 : 22), width });
  return html`<li class="screen-question" data-testid="screen-question" data-n=${question.n}
    style=${{ "--y": u(y), "--height": u(height) }}>
    <div><p style=${{ fontSize: u(size) }}>${phrased(text)}</p>${signed && html`<cite>${signed}</cite>`}</div>
    <b class="number"><${Icon} name="arrow-up" />${formatNumber(question.votes)}</b></li>`;
}

const who = ({ name, unit }) => [unit, name].filter(Boolean).join(" · ");
