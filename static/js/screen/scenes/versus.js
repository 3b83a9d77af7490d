// Two options head to head, and a rope between them that each vote pulls.

import { phrased } from "../../shared/phrased.js";
import { html } from "../../shared/ui.js";
import { formatNumber, pick, t } from "../../shared/words.js";
import { Voided } from "../board/caption.js";
import { Header } from "../board/header.js";
import { lineup, rank } from "../board/ranking.js";
import { stageSize, u } from "../kit/area.js";
import { Figure } from "../kit/figure.js";
import { fitText } from "../kit/fit_text.js";
import { Portrait } from "../kit/portrait.js";
import { JoinCard } from "../kit/qr.js";

const NAME_BOX = { height: 170, max: 84, min: 36, linesMax: 2 };
const SCORE_HUNDREDTHS = 100;
const ROPE_STEPS = 1000;

/**
 * The two to show: those of the stage, else the two in front; in the order of the poll, so that nobody changes sides.
 */
export function duel(poll, figures, options) {
  const entries = figures?.votes ? rank(poll, figures) : lineup(poll);
  const named = entries.filter(({ id }) => options.includes(id));
  const two = named.length === 2 ? named : entries.slice(0, 2);
  return two.sort((a, b) => a.index - b.index);
}

/** The left one's part of what both have, 0..1; a half while nobody has anything. */
export function ropeAt([left, right]) {
  const both = left.value + (right?.value ?? 0);
  return both > 0 ? left.value / both : 0.5;
}

export function Versus({ event, poll, figures, stage, lane }) {
  const two = duel(poll, figures, stage.options);
  const counted = Boolean(figures?.votes);
  const [left, right] = two;
  const leader = left.value === right?.value ? null : left.value > right?.value ? left.id : right?.id;
  const taking = figures?.state === "open" || figures?.state === "locked";
  return html`<section class="versus" data-testid="versus">
    <${Header} event=${event} poll=${poll} figures=${figures} lane=${lane} />
    ${two.map((entry, side) =>
      html`<${Side} key=${entry.id} entry=${entry} side=${side} counted=${counted}
        lead=${counted && leader === entry.id} />`)}
    <div class="versus-middle">
      <p class="versus-sign gilded" aria-hidden="true">VS</p>
      ${taking && html`<${JoinCard} eventId=${event.id} words=${t("join.vote")} />`}
    </div>
    ${counted ? html`<${Rope} part=${ropeAt(two)} />`
      : html`<p class="versus-hidden" data-testid="versus-hidden">${hiddenWords(figures)}</p>`}
    <${Voided} figures=${figures} />
  </section>`;
}

function hiddenWords(figures) {
  if (!figures || figures.state === "draft") return t("versus.soon");
  return t("versus.hidden", { members: formatNumber(figures.members) });
}

const nameWidth = ({ width, shape }) => (width - (shape === "portrait" ? 220 : 560)) / 2;

function Side({ entry, side, counted, lead }) {
  const name = pick(entry.option, "name");
  const { size } = fitText(name, { ...NAME_BOX, width: nameWidth(stageSize()) });
  const scored = entry.score !== null;
  return html`<div class="versus-side" data-side=${side ? "right" : "left"} data-lead=${lead}
    data-testid=${`versus-${entry.id}`}>
    <${Portrait} option=${entry.option} />
    <strong class="versus-name" style=${{ fontSize: u(size) }}>${phrased(name)}</strong>
    <span class="versus-subtitle">${pick(entry.option, "subtitle")}</span>
    ${counted &&
      html`<span class="versus-count">
        <${Figure} value=${scored ? Math.round(entry.score * SCORE_HUNDREDTHS) : entry.votes}
        format=${scored ? (n) => (n / SCORE_HUNDREDTHS).toFixed(2) : formatNumber}
        testid=${`versus-count-${entry.id}`} />
      <em>${t(scored ? "figure.points" : "figure.votes")}</em></span>`}
  </div>`;
}

function Rope({ part }) {
  const percent = (n) => `${((n / ROPE_STEPS) * 100).toFixed(1)}%`;
  const left = Math.round(part * ROPE_STEPS);
  return html`<div class="rope" data-testid="rope">
    <i class="rope-left" style=${{ transform: `translateX(${(part - 1) * 100}%)` }}></i>
    <i class="rope-knot" style=${{ transform: `translateX(${part * 100}%)` }}><b></b></i>
    <${Figure} value=${left} format=${percent} className="rope-percent" />
    <${Figure} value=${ROPE_STEPS - left} format=${percent} className="rope-percent" />
  </div>`;
}
