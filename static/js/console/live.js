// What the console's socket brings, kept for the components: tally, figures and their last minute.

import { Boards } from "../features/questions/told.js";
import { ShownQuizzes } from "../features/quizzes/shown.js";
import { ShownSurveys } from "../features/surveys/shown.js";
import { Clouds } from "../features/word_clouds/told.js";
import { clock } from "../shared/clock.js";
import { EMPTY_STAGE } from "../shared/scenes.js";
import { Socket } from "../shared/socket.js";
import { Tally } from "../shared/tally.js";
import { useEffect, useState } from "../shared/ui.js";
import { overall } from "./kit/health.js";
import { ballotsPerSecond, extend } from "./kit/series.js";
import { session } from "./kit/session.js";

export const NO_EVENT = "_"; // figures alone
const RATE_SAMPLES = 4; // one a second

export class Live {
  tally = new Tally();
  moderation = null; // the newest `moderation` frame: queue, newest comments, rules
  shownSurveys = new ShownSurveys();
  contests = []; // as the newest `contests` says
  quizzes = new ShownQuizzes(true);
  boards = []; // of questions, as the newest `question_moderation` says
  clouds = []; // of words, as the newest `word_moderation` says
  #shownBoards = new Boards(); // the same as screens are told
  #shownClouds = new Clouds();
  arrivals = null; // who has checked in, as everybody sees it; null where the event has no check-in
  draws = null; // the newest draws, as everybody sees them; null before there was one
  figures = null;
  presence = null; // who has been at the event
  figuresAt = 0; // Date.now() of the last ones
  line = { state: "connecting", since: Date.now() };
  series = { online: [], votes_per_s: [], ack_ms_p99: [], workers: [] };
  recount = null; // the last recount's {equal, polls}, for the banner
  #socket;
  #samples = new Map();
  #listeners = new Set();

  constructor(event, view) {
    this.event = event;
    this.view = view;
    this.#socket = new Socket(event, view, { admit: () => session.check() });
    this.#socket.onState((state) => this.#lineChanged(state));
    this.#socket.on("*", (message) => this.#receive(message));
  }

  open() {
    this.#socket.open();
  }

  close() {
    this.#socket.close();
  }

  onChange(fn) {
    this.#listeners.add(fn);
    return () => this.#listeners.delete(fn);
  }

  noteRecount(recount) {
    this.recount = recount;
    this.#tell();
  }

  /** Takes where the run of show stands from an answer, which may be here before the next frame. */
  noteShow(show) {
    if (show.number > (this.tally.show?.number ?? 0)) this.tally.show = show;
    this.#tell();
  }

  /** Ballots per second of one poll over the last seconds. */
  rate(poll) {
    return ballotsPerSecond(this.#samples.get(poll) ?? []);
  }

  /** What the big screen is told to show, whole. */
  get stage() {
    return { ...EMPTY_STAGE, ...this.tally.stage };
  }

  get #shown() {
    return [this.shownSurveys, this.quizzes, this.#shownBoards, this.#shownClouds];
  }

  /** What screens are told besides definition and figures, whole. */
  get framesForScreens() {
    return this.#shown.flatMap((one) => one.frames);
  }

  /** As the newest `surveys` says. */
  get surveys() {
    return this.shownSurveys.list;
  }

  get workersBefore() {
    return Math.max(0, ...this.series.workers);
  }

  get voting() {
    return (this.tally.event?.polls ?? []).some((poll) => this.tally.figures(poll.id)?.state === "open");
  }

  #receive(message) {
    if (message.now) clock.sync(message.now);
    if (message.type === "figures") this.#receiveFigures(message);
    else if (message.type === "presence") this.presence = message.presence;
    else if (message.type === "moderation") this.moderation = message;
    else if (message.type === "question_moderation") this.boards = message.boards;
    else if (message.type === "word_moderation") this.clouds = message.clouds;
    else if (message.type === "draws") this.draws = message.draws;
    else if (message.type === "contests") this.contests = message.contests;
    else if (message.type === "arrivals") this.arrivals = message;
    else if (!this.#shown.some((one) => one.receive(message))) this.tally.receive(message);
    this.#tell();
  }

  #receiveFigures(figures) {
    this.figures = figures;
    this.figuresAt = Date.now();
    // One that leaves has its successor beside it for a while: it must not be missed afterwards.
    const staying = figures.workers.filter((worker) => !worker.draining);
    const all = { ...overall(figures.workers), workers: staying.length };
    for (const name of Object.keys(this.series)) this.series[name] = extend(this.series[name], all[name]);
    for (const poll of this.tally.event?.polls ?? []) this.#sample(poll.id);
  }

  #sample(poll) {
    const figures = this.tally.figures(poll);
    if (!figures) return;
    const samples = this.#samples.get(poll) ?? [];
    const { ballots, epoch } = figures;
    this.#samples.set(poll, [...samples.slice(1 - RATE_SAMPLES), { at: this.figuresAt, ballots, epoch }]);
  }

  #lineChanged(state) {
    // "connecting" comes again at each try: the line is down since the first of them.
    if (state !== this.line.state) this.line = { state, since: Date.now() };
    this.#tell();
  }

  #tell() {
    for (const fn of this.#listeners) fn();
  }
}

/** A Live of `event` as `view` (console, moderator; "": none); renders the component again for each message. */
export function useLive(event, view) {
  const [live, setLive] = useState(null);
  const [, render] = useState(0);
  useEffect(() => {
    if (!view) return undefined;
    const opened = new Live(event, view);
    const stop = opened.onChange(() => render((n) => n + 1));
    opened.open();
    setLive(opened);
    return () => {
      stop();
      opened.close();
    };
  }, [event, view]);
  return live?.event === event ? live : null;
}
