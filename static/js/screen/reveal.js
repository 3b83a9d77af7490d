// The reveal: plays the script of reveal_script.js from the last place to the winner, and ends in the full ranking.

import { html, useEffect, useMemo, useRef, useState } from "../shared/ui.js";
import { Store } from "../shared/storage.js";
import { pick, t } from "../shared/words.js";
import { Board } from "./board.js";
import { Caption } from "./caption.js";
import { burst, drawConfetti } from "./confetti.js";
import { Header } from "./header.js";
import { useMotion } from "./motion.js";
import { rank } from "./ranking.js";
import { Podium, Rest, Spotlight } from "./reveal_scenes.js";
import { revealScript, sceneAt, SPOTLIGHT_BEATS } from "./reveal_script.js";

const BURSTS_MS = [0, 2200, 5600, 8800];
const CONFETTI_SCALE = 0.5; // drawn at half size and stretched: paper needs no sharp edges, and the page's CPU thanks

/**
 * `runKey` names this run: another key plays it anew. `resumed` says that it stood on stage when the page was loaded:
 * if this browser has seen it to its end, the ranking is shown at once. Each growth of `skips` ends the current scene.
 */
export function Reveal({ event, poll, figures, runKey, resumed, skips }) {
  const script = useMemo(() => revealScript(rank(poll, figures)), [poll, figures.epoch, figures.seq]);
  const { scene, seen } = usePlay(script, { memory: useMemo(() => new Store(`acclaim:screen:${event.id}`), [event.id]), runKey, resumed, skips });
  const won = scene.place === 1 || scene.kind === "podium" || (scene.kind === "final" && !seen);
  return html`<section class="reveal" data-kind=${scene.kind} data-place=${scene.place ?? ""} data-testid="reveal">
    ${scene.kind === "final"
      ? html`<${Header} event=${event} poll=${poll} figures=${figures} final />
        <${Board} event=${event} poll=${poll} figures=${figures} /><${Caption} event=${event} poll=${poll} figures=${figures} />`
      : html`<p class="reveal-poll">${pick(event, "title")}<b>${pick(poll, "title")}</b></p>`}
    ${scene.kind === "curtain" && html`<h1 class="curtain gilded">${t("reveal.curtain")}</h1>`}
    ${scene.kind === "rest" && html`<${Rest} key="rest" scene=${scene} />`}
    ${scene.kind === "spotlight" && html`<${Spotlight} key=${scene.place} scene=${scene} />`}
    ${scene.kind === "podium" && html`<${Podium} groups=${scene.groups} />`}
    ${won && html`<${Confetti} key="confetti" delay_ms=${scene.place === 1 ? SPOTLIGHT_BEATS[1].name_ms : 0} theme=${event.theme} />`}
  </section>`;
}

/** Plays `script` by the clock. Returns the scene of now, and whether this run had been seen before. */
function usePlay(script, { memory, runKey, resumed, skips }) {
  const seen = useMemo(() => resumed && memory.get("revealed") === runKey, []);
  const latest = useRef(script);
  latest.current = script;
  const start_ms = useRef(performance.now());
  const skipped = useRef(skips);
  const [elapsed_ms, setElapsed] = useState(seen ? Infinity : 0);
  useEffect(() => {
    if (seen) return undefined;
    let timer = 0;
    const play = () => {
      const now_ms = performance.now() - start_ms.current;
      const next = latest.current.find((one) => one.at_ms > now_ms);
      setElapsed(now_ms);
      if (next) timer = setTimeout(play, next.at_ms - now_ms);
      else memory.set("revealed", runKey);
    };
    if (skips !== skipped.current) {
      skipped.current = skips;
      const now_ms = performance.now() - start_ms.current;
      start_ms.current -= (latest.current.find((one) => one.at_ms > now_ms)?.at_ms ?? now_ms) - now_ms;
    }
    play();
    return () => clearTimeout(timer);
  }, [skips]);
  return { scene: sceneAt(script, elapsed_ms), seen };
}

export function Confetti({ theme, delay_ms }) {
  const canvas = useRef(null);
  const start = useRef(0);
  const bursts = useMemo(() => BURSTS_MS.map((at_ms) => ({ at_ms, pieces: burst() })), []);
  const colours = [theme?.accent ?? "#f6c453", "#fff3c4", theme?.primary ?? "#c8102e", "#ffd98a", "#ffffff"];
  const delay = useRef(delay_ms);
  useMotion((now_ms, dt_s, still) => {
    if (still || !canvas.current) return false;
    start.current ||= now_ms;
    const t_ms = now_ms - start.current - delay.current;
    if (t_ms < 0) return true;
    const context = canvas.current.getContext("2d");
    context.clearRect(0, 0, canvas.current.width, canvas.current.height);
    const seen = bursts.map(({ at_ms, pieces }) => t_ms < at_ms || drawConfetti(context, pieces, colours, t_ms - at_ms));
    return seen.some(Boolean);
  });
  useEffect(() => {
    canvas.current.width = Math.round(window.innerWidth * CONFETTI_SCALE);
    canvas.current.height = Math.round(window.innerHeight * CONFETTI_SCALE);
  }, []);
  return html`<canvas ref=${canvas} class="confetti" aria-hidden="true"></canvas>`;
}
