// The draw: the prize and the commitment; then the drum rolls and slows down, and winners are shown one by one.

import { stageSize, u, uOfWindow } from "../../screen/kit/area.js";
import { Confetti } from "../../screen/kit/confetti.js";
import { fitText } from "../../screen/kit/fit_text.js";
import { JoinCard } from "../../screen/kit/qr.js";
import { useSound } from "../../screen/kit/sound.js";
import { clock } from "../../shared/clock.js";
import { Picture } from "../../shared/picture.js";
import { isOn } from "../../shared/scenes.js";
import { html, Icon, useInterval } from "../../shared/ui.js";
import { formatNumber, pick, t } from "../../shared/words.js";
import { Drum } from "./drum.js";
import { FaceDrum } from "./face_drum.js";
import { reelOf } from "./reel.js";
import { HallDigest, ProofLine, RollingLine } from "./screen_proof.js";
import { drawOnStage, stateAt } from "./screen_state.js";
import { Winners } from "./screen_winners.js";

const REDRAW_MS = 100;
const PRIZE_WIDTH_MAX = 1560; // beside a picture and a count it is narrower:
const PRIZE_BOX = { height: 150, max: 104, min: 40 };
const EDGES = 160;
const PICTURE_WIDTH = 300;
const COUNT_WIDTH = 240;
const ROUND_WIDTH = 580;
const PRIZE_SPACING = 1.08; // letters are spaced

export function DrawScene({ event, draws, stage }) {
  useInterval(REDRAW_MS);
  const { prize, draw } = drawOnStage(event, draws, stage.prize);
  const { landed, next, started_ms, rolls } = stateAt(draw, clock.now());
  useSound("winner", landed.length ? `${draw.n} ${landed.length}` : "", landed.at(-1)?.at ?? 0,
    stage.switches.sound === true);
  const standing = landed.filter((winner) => !winner.absent_at);
  const single = draw?.prize.count === 1;
  const state = draw?.state ?? "none";
  return html`<section class="draw" data-testid="draw" data-state=${state} data-rolling=${rolls}
    data-single=${single}>
    <p class="reveal-poll">${pick(event, "title")}<b>${t("draw.title")}</b></p>
    ${prize && html`<${Prize} prize=${prize} round=${draw?.round ?? 0} />`}
    ${state === "prepared" && html`<${Prepared} draw=${draw} />`}
    ${rolls && html`<${DrumOf} draw=${draw} next=${next} place=${landed.length} started_ms=${started_ms} />`}
    ${landed.length > 0 && !(single && next) && html`<${Winners} draw=${draw} landed=${landed} />`}
    ${state === "rolling" && html`<${RollingLine} draw=${draw} />`}
    ${draw?.state === "drawn" && html`<${ProofLine} draw=${draw} />`}
    ${standing.length > 0 && isOn("confetti", event.theme, stage) &&
      html`<${Confetti} key=${`${draw.n} ${landed.length}`} theme=${event.theme} delay_ms=${0} />`}
    ${["none", "prepared"].includes(state) && html`<${JoinCard} eventId=${event.id} words=${t("join.scan")} />`}
  </section>`;
}

function DrumOf({ draw, next, place, started_ms }) {
  const reel = reelOf(draw, next, place, started_ms);
  const Kind = draw.passing_faces.length > 0 ? FaceDrum : Drum;
  return html`<${Kind} key=${reel.key} draw=${draw} next=${next} place=${place} reel=${reel} />`;
}

/** `round` is that of the draw on stage, 0 if there is none yet. */
function Prize({ prize, round }) {
  const name = pick(prize, "name");
  const words = countWords(prize, round);
  const stage = stageSize();
  const beside = (prize.picture ? PICTURE_WIDTH : 0) + (words ? (prize.rounds > 1 ? ROUND_WIDTH : COUNT_WIDTH) : 0);
  const room = Math.min(PRIZE_WIDTH_MAX, stage.width - EDGES) - (stage.shape === "portrait" ? 0 : beside);
  const { size, lines, text } = fitText(name, { ...PRIZE_BOX, width: room / PRIZE_SPACING });
  return html`<header class="draw-prize">
    ${prize.picture && html`<${Picture} src=${prize.picture} tall=${uOfWindow(150)} />`}
    <h1 class="gilded" data-testid="draw-prize" style=${{ fontSize: u(size), WebkitLineClamp: lines }}>${text}</h1>
    ${words && html`<span data-testid="draw-count">${words}</span>`}</header>`;
}

/** How many win, and in which round; "" for a single one. */
function countWords({ count, rounds = 1 }, round) {
  const many = count > 1 ? t("draw.count", { count }) : "";
  if (rounds === 1) return many;
  const of_rounds = !round ? t("draw.rounds", { rounds })
    : round > rounds ? t("draw.extra_round") : t("draw.round", { round, rounds });
  return [of_rounds, many].filter(Boolean).join(" · ");
}

/** Before the draw: how many take part, and the commitment, which the hall may write down. */
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
