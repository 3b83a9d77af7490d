// The replay of a finished poll: the real board, moved by the log. Where it stands follows from the server's clock, so
// that all screens play the same moment, and one that was reloaded goes on in the middle.

import { Board } from "../../screen/board/board.js";
import { Caption } from "../../screen/board/caption.js";
import { Header } from "../../screen/board/header.js";
import { get } from "../../shared/api.js";
import { clock } from "../../shared/clock.js";
import { Icon, html, useEffect, useInterval, useState } from "../../shared/ui.js";
import { language, t } from "../../shared/words.js";

const REDRAW_MS = 100;
const AGAIN_MS = 3000; // after an answer that did not come

/** The frame to show at `now_ms`, and how far it is (0..1). Pure. `stage` says when it began and how fast it goes. */
export function frameAt(frames, stage, now_ms) {
  const first = frames[0].at;
  const whole_ms = Math.max(1, frames.at(-1).at - first);
  const then_ms = first + Math.max(0, now_ms - stage.since) * stage.speed;
  const part = Math.min(1, (then_ms - first) / whole_ms);
  if (part === 1) return { frame: frames.at(-1), part, at: frames.at(-1).at };
  let [low, high] = [0, frames.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (frames[middle].at <= then_ms) low = middle;
    else high = middle - 1;
  }
  return { frame: frames[low], part, at: then_ms };
}

/** What a replay shows now: `{frame, part, at, frames}` (see `frameAt`), null until its frames are here. */
export function useReplay(event, poll, figures, stage) {
  useInterval(REDRAW_MS);
  const frames = useFrames(event.id, poll.id, figures.epoch);
  return frames && { frames, ...frameAt(frames, stage, clock.now()) };
}

function useFrames(event, poll, epoch) {
  const [frames, setFrames] = useState(null);
  const [tries, tryAgain] = useState(0);
  useEffect(() => {
    let timer = 0;
    let wanted = true;
    get(`/api/events/${encodeURIComponent(event)}/polls/${encodeURIComponent(poll)}/replay`)
      .then((replay) => wanted && setFrames(replay.frames))
      .catch(() => {
        if (wanted) timer = setTimeout(() => tryAgain(tries + 1), AGAIN_MS);
      });
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [event, poll, epoch, tries]);
  return frames;
}

export function Replay({ event, poll, figures, stage }) {
  const shown = useReplay(event, poll, figures, stage);
  const now = shown?.frame.figures ?? null;
  return html`<div class="show replay" data-testid="replay" data-over=${shown?.part === 1}>
    <${Header} event=${event} poll=${poll} figures=${figures}
      aside=${html`<${Then} event=${event} shown=${shown} stage=${stage} />`} />
    <div class="main"><${Board} key=${poll.id} event=${event} poll=${poll} figures=${now} /></div>
    ${now && html`<${Caption} event=${event} poll=${poll} figures=${now} />`}
    ${shown && html`<div class="replay-bar"><time class="number">${timeOf(shown.frames[0].at, event)}</time>
      <span class="replay-track"><i style=${{ transform: `scaleX(${shown.part})` }}></i></span>
      <time class="number">${timeOf(shown.frames.at(-1).at, event)}</time></div>`}
  </div>`;
}

/** In the head, where an open poll has its clock: that this was then, how fast it goes, and when it was. */
export function Then({ event, shown, stage: { speed } }) {
  return html`<div class="clock-box">
    <span class="state-pill" data-state="replay" data-testid="replay-label"><${Icon} name="history" />
      <span>${t(shown?.part === 1 ? "replay.over" : "replay.label", { speed })}</span></span>
    <div class="countdown"><span>${shown ? dayOf(shown.at, event) : ""}</span>
      <b class="number" data-testid="replay-time">${shown ? timeOf(shown.at, event) : "–"}</b></div>
  </div>`;
}

const locale = () => (language() === "zh" ? "zh-CN" : "en-GB");
const zoneOf = ({ timezone = "Asia/Shanghai" }) => timezone;
const timeOf = (at_ms, event) =>
  new Date(at_ms).toLocaleTimeString(locale(), {
    timeZone: zoneOf(event),
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  });
const dayOf = (at_ms, event) =>
  new Date(at_ms).toLocaleDateString(locale(), { timeZone: zoneOf(event), month: "long", day: "numeric" });
