// The reveal: plays its script (script.js) from the last place to the winner, and ends in the full ranking.

import { Store } from "../../shared/storage.js";
import { html, useEffect, useMemo, useRef, useState } from "../../shared/ui.js";
import { pick, t } from "../../shared/words.js";
import { Board } from "../board/board.js";
import { Caption } from "../board/caption.js";
import { Header } from "../board/header.js";
import { rank } from "../board/ranking.js";
import { Confetti } from "../kit/confetti.js";
import { Podium, Rest, Spotlight } from "./places.js";
import { revealScript, sceneAt, SPOTLIGHT_BEATS } from "./script.js";

/**
 * `runKey` names this run: another key plays it anew. `resumed` says that it stood on stage when the page was loaded:
 * if this browser has seen it to its end, the ranking is shown at once. Each growth of `skips` ends the current scene.
 */
export function Reveal({ event, poll, figures, runKey, resumed, skips }) {
  const script = useMemo(() => revealScript(rank(poll, figures)), [poll, figures.epoch, figures.seq]);
  const { scene, seen } = usePlay(script, {
    memory: useMemo(() => new Store(`acclaim:screen:${event.id}`), [event.id]),
    runKey,
    resumed,
    skips,
  });
  const won = scene.place === 1 || scene.kind === "podium" || (scene.kind === "final" && !seen);
  return html`<section class="reveal" data-kind=${scene.kind} data-place=${scene.place ?? ""} data-testid="reveal">
    ${scene.kind === "final"
      ? html`<${Header} event=${event} poll=${poll} figures=${figures} final />
        <${Board} event=${event} poll=${poll} figures=${figures} /><${Caption} event=${event} poll=${poll}
          figures=${figures} />`
      : html`<p class="reveal-poll">${pick(event, "title")}<b>${pick(poll, "title")}</b></p>`}
    ${scene.kind === "curtain" && html`<h1 class="curtain gilded">${t("reveal.curtain")}</h1>`}
    ${scene.kind === "rest" && html`<${Rest} key="rest" scene=${scene} />`}
    ${scene.kind === "spotlight" && html`<${Spotlight} key=${scene.place} scene=${scene} />`}
    ${scene.kind === "podium" && html`<${Podium} groups=${scene.groups} />`}
    ${won && html`<${Confetti} key="confetti" delay_ms=${scene.place === 1 ? SPOTLIGHT_BEATS[1].name_ms : 0}
      theme=${event.theme} />`}
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
