// Whether a browser plays HLS by itself.

export const HLS_TYPE = "application/vnd.apple.mpegurl";

/**
 * Other browsers than Apple's that say "maybe" play HLS with neither low latency nor a choice of quality.
 * @param {HTMLVideoElement} video
 */
export function playsNatively(video) {
  if (!video.canPlayType(HLS_TYPE)) return false;
  const hasBuffers = "MediaSource" in window || "ManagedMediaSource" in window;
  return navigator.vendor.startsWith("Apple") || !hasBuffers;
}
