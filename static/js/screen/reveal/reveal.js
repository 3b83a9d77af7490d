// The reveal: from the last place to the winner, in step on every screen, and at last the full ranking.

import { clock } from "../../shared/clock.js";
import { calledClasses, nameOf, pointsOf } from "../../shared/members/classes.js";
import { isOn } from "../../shared/scenes.js";
import { html, useEffect, useMemo, useState } from "../../shared/ui.js";
import { pick, t } from "../../shared/words.js";
import { Board } from "../board/board.js";
import { Caption } from "../board/caption.js";
import { Header } from "../board/header.js";
import { rank } from "../board/ranking.js";
import { revealScript, SPOTLIGHT_BEATS, standingOf } from "../board/reveal_script.js";
import { Confetti } from "../kit/confetti.js";
import { useSound } from "../kit/sound.js";
import { Podium, Rest, Spotlight } from "./places.js";

const NAMING = ["call", "spotlight"]; // scenes that name somebody, and are heard
const CONFETTI_MS = 20_000; // a screen that is switched on later skips the confetti

/** `play` is {pace, steps} (script.js), by the server's clock; not the stage's where this screen's own key plays it. */
export function Reveal({ event, poll, figures, stage, play = stage }) {
  const script = useMemo(() => {
    const classes = play.pace === "calls" ? calledClasses(poll, figures) : [];
    return revealScript(rank(poll, figures), classes);
  }, [poll, figures.epoch, figures.seq, play.pace]);
  const { scene, began_ms, next_ms } = useStanding(script, play);
  const won = scene.place === 1 || scene.kind === "podium" || scene.kind === "final";
  const named_ms = began_ms + (SPOTLIGHT_BEATS[scene.place]?.name_ms ?? 0);
  const named = NAMING.includes(scene.kind) ? `${scene.kind} ${scene.place ?? scene.called.length}` : "";
  useSound(scene.place === 1 ? "winner" : "reveal", named, named_ms, stage.switches.sound === true);
  const isFresh = clock.now() - began_ms < CONFETTI_MS;
  return html`<section class="reveal" data-kind=${scene.kind} data-place=${scene.place ?? ""} data-testid="reveal">
    ${scene.kind === "final" || scene.kind === "call"
      ? html`<${Ranking} event=${event} poll=${poll} figures=${figures} called=${scene.called} />`
      : html`<p class="reveal-poll">${pick(event, "title")}<b>${pick(poll, "title")}</b></p>`}
    ${scene.kind === "curtain" && html`<h1 class="curtain gilded"
      data-stays=${next_ms === Infinity}>${t("reveal.curtain")}</h1>`}
    ${scene.kind === "rest" && html`<${Rest} key="rest" scene=${scene} began_ms=${began_ms} />`}
    ${scene.kind === "spotlight" && html`<${Spotlight} key=${scene.place} scene=${scene} began_ms=${began_ms} />`}
    ${scene.kind === "podium" && html`<${Podium} groups=${scene.groups} />`}
    ${won && isFresh && isOn("confetti", event.theme, stage) &&
      html`<${Confetti} key="confetti" theme=${event.theme}
        delay_ms=${scene.place === 1 ? SPOTLIGHT_BEATS[1].name_ms : 0} />`}
  </section>`;
}

/** The board of all places: at the end, or with the points of the classes that have been `called`. */
function Ranking({ event, poll, figures, called = null }) {
  const shown = called ? pointsOf(poll, figures, called) : figures;
  const calls = called && html`<div class="clock-box"><span class="state-pill" data-testid="called">
    ${t("reveal.called", { name: nameOf(event, called[called.length - 1]) })}</span>
    <div class="countdown"><b class="number">${t("reveal.called.of", {
      at: called.length, count: calledClasses(poll, figures).length })}</b></div></div>`;
  return html`<${Header} event=${event} poll=${poll} figures=${figures} final aside=${calls} />
    <${Board} event=${event} poll=${poll} figures=${shown} />
    <${Caption} event=${event} poll=${poll} figures=${shown} />`;
}

/** Where the reveal stands now; renders again when it goes on by itself. */
function useStanding(script, play) {
  const [renders, render] = useState(0);
  const standing = standingOf(script, play, clock.now());
  useEffect(() => {
    if (standing.next_ms === Infinity) return undefined;
    const timer = setTimeout(() => render((n) => n + 1), Math.ceil(Math.max(0, standing.next_ms - clock.now())));
    return () => clearTimeout(timer);
  }, [standing.next_ms, standing.scene, renders]); // a timer may fire a moment early: then there is another
  return standing;
}
