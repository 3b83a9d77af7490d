// The draw: the prize and what was committed to; then pseudonyms roll, slow down, and a winner stands. One by one.

import { u, uOfWindow } from "../../screen/kit/area.js";
import { Confetti } from "../../screen/kit/confetti.js";
import { fitText } from "../../screen/kit/fit_text.js";
import { move, useMotion, write } from "../../screen/kit/motion.js";
import { JoinCard } from "../../screen/kit/qr.js";
import { clock } from "../../shared/clock.js";
import { Picture } from "../../shared/picture.js";
import { html, Icon, useInterval, useRef } from "../../shared/ui.js";
import { formatNumber, pick, t } from "../../shared/words.js";
import { shortOf } from "./entrant.js";
import { HallDigest, ProofLine } from "./screen_proof.js";
import { drawOnStage, stateAt } from "./screen_state.js";
import { Winners } from "./screen_winners.js";

const REDRAW_MS = 100;
const LINES = 5; // of the drum: one in the middle, the others pass by
const TURNS = 46; // lines that pass while it slows down
const LINE_HEIGHT = 150; // design pixels
const PRIZE_BOX = { width: 1560, height: 150, max: 104, min: 40 }; // beside a picture and a count it is narrower:
const PICTURE_WIDTH = 300;
const COUNT_WIDTH = 240;
const PRIZE_SPACING = 1.08; // letters are spaced

export function DrawScene({ event, draws, stage }) {
  useInterval(REDRAW_MS);
  const { prize, draw } = drawOnStage(event, draws, stage.prize);
  const { landed, next, started_ms } = stateAt(draw, clock.now());
  const standing = landed.filter((winner) => !winner.absent_at);
  const single = draw?.prize.count === 1;
  const state = draw?.state ?? "none";
  return html`<section class="draw" data-testid="draw" data-state=${state} data-rolling=${Boolean(next)}
    data-single=${single}>
    <p class="reveal-poll">${pick(event, "title")}<b>${t("draw.title")}</b></p>
    ${prize && html`<${Prize} prize=${prize} />`}
    ${state === "prepared" && html`<${Prepared} draw=${draw} />`}
    ${next && html`<${Drum} key=${`${draw.n} ${next.entrant}`} winner=${next} started_ms=${started_ms} />`}
    ${landed.length > 0 && !(single && next) && html`<${Winners} landed=${landed} />`}
    ${draw?.state === "run" && html`<${ProofLine} draw=${draw} />`}
    ${standing.length > 0 &&
      html`<${Confetti} key=${`${draw.n} ${landed.length}`} theme=${event.theme} delay_ms=${0} />`}
    ${state !== "run" && html`<${JoinCard} eventId=${event.id} words=${t("join.scan")} />`}
  </section>`;
}

function Prize({ prize }) {
  const name = pick(prize, "name");
  const beside = (prize.picture ? PICTURE_WIDTH : 0) + (prize.count > 1 ? COUNT_WIDTH : 0);
  const { size, lines, text } = fitText(name, { ...PRIZE_BOX, width: (PRIZE_BOX.width - beside) / PRIZE_SPACING });
  return html`<header class="draw-prize">
    ${prize.picture && html`<${Picture} src=${prize.picture} tall=${uOfWindow(150)} />`}
    <h1 class="gilded" data-testid="draw-prize" style=${{ fontSize: u(size), WebkitLineClamp: lines }}>${text}</h1>
    ${prize.count > 1 && html`<span>${t("draw.count", { count: prize.count })}</span>`}</header>`;
}

/** Before: how many take part, and the commitment, which the hall may write down. */
function Prepared({ draw }) {
  return html`<div class="draw-prepared" data-testid="draw-prepared">
    <p class="draw-sum"><b class="number gilded">${formatNumber(draw.entrants)}</b><span>
        ${t("draw.entrants")}</span></p>
    ${draw.devices > 0 &&
      html`<p class="draw-committed" data-testid="draw-devices">
        ${t("draw.devices", { devices: formatNumber(draw.devices) })}</p>`}
    <div class="flourish" aria-hidden="true"><i></i><b></b><i></i></div>
    <p class="draw-committed"><${Icon} name="lock" />${t("draw.committed")}</p>
    <p class="draw-hash number">${draw.commitment.match(/.{8}/g).map((part) => html`<span key=${part}>${part}</span>`)}
    </p>
    <${HallDigest} draw=${draw} /></div>`;
}

/**
 * A drum of pseudonyms; the last line is the winner. Where motion is unwelcome it stands, and then the winner is there.
 */
function Drum({ winner, started_ms }) {
  const lines = useRef([]);
  const words = useRef(null);
  words.current ??= Array.from({ length: TURNS + LINES }, (_, index) => (index === TURNS ? "" : randomShort()));
  words.current[TURNS] = shortOf(winner.entrant);
  useMotion((_, __, still) => {
    const part = Math.min(1, Math.max(0, (clock.now() - started_ms) / (winner.at - started_ms)));
    const at = still ? 0 : TURNS * (1 - (1 - part) ** 3.2);
    const first = Math.floor(at);
    lines.current.forEach((line, place) => {
      const index = first + place - Math.floor(LINES / 2);
      const from_middle = place - Math.floor(LINES / 2) - (at - first);
      write(line, still && place === 2 ? "······" : (words.current[index] ?? randomShort()));
      const scale = 1 - Math.min(0.5, Math.abs(from_middle) * 0.17);
      move(line, `translateY(calc(${(from_middle * LINE_HEIGHT).toFixed(1)} * var(--u))) scale(${scale.toFixed(3)})`);
      if (line)
        line.style.opacity = still && place !== 2 ? 0 : Math.max(0, 1 - Math.abs(from_middle) * 0.42).toFixed(2);
    });
    return !still && part < 1;
  });
  return html`<div class="drum" data-testid="drum" aria-hidden="true"><div class="drum-window"></div>
    ${Array.from({ length: LINES }, (_, place) =>
      html`<p key=${place} class="number" ref=${(line) => { lines.current[place] = line; }}></p>`)}</div>`;
}

const randomShort = () =>
  shortOf(
    Math.floor(Math.random() * 16 ** 8)
      .toString(16)
      .padStart(8, "0"),
  );
