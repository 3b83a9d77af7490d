// Plays one HLS stream in a <video>: natively on Apple's systems, which are made for it, elsewhere by hls.js, which is
// loaded only then. It never gives up: what breaks is begun anew, a little later each time. No DOM but the video.

import { playsNatively } from "./native.js";
import { isGoingOn } from "./playlist.js";

const LOOK_MS = 1_000;
const STUCK_MS = 8_000; // nothing has moved for so long: the stream is away
const STUCK_AFTER_ERROR_MS = 1_500;
const RESTART_MS_MIN = 1_500;
const RESTART_MS_MAX = 15_000;
const RECOVER_MEDIA_MS = 5_000; // a second mistake in the media within so long: begin anew
const ASK_MS = 15_000; // after its end the stream is asked about so often, give or take: it may begin again
const BEHIND_S = 6; // further behind the live edge than meant: offer to go there
const NATIVE_EDGE_S = 3;
const WORKER = new URL("../../../vendor/hls.worker.js", import.meta.url).href;

const LOW_LATENCY = {
  lowLatencyMode: true,
  liveSyncDurationCount: 2,
  liveMaxLatencyDurationCount: 6,
  maxLiveSyncPlaybackRate: 1.1,
};
const CALM = { lowLatencyMode: false, liveSyncDurationCount: 3, liveMaxLatencyDurationCount: 10 };
const USUAL = {
  workerPath: WORKER,
  capLevelToPlayerSize: true,
  backBufferLength: 20,
  maxBufferLength: 20,
  abrEwmaDefaultEstimate: 700_000,
};

export class Engine {
  /**
   * loading, playing, waiting, paused, tap (the browser wants a tap first), away, ended, blocked (reload), unsupported
   */
  state = "loading";
  levels = []; // [{index, height, kbps}], best first
  chosenLevel = -1; // -1: automatic
  #video;
  #stream;
  #tell;
  #hls = null;
  #native = false;
  #isWanted = true; // the person has not paused
  #isIdle = false; // nothing is loaded while nobody looks
  #movedAt = 0;
  #time = 0;
  #failed = false;
  #recoveredAt = -Infinity;
  #restartAt = Infinity;
  #askAt = Infinity; // whether the stream goes on after its end
  #tries = 0;
  #run = 0; // of start(): what an older one still brings is dropped
  #timer = null;
  #stops = [];

  /** `stream` is an event's {url, low_latency}; `tell()` is called after each change. */
  constructor(video, stream, tell) {
    this.#video = video;
    this.#stream = stream;
    this.#tell = tell;
    this.#native = playsNatively(video);
    for (const name of ["playing", "pause", "waiting", "volumechange", "timeupdate"])
      this.#listen(video, name, () => this.#look());
    this.#listen(video, "ended", () => this.#look());
    this.#listen(video, "error", () => this.#native && this.#fail());
    this.#listen(document, "visibilitychange", () => this.#seen());
    this.#listen(document, "securitypolicyviolation", (event) => this.#refused(event));
    this.#timer = setInterval(() => this.#keepPlaying(), LOOK_MS);
    void this.#start();
  }

  get isLive() {
    return this.#native ? this.#video.duration === Infinity : Boolean(this.#hls?.latestLevelDetails?.live);
  }

  get isMuted() {
    return this.#video.muted;
  }

  /** Whether the picture is so far behind that a way to the live edge helps. */
  get isBehind() {
    if (!this.isLive) return false;
    if (!this.#native) return this.#hls.latency > (this.#hls.targetLatency ?? 0) + BEHIND_S;
    return this.#edge() - this.#video.currentTime > NATIVE_EDGE_S + BEHIND_S;
  }

  /** Picture height of what is shown now, 0 when unknown. */
  get height() {
    return this.#video.videoHeight;
  }

  play() {
    this.#isWanted = true;
    if (this.isBehind) this.goLive();
    this.#play();
  }

  pause() {
    this.#isWanted = false;
    this.#video.pause();
  }

  setMuted(muted) {
    this.#video.muted = muted;
    if (!muted && this.#video.volume === 0) this.#video.volume = 1;
  }

  goLive() {
    const edge = this.#edge();
    if (Number.isFinite(edge)) this.#video.currentTime = edge;
    this.#play();
  }

  choose(index) {
    this.chosenLevel = index;
    if (this.#hls) this.#hls.nextLevel = index;
    this.#tell();
  }

  /** Begins anew, as after the end. */
  restart() {
    this.#isWanted = true;
    void this.#start();
  }

  stop() {
    clearInterval(this.#timer);
    for (const stop of this.#stops) stop();
    this.#run += 1;
    this.#drop();
  }

  async #start() {
    const run = (this.#run += 1);
    this.#drop();
    this.#failed = false;
    this.#restartAt = Infinity;
    this.#askAt = Infinity;
    this.#movedAt = performance.now();
    if (this.state !== "away") this.#change("loading");
    if (this.#native) {
      this.#video.src = this.#stream.url;
    } else {
      const { default: Hls } = await import("../../../vendor/hls.light.min.js").catch(() => ({ default: null }));
      if (run !== this.#run) return;
      if (!Hls) return this.#fail(); // the network: asked for again
      if (!Hls.isSupported()) return this.#change("unsupported");
      this.#load(Hls);
    }
    this.#play();
  }

  #load(Hls) {
    const hls = new Hls({ ...USUAL, ...(this.#stream.low_latency ? LOW_LATENCY : CALM) });
    this.#hls = hls;
    hls.on(Hls.Events.MANIFEST_PARSED, () => {
      this.levels = hls.levels.map(({ height, bitrate }, index) => ({
        index,
        height,
        kbps: Math.round(bitrate / 1000),
      }));
      this.levels.sort((a, b) => b.kbps - a.kbps);
      if (this.chosenLevel < hls.levels.length) hls.nextLevel = this.chosenLevel;
      this.#play();
      this.#tell();
    });
    hls.on(Hls.Events.ERROR, (_, { fatal, type }) => {
      if (!fatal) return;
      const now = performance.now();
      if (type === Hls.ErrorTypes.MEDIA_ERROR && now - this.#recoveredAt > RECOVER_MEDIA_MS) {
        this.#recoveredAt = now;
        hls.recoverMediaError();
      } else {
        this.#fail();
      }
    });
    hls.loadSource(this.#stream.url);
    hls.attachMedia(this.#video);
  }

  #drop() {
    this.#hls?.destroy();
    this.#hls = null;
    if (this.#native) this.#video.removeAttribute("src");
  }

  #play() {
    if (!this.#isWanted || this.#video.ended) return; // after the end it would begin at the beginning
    this.#video.play().catch((error) => error.name === "NotAllowedError" && this.#change("tap"));
  }

  // What plays on from the buffer may do so until then. All phones of a hall notice at once: they spread.
  #fail() {
    this.#failed = true;
    if (this.#restartAt !== Infinity) return;
    const delay = Math.min(RESTART_MS_MAX, RESTART_MS_MIN * 2 ** this.#tries);
    this.#restartAt = performance.now() + delay * (0.5 + Math.random() / 2);
    this.#tries += 1;
    this.#look();
  }

  #keepPlaying() {
    if (this.state === "blocked" || this.state === "unsupported" || this.#isIdle) return;
    this.#look();
    if (performance.now() >= this.#restartAt) void this.#start();
    if (performance.now() >= this.#askAt) void this.#ask();
    this.#tell(); // how far behind it is
  }

  #look() {
    const now = performance.now();
    const video = this.#video;
    if (video.currentTime !== this.#time) {
      this.#time = video.currentTime;
      this.#movedAt = now;
      if (!this.#failed) this.#tries = 0;
    }
    if (this.state === "blocked" || this.state === "unsupported") return;
    if (video.ended) return this.#end(now); // browsers say "pause" first
    if (this.state === "tap" && video.paused) return;
    const still_ms = now - this.#movedAt;
    if (!this.#isWanted && video.paused) this.#change("paused");
    else if (still_ms > (this.#failed ? STUCK_AFTER_ERROR_MS : STUCK_MS)) {
      this.#change("away");
      if (this.#restartAt === Infinity) this.#fail();
    } else if (video.readyState < HTMLMediaElement.HAVE_FUTURE_DATA) {
      if (this.state !== "away") this.#change(this.state === "loading" ? "loading" : "waiting");
    } else if (!video.paused) this.#change("playing");
    else this.#play(); // paused by the system: a call, another tab
  }

  #end(now) {
    this.#change("ended");
    if (this.#askAt === Infinity) this.#askAt = now + ASK_MS * (0.5 + Math.random());
  }

  async #ask() {
    const run = this.#run;
    this.#askAt = performance.now() + ASK_MS * (0.5 + Math.random());
    if ((await isGoingOn(this.#stream.url)) && run === this.#run) void this.#start();
  }

  #edge() {
    if (!this.#native) return this.#hls?.liveSyncPosition ?? NaN;
    const { seekable } = this.#video;
    return seekable.length ? Math.max(0, seekable.end(seekable.length - 1) - NATIVE_EDGE_S) : NaN;
  }

  // A phone in a pocket loads nothing, unless it is listened to.
  #seen() {
    const away = document.hidden && this.#video.muted && document.pictureInPictureElement !== this.#video;
    if (away === this.#isIdle) return;
    this.#isIdle = away;
    if (away) {
      this.#hls?.stopLoad();
      return;
    }
    this.#movedAt = performance.now();
    this.#hls?.startLoad();
    if (this.#isWanted) this.play();
  }

  // The page may load from the host of the stream alone that the event had when the page was opened.
  #refused({ blockedURI }) {
    if (blockedURI && new URL(this.#stream.url, location.href).href.startsWith(blockedURI)) {
      this.#drop();
      this.#change("blocked");
    }
  }

  #listen(target, name, fn) {
    target.addEventListener(name, fn);
    this.#stops.push(() => target.removeEventListener(name, fn));
  }

  #change(state) {
    const changed = state !== this.state;
    this.state = state;
    if (changed) this.#tell();
  }
}
