// The screen's sounds: files of static/sounds, played where the console has switched the sound on. A browser in which
// nobody has tapped plays none; then the screen says so.

import { clock } from "../../shared/clock.js";
import { html, Icon, useEffect, useState } from "../../shared/ui.js";
import { t } from "../../shared/words.js";

const FOLDER = "/static/sounds";
const LATE_MS = 1500; // what happened before that is over: a screen that comes later is quiet
const players = new Map(); // one a sound, loaded once
const listeners = new Set();

/** Plays a sound from its beginning. Screens that may not say so (`Silenced`). */
export async function play(name) {
  if (!players.has(name)) players.set(name, new Audio(`${FOLDER}/${name}.mp3`));
  const player = players.get(name);
  player.currentTime = 0;
  let isHeard = true;
  try {
    await player.play();
  } catch (error) {
    // Else another one began, or the file does not come.
    isHeard = !(error instanceof DOMException && error.name === "NotAllowedError");
  }
  for (const listener of listeners) listener(isHeard);
}

/** Plays `name` for each new `key` ("": none) at `at_ms`, by the server's clock, unless the key is another by then. */
export function useSound(name, key, at_ms, isOn) {
  useEffect(() => {
    const wait_ms = at_ms - clock.now();
    if (!key || !isOn || wait_ms < -LATE_MS) return undefined;
    const timer = setTimeout(() => void play(name), Math.max(0, wait_ms));
    return () => clearTimeout(timer);
  }, [key, isOn]);
}

/** Says that sounds are switched on and can't be heard before somebody taps the screen. */
export function Silenced({ isOn }) {
  const [isSilenced, setSilenced] = useState(false);
  useEffect(() => {
    const hear = (isHeard) => setSilenced(!isHeard);
    const tap = () => setSilenced(false);
    listeners.add(hear);
    for (const name of ["pointerdown", "keydown"]) addEventListener(name, tap);
    return () => {
      listeners.delete(hear);
      for (const name of ["pointerdown", "keydown"]) removeEventListener(name, tap);
    };
  }, []);
  return isOn && isSilenced && html`<p class="silenced" data-testid="silenced"><${Icon} name="volume-x" />
    ${t("sound.silenced")}</p>`;
}
