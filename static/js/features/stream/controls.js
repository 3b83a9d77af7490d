// The player's controls: play, sound, live edge, quality, small window, full screen.

import { html, Icon, useState } from "../../shared/ui.js";
import { t } from "../../shared/words.js";

export function Controls({ engine, video, frame }) {
  const [isChoosing, choose] = useState(false);
  const [wasHeard, setHeard] = useState(false);
  const isPaused = engine.state === "paused";
  const setMuted = (muted) => {
    setHeard(true);
    engine.setMuted(muted);
  };
  return html`
    ${engine.isMuted && !wasHeard &&
      html`<button type="button" class="player-sound" data-testid="player-sound" onClick=${() => setMuted(false)}>
      <${Icon} name="volume-x" />${t("player.sound")}</button>`}
    <div class="player-bar">
      <${Tool} icon=${isPaused ? "play" : "pause"} label=${t(isPaused ? "player.play" : "player.pause")}
        testid="player-play"
        onTap=${() => (isPaused ? engine.play() : engine.pause())} />
      <${Tool} icon=${engine.isMuted ? "volume-x" : "volume-2"}
        label=${t(engine.isMuted ? "player.unmute" : "player.mute")}
        testid="player-mute" onTap=${() => setMuted(!engine.isMuted)} />
      ${engine.isLive &&
        html`<button type="button" class="player-live" data-behind=${engine.isBehind} data-testid="player-live"
        disabled=${!engine.isBehind} onClick=${() => engine.goLive()}>
        ${t(engine.isBehind ? "player.to_live" : "player.live")}</button>`}
      <span class="player-gap"></span>
      ${engine.levels.length > 1 &&
        html`<button type="button" class="player-tool player-quality" data-testid="player-quality"
        aria-label=${`${t("player.quality")} ${qualityName(engine)}`} aria-expanded=${isChoosing}
        onClick=${() => choose(!isChoosing)}>${qualityName(engine)}</button>`}
      ${document.pictureInPictureEnabled &&
        html`<${Tool} icon="picture-in-picture-2" label=${t("player.pip")} testid="player-pip"
        onTap=${() => toggleSmallWindow(video.current)} />`}
      <${Tool} icon="maximize" label=${t("player.full")} testid="player-full"
        onTap=${() => toggleFullScreen(frame.current, video.current)} />
    </div>
    ${isChoosing && html`<${Qualities} engine=${engine} onDone=${() => choose(false)} />`}`;
}

function Tool({ icon, label, testid, onTap }) {
  return html`<button type="button" class="player-tool" aria-label=${label} data-testid=${testid} onClick=${onTap}>
    <${Icon} name=${icon} /></button>`;
}

function qualityName({ chosenLevel, levels, height }) {
  if (chosenLevel < 0) return height ? t("player.auto_now", { height }) : t("player.auto");
  return levelName(levels.find((level) => level.index === chosenLevel));
}

const levelName = (level) => (level?.height ? `${level.height}p` : `${level?.kbps ?? 0} kbps`);

function Qualities({ engine, onDone }) {
  const take = (index) => {
    engine.choose(index);
    onDone();
  };
  const rows = [
    { index: -1, name: t("player.auto") },
    ...engine.levels.map((level) => ({ index: level.index, name: levelName(level) })),
  ];
  return html`<div class="player-menu" role="radiogroup" aria-label=${t("player.quality")}
    onKeyDown=${(event) => event.key === "Escape" && onDone()}>
    ${rows.map(({ index, name }) =>
      html`<button key=${index} type="button" role="radio" aria-checked=${index === engine.chosenLevel}
      data-testid=${`quality-${index}`} onClick=${() => take(index)}>${name}
      ${index === engine.chosenLevel && html`<${Icon} name="check" />`}</button>`)}
  </div>`;
}

// All of these may be refused (a policy, a missing gesture): then the picture stays where it is.
function toggleSmallWindow(video) {
  const asked = document.pictureInPictureElement ? document.exitPictureInPicture() : video.requestPictureInPicture();
  asked.catch(() => {});
}

function toggleFullScreen(frame, video) {
  if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
  else if (frame.requestFullscreen) frame.requestFullscreen().catch(() => {});
  else video.webkitEnterFullscreen?.(); // iPhones let the video alone fill the screen
}
