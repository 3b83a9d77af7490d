// A short video on the hall's screen: in step on every screen, without sound unless the console switches it on, and on
// its last frame until the next scene comes.

import { clock } from "../../shared/clock.js";
import { Picture } from "../../shared/picture.js";
import { html, Icon, useEffect, useRef, useState } from "../../shared/ui.js";
import { pick, t } from "../../shared/words.js";

const BEHIND_S_MAX = 0.5; // a screen that comes later goes to where the others are
const LAST_FRAME_S = 0.05; // from the end
const AGAIN_MS = 5_000; // after it could not be loaded

/** `preview`: the console's own frame plays nothing. */
export function VideoScene({ event, stage, preview }) {
  const video = event.videos.find(({ id }) => id === stage.video) ?? event.videos[0];
  const title = video ? pick(video, "title") : "";
  return html`<section class="video-scene" data-testid="video" aria-label=${title}>
    ${video?.poster && html`<${Picture} src=${video.poster} alt=${title} />`}
    ${video && !preview && html`<${Playing} key=${video.url} video=${video} since_ms=${stage.since}
      sound=${stage.switches.sound === true} />`}
  </section>`;
}

function Playing({ video, since_ms, sound }) {
  const element = useRef(null);
  const [state, setState] = useState("loading"); // loading, playing, over, failed
  const [isSilenced, setSilenced] = useState(false); // the browser wants a tap before it makes a sound
  const again = useRef(0);
  useEffect(() => () => clearTimeout(again.current), []);
  const hear = () => void play(element.current, sound).then((isHeard) => setSilenced(sound && !isHeard));
  useEffect(() => {
    hear();
    for (const name of ["pointerdown", "keydown"]) addEventListener(name, hear);
    return () => {
      for (const name of ["pointerdown", "keydown"]) removeEventListener(name, hear);
    };
  }, [sound]);
  const begin = () => {
    const player = element.current;
    const at_s = Math.max(0, clock.now() - since_ms) / 1000;
    if (at_s > BEHIND_S_MAX) player.currentTime = Math.min(at_s, player.duration - LAST_FRAME_S);
    if (at_s < player.duration) hear();
    else setState("over");
  };
  const fail = () => {
    setState("failed");
    again.current = setTimeout(() => element.current?.load(), AGAIN_MS);
  };
  return html`<video ref=${element} src=${video.url} muted playsinline preload="auto" data-testid="video-player"
      data-state=${state} hidden=${state === "failed"} onLoadedMetadata=${begin} onPlaying=${() => setState("playing")}
      onEnded=${() => setState("over")} onError=${fail}></video>
    ${isSilenced && html`<p class="silenced" data-testid="silenced"><${Icon} name="volume-x" />
      ${t("sound.silenced")}</p>`}`;
}

/** Whether it is heard: a browser in which nobody has tapped stops what begins to sound; then it goes on without. */
async function play(player, sound) {
  const isOn = player.readyState > 0 && !player.ended;
  player.muted = !sound;
  if (!isOn) return true;
  try {
    await player.play();
  } catch {
    player.muted = true;
    await player.play().catch(() => {});
  }
  return !player.muted;
}
