// What the hall hears of the poll on the stage, and that the sound was switched on. Reveals and draws sound by
// themselves, where they name somebody.

import { play, Silenced, useSound } from "../../screen/kit/sound.js";
import { clock } from "../../shared/clock.js";
import { useEffect, useInterval, useRef, html } from "../../shared/ui.js";
import { soundOfPoll, soundOfQuiz } from "./moments.js";

const LOOK_MS = 100;
const HEARD_IN = ["race", "hidden", "versus", "countdown", "turnout"];

/** `scene` as of scene.js, `survey` that of the stage, `quiz` the one that goes on, or null. */
export function Sounds({ scene, survey = null, quiz = null }) {
  useInterval(LOOK_MS);
  const isOn = scene.stage.switches.sound === true;
  const wasOpen = useRef({}); // {poll and epoch: whether it took ballots}
  const [poll, figures] = scene.kind === "turnout" ? [survey, survey] : [scene.poll, scene.figures];
  const now_ms = clock.now();
  const place = poll && figures ? `${poll.id} ${figures.epoch}` : "";
  const phase = useRef("");
  const ofPoll = HEARD_IN.includes(scene.kind) ? soundOfPoll(poll, figures, wasOpen.current[place], now_ms) : null;
  const sound = scene.kind === "quiz" ? soundOfQuiz(quiz, phase.current, now_ms) : ofPoll;
  useEffect(() => {
    phase.current = quiz?.phase ?? "";
  }, [quiz?.phase]);
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
