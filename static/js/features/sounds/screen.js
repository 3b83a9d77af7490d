// What the hall hears of the poll on the stage, and that the sound was switched on. Reveals and draws sound by
// themselves, where they name somebody.

import { play, Silenced, useSound } from "../../screen/kit/sound.js";
import { clock } from "../../shared/clock.js";
import { useEffect, useInterval, useRef, html } from "../../shared/ui.js";
import { soundOfPoll } from "./moments.js";

const LOOK_MS = 100;
const HEARD_IN = ["race", "hidden", "versus", "countdown", "turnout"];

/** `scene` as of scene.js, `survey` that of the stage, or null. */
export function Sounds({ scene, survey = null }) {
  useInterval(LOOK_MS);
  const isOn = scene.stage.switches.sound === true;
  const wasOpen = useRef({}); // {poll and epoch: whether it took ballots}
  const [poll, figures] = scene.kind === "turnout" ? [survey, survey] : [scene.poll, scene.figures];
  const now_ms = clock.now();
  const place = poll && figures ? `${poll.id} ${figures.epoch}` : "";
  const sound = HEARD_IN.includes(scene.kind) ? soundOfPoll(poll, figures, wasOpen.current[place], now_ms) : null;
  useEffect(() => {
    if (place) wasOpen.current = { ...wasOpen.current, [place]: ["open", "locked"].includes(figures.state) };
  }, [place, figures?.state]);
  const last = useRef(null); // goes on until the next one begins
  last.current = sound ?? last.current;
  useSound(last.current?.name, last.current?.key ?? "", last.current?.at_ms ?? 0, isOn);
  useWhenSwitchedOn(isOn);
  return html`<${Silenced} isOn=${isOn} />`;
}

/** The sound check: whoever switches the sound on hears that it works. */
function useWhenSwitchedOn(isOn) {
  const before = useRef(isOn);
  useEffect(() => {
    if (isOn && !before.current) void play("reveal");
    before.current = isOn;
  }, [isOn]);
}
