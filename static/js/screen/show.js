// What this screen knows: the event and its figures as they come, the line's state, and its own wishes.

import { Comments } from "../features/comments/comments.js";
import { Cheering } from "../features/likes/screen_cheering.js";
import { Boards } from "../features/questions/told.js";
import { ShownQuizzes } from "../features/quizzes/shown.js";
import { ShownSurveys } from "../features/surveys/shown.js";
import { Clouds } from "../features/word_clouds/told.js";
import { ApiError, get } from "../shared/api.js";
import { clock } from "../shared/clock.js";
import { Socket } from "../shared/socket.js";
import { Tally } from "../shared/tally.js";
import { FramedLine } from "./framed_line.js";
import { FOLLOWING, neighbourPoll, sceneOf } from "./scene.js";

const REOPEN_MS = 15_000; // a hall's screen has nobody to press "reload": it asks again, whatever it was told
const CLOSE_EVENT_GONE = 4503; // docs/protocol.md
const REFUSALS_MEANING_NO = 2; // one refused handshake may be a server that is starting

export class Show {
  tally = new Tally();
  comments = new Comments();
  hidesComments = false; // by this screen's own key
  draws = []; // the newest, oldest first
  contests = []; // as the newest `contests` says
  arrivals = null; // who has checked in, as the newest `arrivals` says
  cheering = new Cheering();
  surveys = new ShownSurveys();
  quizzes = new ShownQuizzes();
  boards = new Boards(); // of questions
  clouds = new Clouds(); // of words
  line = "connecting"; // the socket's state
  figuresAt = null; // the server's time of the newest message
  replayedAt = 0; // the server's time at which this screen's key replayed the reveal; 0: in step with all screens
  help = false;
  #event;
  #address;
  #socket;
  #local = FOLLOWING;
  #gate = "";
  #refusals = 0;
  #listeners = new Set();

  /** `address` as of address.js. */
  constructor(event, address) {
    this.#event = event;
    this.#address = address;
    this.#socket = address.preview
      ? new FramedLine()
      : new Socket(event, "screen", { admit: () => this.#explainRefusal() });
    this.#socket.on("*", (message) => this.#receive(message));
    this.#socket.onState((state, detail) => this.#lineChanged(state, detail?.code));
  }

  get event() {
    return this.#event;
  }

  get overlay() {
    return this.#address.overlay;
  }

  /** Whether this screen stands in a bright room: its address says so, or else the event. */
  get isLight() {
    return (this.#address.theme || this.tally.event?.theme?.stage) === "light";
  }

  get preview() {
    return this.#address.preview;
  }

  get local() {
    return this.#local;
  }

  get gate() {
    return this.#gate;
  }

  get scene() {
    return sceneOf({ tally: this.tally, gate: this.#gate, local: this.#local, pin: this.#address.pin });
  }

  start() {
    this.#socket.open();
  }

  /** Calls `fn()` after each change. Returns a function that stops it. */
  onChange(fn) {
    this.#listeners.add(fn);
    return () => this.#listeners.delete(fn);
  }

  showPoll(id) {
    if (id) this.#wish({ poll: id, join: false });
  }

  showNeighbour(step) {
    this.showPoll(neighbourPoll(this.tally, this.scene.poll?.id, step));
  }

  showJoin() {
    this.#wish({ join: !this.#local.join });
  }

  toggleVotes() {
    this.#wish({ hidden: !this.#local.hidden });
  }

  toggleComments() {
    this.hidesComments = !this.hidesComments;
    this.#changed();
  }

  toggleHelp() {
    this.help = !this.help;
    this.#changed();
  }

  follow() {
    this.help = false;
    this.replayedAt = 0;
    this.#wish(FOLLOWING);
  }

  replay() {
    this.replayedAt = clock.now();
    this.#changed();
  }

  #wish(part) {
    this.#local = { ...this.#local, ...part };
    this.#changed();
  }

  #receive(message) {
    if (message.now) {
      clock.sync(message.now);
      this.figuresAt = Math.max(this.figuresAt ?? 0, message.now);
    }
    if (message.type === "comments") {
      this.comments.receive(message);
      this.#changed();
    }
    if (message.type === "draws") {
      this.draws = message.draws;
      this.#changed();
    }
    if (message.type === "contests") {
      this.contests = message.contests;
      this.#changed();
    }
    if (message.type === "arrivals") {
      this.arrivals = message;
      this.#changed();
    }
    const shown = [this.surveys, this.quizzes, this.boards, this.clouds];
    if (shown.some((one) => one.receive(message))) this.#changed();
    const before = this.tally.stage;
    if (!this.tally.receive(message)) return;
    // An event alone brings no sums to start from.
    if (message.type === "tick") this.cheering.receive(this.tally.event, this.tally.likes);
    // The console has the last word: a new stage ends this screen's wishes, but never shows votes that it hides.
    if (message.type === "event" && before && JSON.stringify(before) !== JSON.stringify(this.tally.stage)) {
      this.#local = { ...FOLLOWING, hidden: this.#local.hidden };
      this.replayedAt = 0;
    }
    this.#changed();
  }

  #lineChanged(state, code) {
    this.line = state;
    if (state === "ended" && code === CLOSE_EVENT_GONE) this.#gate = "unknown";
    if (state === "live") {
      this.#gate = "";
      this.#refusals = 0;
    }
    if (state === "ended") setTimeout(() => this.#socket.open(), REOPEN_MS);
    this.#changed();
  }

  // A browser does not say why a handshake failed. A server that answers over HTTP and refuses the socket wants the
  // display link; a server that does not answer is away. Either way the socket goes on trying.
  async #explainRefusal() {
    try {
      await get(`/api/events/${encodeURIComponent(this.#event)}`);
      this.#refusals += 1;
      if (this.#refusals >= REFUSALS_MEANING_NO) this.#gate = "link";
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.#gate = error.code === "unknown_event" ? "unknown" : "";
    }
    this.#changed();
    return true;
  }

  #changed() {
    for (const fn of this.#listeners) fn();
  }
}
