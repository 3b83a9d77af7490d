// The livestream: the picture, what lies over it, what to say when there is none, and the controls.

import { clock, formatCountdown } from "../../shared/clock.js";
import { momentOf } from "../../shared/definition.js";
import { html, Icon, useEffect, useInterval, useRef, useState } from "../../shared/ui.js";
import { t } from "../../shared/words.js";
import { Controls } from "./controls.js";
import { Engine } from "./engine.js";
import { Poster } from "./poster.js";
import "./words.js";

const SECOND_MS = 1_000;
const SHOWN_MS = 3_500; // the controls, after a tap

/** `stream` as in the event's definition, with a url. `children` lie over the picture (position them absolutely). */
export function Player({ stream, children }) {
  const frame = useRef(null);
  const video = useRef(null);
  const [engine, setEngine] = useState(null);
  const [, render] = useState(0);
  useInterval(SECOND_MS);
  const begins_ms = clock.until(momentOf(stream.starts_at)) ?? 0;
  const hasBegun = begins_ms === 0;

  useEffect(() => {
    if (!hasBegun) return undefined;
    const started = new Engine(video.current, { url: stream.url, low_latency: stream.low_latency }, () =>
      render((n) => n + 1),
    );
    setEngine(started);
    return () => {
      started.stop();
      setEngine(null);
    };
  }, [stream.url, stream.low_latency, hasBegun]);

  const state = hasBegun ? (engine?.state ?? "loading") : "soon";
  const [areShown, touch] = useShown();
  const hasPicture = state === "playing" || state === "waiting" || state === "paused";
  return html`<section class="player" ref=${frame} data-testid="player" data-state=${state}
    data-controls=${areShown || state === "paused"}
    aria-label=${t("player")} onPointerMove=${touch} onClick=${touch} onFocusIn=${touch}>
    <video ref=${video} data-testid="video" muted autoplay playsinline></video>
    ${!hasPicture && stream.poster && html`<${Poster} src=${stream.poster} />`}
    <div class="player-overlay">${children}</div>
    <${Says} state=${state} engine=${engine} begins_ms=${begins_ms} />
    ${engine && hasPicture && html`<${Controls} engine=${engine} video=${video} frame=${frame} />`}
  </section>`;
}

/** Whether the controls are to be seen, and what to call when somebody touches the picture. */
function useShown() {
  const [isShown, show] = useState(true);
  const timer = useRef(null);
  const touch = () => {
    show(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => show(false), SHOWN_MS);
  };
  useEffect(() => {
    touch();
    return () => clearTimeout(timer.current);
  }, []);
  return [isShown, touch];
}

const SAID = new Set(["loading", "waiting", "away", "ended", "blocked", "unsupported"]);
const TURNING = new Set(["loading", "waiting"]);

function Says({ state, engine, begins_ms }) {
  if (state === "soon") {
    return html`<p class="player-says player-countdown" data-testid="player-countdown">${t("player.soon")}
      <b class="number">${formatCountdown(begins_ms, t("day"))}</b></p>`;
  }
  if (state === "tap") {
    return html`<button type="button" class="player-big" data-testid="player-tap" aria-label=${t("player.play")}
      onClick=${() => engine.play()}>
      <${Icon} name="play" className="filled" /></button>`;
  }
  if (!SAID.has(state)) return null;
  return html`<div class="player-says" data-kind=${TURNING.has(state) ? "turning" : "told"} role="status"
    data-testid="player-says">
    ${TURNING.has(state) ? html`<${Icon} name="loader" className="turning" />`
      : html`<${Icon} name=${state === "blocked" ? "refresh-cw" : "radio"} />`}
    <span>${t(`player.${state}`)}</span>
    ${state === "ended" &&
      html`<button type="button" class="button small second" onClick=${() => engine.restart()}>
        ${t("player.again")}</button>`}
    ${state === "blocked" &&
      html`<button type="button" class="button small second" onClick=${() => location.reload()}>
        ${t("player.reload")}</button>`}
  </div>`;
}
