// The replay of a finished poll: the real board, moved by the log. Where it stands follows from the server's clock, so
// that all screens play the same moment, and one that was reloaded goes on in the middle.

import { get } from "../shared/api.js";
import { clock } from "../shared/clock.js";
import { Icon, html, useEffect, useInterval, useState } from "../shared/ui.js";
import { language, t } from "../shared/words.js";
import { Board } from "./board.js";
import { Caption } from "./caption.js";
import { Header } from "./header.js";

const BEAT_MS = 100;
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

/** A replay's frames; null until they are here. */
function useFrames(event, poll, epoch) {
  const [frames, setFrames] = useState(null);
  const [tries, tryAgain] = useState(0);
  useEffect(() => {
    let timer = 0;
    let wanted = true;
    get(`/api/events/${encodeURIComponent(event)}/polls/${encodeURIComponent(poll)}/replay`)
      .then((replay) => wanted && setFrames(replay.frames))
      .catch(() => { if (wanted) timer = setTimeout(() => tryAgain(tries + 1), AGAIN_MS); });
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [event, poll, epoch, tries]);
  return frames;
}

export function Replay({ event, poll, figures, stage }) {
  useInterval(BEAT_MS);
  const frames = useFrames(event.id, poll.id, figures.epoch);
  const shown = frames && frameAt(frames, stage, clock.now());
  const now = shown?.frame.figures ?? null;
  return html`<div class="show replay" data-testid="replay" data-over=${shown?.part === 1}>
    <${Header} event=${event} poll=${poll} figures=${figures} replaying=${shown?.part === 1 ? 0 : stage.speed} />
    <div class="main"><${Board} key=${poll.id} event=${event} poll=${poll} figures=${now} /></div>
    ${now && html`<${Caption} event=${event} poll=${poll} figures=${now} />`}
    <div class="replay-bar"><${Icon} name="history" /><b data-testid="replay-label">${t("replay.label", { speed: stage.speed })}</b>
      <span class="replay-track"><i style=${{ transform: `scaleX(${shown?.part ?? 0})` }}></i></span>
      <time class="number" data-testid="replay-time">${shown ? timeOf(shown.at, event.timezone) : "–"}</time></div>
  </div>`;
}

function timeOf(at_ms, timeZone = "Asia/Shanghai") {
  const style = { timeZone, month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" };
  return new Date(at_ms).toLocaleString(language() === "zh" ? "zh-CN" : "en-GB", style);
}
