// A screen over a video (OBS, vMix): no ground, and what is told stands in the lower third or in a corner.

import { Then, useReplay } from "../../features/replays/screen.js";
import { WORDS, turnoutRows } from "../../features/surveys/screen.js";
import { clock, formatCountdown } from "../../shared/clock.js";
import { takesComments } from "../../shared/definition.js";
import { phrased } from "../../shared/phrased.js";
import { html, Icon, useInterval, useRef } from "../../shared/ui.js";
import { formatNumber, pick, t } from "../../shared/words.js";
import { Countdown } from "../board/header.js";
import { barLength, rank } from "../board/ranking.js";
import { stageSize, u, useArea } from "../kit/area.js";
import { Figure } from "../kit/figure.js";
import { fitText } from "../kit/fit_text.js";
import { useQr } from "../kit/qr.js";
import { countdownWords, momentOfStage } from "./countdown.js";
import { duel, ropeAt } from "./versus.js";

const ROWS = { lower: 4, corner: 6 };
const ROW_GAP = 14; // as in screen_overlay.css, as is what a row has besides the name
const BESIDE_NAME = 190;
const NAME_BOX = { height: 66, max: 30, min: 20, linesMax: 2 };
const REDRAW_MS = 200;
const SAID = { lower: 2, corner: 5 };
const SAID_MS = 500;

/** What stands over the video in scenes that fill a hall's screen; null where there is nothing to say over a video. */
export function Overlay({ show, scene: { kind, poll, figures, stage }, event }) {
  const place = show.overlay;
  if (kind === "join") return html`<${Card} place=${place} event=${event} title=${t("join.scan")} code />`;
  if (kind === "applause") {
    return html`<${Card} place=${place} event=${event} title=${t("applause.title")}>
      <p class="over-big"><${Icon} name="heart" /><${Figure} value=${show.cheering.sum}
          testid="applause-total" /></p><//>`;
  }
  if (kind === "danmaku") return html`<${Said} place=${place} event=${event} comments=${show.comments} />`;
  if (kind === "countdown")
    return html`<${CountdownCard} place=${place} event=${event} poll=${poll} figures=${figures} stage=${stage} />`;
  if (kind === "replay")
    return html`<${ReplayCard} place=${place} event=${event} poll=${poll} figures=${figures} stage=${stage} />`;
  if (kind === "versus")
    return html`<${Duel} place=${place} event=${event} poll=${poll} figures=${figures} options=${stage.options} />`;
  if (kind === "turnout") return html`<${Race} place=${place} event=${event} of=${show.surveys.of(stage)} />`;
  if (["race", "lineup", "hidden"].includes(kind)) {
    return html`<${Card} place=${place} event=${event} title=${pick(poll, "title")} code=${figures?.state === "open"}
        aside=${html`<${Countdown} poll=${poll} figures=${figures} />`}>
      ${kind === "race" ? html`<${Rows} entries=${rank(poll, figures)} place=${place} />`
        : html`<p class="over-words">
          ${kind === "lineup" ? t("state.draft") : t("versus.hidden", { members: formatNumber(figures.members) })}</p>`}
        <//>`;
  }
  return null;
}

function Card({ place, event, title, code = false, aside = null, words = "", children = null }) {
  const svg = useQr(event.id);
  return html`<section class="over" data-place=${place} data-testid="overlay">
    ${code && svg &&
      html`<div class="over-code"><img src=${`data:image/svg+xml,${encodeURIComponent(svg)}`} alt="QR" /><span>
          ${t(`${words}join.vote`)}</span></div>`}
    <div class="over-body"><header><h1>${title}</h1>${aside}</header>${children}</div>
  </section>`;
}

function Rows({ entries, place }) {
  const element = useRef(null);
  const area = useArea(element);
  const columns = place === "lower" ? Math.min(stageSize().shape === "portrait" ? 2 : ROWS.lower, entries.length) : 1;
  const box = area && { ...NAME_BOX, width: (area.width - ROW_GAP * (columns - 1)) / columns - BESIDE_NAME };
  return html`<ol ref=${element} class="over-rows" style=${{ "--columns": columns }}>
    ${box && entries.slice(0, ROWS[place]).map((entry) => {
      const { size, lines, text } = fitText(pick(entry.option, "name"), box);
      return html`<li key=${entry.order} data-place=${entry.place ?? ""}>
      <i style=${{ transform: `scaleX(${barLength(entry, entries[0]).toFixed(3)})` }}></i>
      <b class="number">${entry.place ?? "–"}</b><span style=${{ fontSize: u(size), WebkitLineClamp: lines }}>
        ${phrased(text)}</span>
      <em class="number">${entry.score === null ? `${entry.percent.toFixed(1)}%` : entry.score.toFixed(2)}</em></li>`;
    })}</ol>`;
}

function ReplayCard({ place, event, poll, figures, stage }) {
  const shown = useReplay(event, poll, figures, stage);
  return html`<${Card} place=${place} event=${event} title=${pick(poll, "title")}
    aside=${html`<${Then} event=${event} shown=${shown} stage=${stage} />`}>
    ${shown && html`<${Rows} entries=${rank(poll, shown.frame.figures)} place=${place} />`}<//>`;
}

/** The units of a survey that have the best turnout. */
function Race({ place, event, of }) {
  const { survey } = of;
  if (!survey) return null;
  const entries = turnoutRows(of).filter(({ isSum }) => !isSum);
  return html`<${Card} place=${place} event=${event} title=${pick(survey, "title")} code=${survey.state === "open"}
    words=${WORDS}>
    ${entries.length > 0 ? html`<${Rows} entries=${entries} place=${place} />`
      : html`<p class="over-words">${t("survey.race")}</p>`}<//>`;
}

function Duel({ place, event, poll, figures, options }) {
  const two = duel(poll, figures, options);
  const part = ropeAt(two);
  return html`<${Card} place=${place} event=${event} title=${pick(poll, "title")} code=${figures?.state === "open"}>
    <div class="over-duel"><span>${pick(two[0].option, "name")}</span><span>
        ${two[1] && pick(two[1].option, "name")}</span>
      ${figures?.votes &&
        html`<div class="rope"><i class="rope-left" style=${{ transform: `translateX(${(part - 1) * 100}%)` }}></i>
        <span class="rope-percent number">${(part * 100).toFixed(1)}%</span>
        <span class="rope-percent number">${((1 - part) * 100).toFixed(1)}%</span></div>`}</div><//>`;
}

function Said({ place, event, comments }) {
  useInterval(SAID_MS);
  return html`<${Card} place=${place} event=${event} title=${t("wall.title")} code=${takesComments(event)}>
    <ol class="over-said">${comments.list.slice(-SAID[place]).map(({ key, name, unit, text }) => html`<li key=${key}>
      <em>${[unit, name].filter(Boolean).join(" ")}</em>${text}</li>`)}</ol><//>`;
}

function CountdownCard({ place, event, poll, figures, stage }) {
  useInterval(REDRAW_MS);
  const left_ms = clock.until(momentOfStage(stage, poll, figures));
  return html`<${Card} place=${place} event=${event} title=${countdownWords(stage, poll, figures)}>
    <p class="over-big number" data-testid="dial">
      ${left_ms === null ? "–" : left_ms === 0 ? t("countdown.now") : formatCountdown(left_ms, t("day"))}</p><//>`;
}
