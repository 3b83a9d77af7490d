// The video of an option's page: played here if it is a playlist or a file, else a link to where it is. Nothing is
// loaded before somebody taps it.

import { playsNatively } from "../../features/stream/native.js";
import { html, Icon, useEffect, useRef, useState } from "../../shared/ui.js";
import { t } from "../../shared/words.js";

const PLAYED = /\.(m3u8|mp4|m4v|mov|webm)$/; // as server/acclaim/event/parts/about.py

export function Video({ url }) {
  const [state, set] = useState("waiting"); // waiting, playing or failed
  const { pathname } = new URL(url, location.href);
  const isPlayed = PLAYED.test(pathname);
  if (!isPlayed || state === "failed")
    return html`<div class="about-video-link">
      ${state === "failed" && html`<p class="hint" role="status">${t("about.video.failed")}</p>`}
      <a class="button second wide" href=${url} target="_blank" rel="noopener noreferrer"
        data-testid="about-video-link"><${Icon} name="external-link" /><span>${t("about.video.elsewhere")}</span></a>
    </div>`;
  if (state === "waiting")
    return html`<button type="button" class="button second wide" data-testid="about-play"
      onClick=${() => set("playing")}><${Icon} name="play" /><span>${t("about.video")}</span></button>`;
  return html`<${Playing} url=${url} isPlaylist=${pathname.endsWith(".m3u8")} onFail=${() => set("failed")} />`;
}

function Playing({ url, isPlaylist, onFail }) {
  const element = useRef(null);
  useEffect(() => {
    const video = element.current;
    const others = [...document.querySelectorAll("video")].filter((other) => other !== video);
    for (const other of others) other.muted = true; // the livestream goes on without its sound
    if (!isPlaylist || playsNatively(video)) {
      video.src = url;
      return () => video.removeAttribute("src");
    }
    let hls = null;
    let isGone = false;
    import("../../../vendor/hls.light.min.js").then(({ default: Hls }) => {
      if (isGone) return;
      if (!Hls.isSupported()) return onFail();
      hls = new Hls({ capLevelToPlayerSize: true });
      hls.on(Hls.Events.ERROR, (_, { fatal }) => fatal && onFail());
      hls.loadSource(url);
      hls.attachMedia(video);
    }, onFail);
    return () => {
      isGone = true;
      hls?.destroy();
    };
  }, [url]);
  return html`<video ref=${element} class="about-video" controls autoplay playsinline preload="metadata"
    data-testid="about-video" onError=${onFail}></video>`;
}
