// The draws: each prize with its next step, and the record of all draws with the winners' codes.

import { Confirm } from "../../console/kit/confirm.js";
import { Downloads } from "../../console/kit/downloads.js";
import { useAction, useLoaded } from "../../console/kit/hooks.js";
import { Button, Notice, Problem } from "../../console/kit/notice.js";
import {
  abandonDraw,
  loadDraws,
  prepareDraw,
  proofAddress,
  redraw,
  startDraw,
  setStage,
  stopDraw,
  winnersAddress,
} from "../../console/kit/operator_api.js";
import { routeTo } from "../../console/kit/router.js";
import { ScreenFrame } from "../../console/kit/screen_frame.js";
import { clock } from "../../shared/clock.js";
import { DRAW_WORD_CHARS } from "../../shared/limits.js";
import { Icon, html, useEffect, useInterval, useState } from "../../shared/ui.js";
import { formatNumber, pick, t } from "../../shared/words.js";
import { numberOf } from "./entrant.js";

const REDRAW_MS = 500;

export function DrawsView({ live }) {
  useInterval(REDRAW_MS);
  const { event } = live.tally;
  const { value, error, reload } = useLoaded(() => loadDraws(live.event), live.event);
  const { run, busy, error: refused } = useAction();
  const known = JSON.stringify(live.draws);
  useEffect(() => void reload(), [known]);
  if (!event) return html`<p class="wait">${t("loading")}</p>`;
  const { prizes } = event;
  const draws = value ?? [];
  const act = async (work) => {
    await run(work);
    await reload();
  };
  if (!prizes.length && !draws.length) {
    return html`<div class="card empty" data-testid="no-prizes"><p>${t("draws.empty")}</p><a class="button"
        href=${routeTo("edit", live.event)}>${t("draws.write")}</a></div>`;
  }
  return html`<div class="draws-view" data-testid="draws">
    <div class="stack">
      <${Problem} error=${refused ?? error} testid="draws-error" />
      ${prizes.map((prize) => html`<${PrizeCard} key=${prize.id} prize=${prize} live=${live} busy=${busy} act=${act}
        draws=${draws.filter(({ draw }) => draw.prize.id === prize.id)} />`)}
    </div>
    <aside class="stack"><figure class="card panel"><${ScreenFrame} live=${live} title=${t("show.now")}
          testid="draws-frame" /></figure>
      <${Record} live=${live} draws=${draws} busy=${busy} act=${act} /></aside>
  </div>`;
}

function PrizeCard({ prize, draws, live, busy, act }) {
  const [word, setWord] = useState("");
  const [asked, ask] = useState(false); // whether to abandon a rolling draw, next to "stop"
  const waiting = draws.find(({ draw }) => ["prepared", "rolling"].includes(draw.state))?.draw;
  const prepared = waiting?.state === "prepared" ? waiting : null;
  const rolling = waiting?.state === "rolling" ? waiting : null;
  const round = waiting?.round ?? 1 + draws.filter(({ draw }) => draw.state === "drawn").length;
  const won = draws.flatMap(({ winners }) => winners).filter((winner) => !winner.absent_at).length;
  const voting = prize.entrants === "voters" && runningPoll(live.tally, prize.poll);
  const onStage = live.stage.scene === "draw" && live.stage.prize === prize.id;
  const abandon = () => act(() => abandonDraw(live.event, waiting.n));
  const show = () => act(() => setStage(live.event, { scene: "draw", prize: prize.id, hidden: live.stage.hidden }));
  return html`<section class="card panel" data-testid=${`prize-${prize.id}`}
    data-state=${waiting?.state ?? "idle"}>
    <div class="row between"><h2><${Icon} name="ticket" />${pick(prize, "name")}</h2>
      <span class="soft">${t("draws.of", { won, count: prize.count * prize.rounds })} · ${
        t(`prize.entrants.${prize.entrants}`)}</span>
    </div>
    ${prize.rounds > 1 && html`<p class="soft" data-testid="draw-round">
      ${round > prize.rounds ? t("draws.extra_round", { rounds: prize.rounds })
        : t("draws.round", { round, rounds: prize.rounds, count: prize.count })}</p>`}
    ${rolling && html`<${Notice} icon="refresh-cw" testid="rolling"><p>${t("draws.rolls")}</p><//>`}
    ${prepared && html`<${Notice} icon="lock">
      <p data-testid="prepared">${t("draws.prepared", { entrants: formatNumber(prepared.entrants) })}</p>
      <p class="code draw-hash">${prepared.commitment}</p>
      <p data-testid="prepared-hall">
        ${prepared.hall ? t("draws.hall", { count: formatNumber(prepared.numbers) }) : t("draws.hall.wait")}</p>
        ${prepared.hall && html`<p class="code draw-hash">${prepared.hall}</p>`}
      ${prepared.devices > 0 &&
        html`<p data-testid="prepared-devices"><strong>
            ${t("draws.devices", { devices: formatNumber(prepared.devices) })}</strong></p>`}
      ${prepared.missed > 0 && html`<p>${t("draws.missed", { count: prepared.missed })}</p>`}<//>
      <label class="field"><span>${t("draws.word")}</span><input class="input" data-testid="word"
          maxlength=${DRAW_WORD_CHARS} value=${word} onInput=${(e) => setWord(e.target.value)} />
        <span class="hint">${t("draws.word.hint")}</span></label>
      ${!word.trim() && html`<${Notice} kind="warn" testid="weaker"><span>${t("draws.weaker")}</span><//>`}`}
    ${voting && !rolling && html`<${Notice} kind="warn" testid="poll-running">
      <span>${t("draws.poll_running", { title: pick(voting, "title") })}</span><//>`}
    <div class="row wrap">
      ${!onStage &&
        html`<${Button} icon="monitor" look="second" testid="draw-show" disabled=${busy} onClick=${show}>
          ${t("draws.show")}<//>`}
      ${prepared
        ? html`<${Button} icon="zap" look="grow" testid="draw-start"
          disabled=${busy || live.stage.held || Boolean(voting)}
          onClick=${() => act(() => startDraw(live.event, prepared.n, word))}>
          ${t(prepared.prize.stop === "auto" ? "draws.start.auto" : "draws.start")}<//>`
        : rolling
          ? html`<${Button} icon="square" look="grow" testid="draw-stop" disabled=${busy || live.stage.held}
            onClick=${() => act(() => stopDraw(live.event, rolling.n))}>${t("draws.stop")}<//>`
          : html`<${Button} icon="lock" look=${onStage ? "grow" : "second"} testid="draw-prepare"
            disabled=${busy || Boolean(voting)} onClick=${() => act(() => prepareDraw(live.event, prize.id))}>
            ${t("draws.prepare")}<//>`}
      ${waiting && html`<${Button} icon="x" look="quiet" testid="draw-abandon" disabled=${busy}
        onClick=${() => (rolling ? ask(true) : abandon())}>${t("draws.abandon")}<//>`}
    </div>
    ${asked && rolling &&
      html`<${Confirm} title=${t("draws.abandon")} text=${t("draws.abandon.sure", { name: pick(prize, "name") })}
        action=${t("draws.abandon")} danger onNo=${() => ask(false)} onYes=${() => { ask(false); abandon(); }} />`}
  </section>`;
}

/** The poll if it takes ballots or is paused: no draw among its voters meanwhile. */
const runningPoll = (tally, id) => ["open", "locked"].includes(tally.figures(id)?.state) && tally.poll(id);

function Record({ draws, live, busy, act }) {
  const [absent, ask] = useState(null); // {n, winner}
  return html`<section class="card panel" data-testid="draw-record"><h2><${Icon} name="history" />
      ${t("draws.record")}</h2>
    ${draws.length === 0 && html`<p class="soft">${t("draws.none")}</p>`}
    <ol class="stack tight plain">
      ${[...draws].reverse().map(({ draw, winners }) =>
        html`<li key=${draw.n} data-testid=${`draw-${draw.n}`} data-state=${draw.state}>
      <div class="row between"><strong>#${draw.n} ${pick(draw.prize, "name")}${
        draw.prize.rounds > 1 && ` · ${t("draws.round.short", { round: draw.round })}`}</strong><span class="soft">
          ${t(`draws.state.${draw.state}`)} · ${t("draws.people", { entrants: formatNumber(draw.entrants) })}
          ${draw.devices > 0 && ` · ${t("draws.devices.short", { devices: formatNumber(draw.devices) })}`}
        ${" · "}<a href=${proofAddress(live.event, draw.n)} target="_blank" rel="noopener">
          ${t("draws.proof")}</a></span></div>
      ${draw.strength &&
        html`<p class="soft" data-testid="strength" data-strength=${draw.strength}>
          ${t(`draws.strength.${draw.strength}`, { word: draw.word, points: draw.word_points })}</p>`}
      <ul class="plain draw-rows">
        ${winners.map((winner) =>
          html`<li key=${winner.entrant} class="row between" data-testid="winner"
            data-absent=${Boolean(winner.absent_at)}>
        ${winner.at > clock.now() ? html`<span class="soft">${t("draws.rolling")}</span>` : html`
        <span class="code" title=${t("draws.number")} data-testid="winner-number">${numberOf(winner.entrant)}</span>
        <span class="grow" data-testid="winner-is">${whoIs(winner)}</span>
        <small class="soft" title=${t("draws.code")}>${t("draws.code.short")}</small>
        <span class="code" data-testid="claim-code">${winner.code}</span>
        ${winner.absent_at ? html`<span class="pill">${t("draws.absent")}</span>`
          : html`<${Button} icon="refresh-cw" look="quiet small" testid="absent" disabled=${busy}
            onClick=${() => ask({ n: draw.n, winner })}>${t("draws.redraw")}<//>`}`}
      </li>`)}</ul></li>`)}</ol>
    ${draws.some(({ winners }) => winners.length > 0) &&
      html`<${Downloads} address=${(kind) => winnersAddress(live.event, kind)} name=${`${live.event}-winners`}
        testid="winners" />`}
    ${absent &&
      html`<${Confirm} title=${t("draws.redraw")} text=${t("draws.redraw.sure", { name: whoIs(absent.winner) })}
        action=${t("draws.redraw.yes")}
      onNo=${() => ask(null)}
      onYes=${() => { ask(null); act(() => redraw(live.event, absent.n, absent.winner.entrant)); }} />`}
  </section>`;
}

/** Namesakes are distinguished by unit and id; an anonymous device by its number, which is next to it. */
const whoIs = ({ name, unit, member }) =>
  isDevice(member) ? t("draws.anonymous") : [name, unit, member].filter(Boolean).join(" · ");

const isDevice = (member) => member.startsWith("d-");
