// One phone's visit to an event: it hears the line, keeps the figures, the ballots and the likes, and tells its
// listeners when there is something to render or to say. No DOM here.

import { Comments } from "../features/comments/comments.js";
import { ToldContests } from "../features/contests/told.js";
import { Hall } from "../features/draws/hall.js";
import { Likes } from "../features/likes/likes.js";
import { DailyQuizzes } from "../features/papers/told.js";
import { PointsDesk } from "../features/points/desk.js";
import { Boards } from "../features/questions/told.js";
import { ShownQuizzes } from "../features/quizzes/shown.js";
import { Clouds } from "../features/word_clouds/told.js";
import { clock } from "../shared/clock.js";
import { rulesOf } from "../shared/definition.js";
import { Tally } from "../shared/tally.js";
import { BallotBox } from "./poll/ballot_box.js";

const SEND_MS = 250; // likes are reported and ballots sent again so often
const ANSWER_MS = 10_000; // a cast without an answer for so long goes again
const RETRY_MS = 2_000; // after "try again later", with as much again at random
const BALLOT_ID_CHARS = 12;
const BALLOTS_IN_FLIGHT = 8;
const DRAWN_KEPT = 5;
const NOT_LISTED = new Set(["not_on_roster", "members_only"]); // comments and taps are taken from the listed alone
const VOIDED_ASK_MS = 10_000; // within so long all phones that have voted ask whether theirs were voided

export class Visit {
  tally = new Tally();
  member = null;
  state = "connecting";
  hasForgotten = false; // the session was there before, and nothing that this phone kept
  endedWith = null; // the close code when the line won't come back
  likes;
  comments;
  wins = new Map(); // draw → its `won`
  hall; // its part in draws
  drawn = []; // the newest `drawn` messages, oldest first
  surveys = []; // as the newest `surveys` says
  quizzes = new ShownQuizzes();
  dailyQuizzes = new DailyQuizzes();
  points; // its part in points
  contests = new ToldContests();
  boards = new Boards(); // of questions
  clouds = new Clouds(); // of words
  checkIn = null; // the newest `check_in`; null where the event has none
  #socket;
  #store;
  #newId;
  #boxes = new Map();
  #sent = new Map(); // ballot id → {at, notBefore, held}
  #asked = new Set(); // polls whose `mine` was asked since the line is live
  #answered = new Set(); // and those of which an answer came in this visit
  #likesShown = new Map(); // target → what was shown at this phone's last tap
  #outdated = new Set(); // polls in which a ballot was counted since: the answer may be older
  #voided = new Map(); // poll → {epoch, voided} of the newest tick
  #listeners = new Set();

  constructor(socket, store, newId) {
    [this.#socket, this.#store, this.#newId] = [socket, store, newId];
    this.likes = new Likes(store, (message) => socket.send(message), newId);
    this.points = new PointsDesk(socket, () => this.#tell("changed"));
    this.comments = new Comments({ send: (message) => socket.send(message), newId });
    this.comments.listen((what) => what === "changed" && this.#tell("changed"));
    for (const type of ["comments", "commented"]) socket.on(type, (message) => this.comments.receive(message));
    socket.on("welcome", (message) => this.#welcome(message));
    socket.on("event", (message) => this.#receiveEvent(message));
    socket.on("tick", (message) => this.#receiveTick(message));
    socket.on("ack", (message) => this.#ack(message));
    socket.on("refused", (message) => this.#refuse(message));
    socket.on("mine", (message) => this.#mine(message));
    const note = (type, take) =>
      socket.on(type, (message) => {
        take(message);
        this.#tell("changed");
      });
    note("liked", (message) => this.likes.taken(message));
    note("won", (message) => this.wins.set(message.draw, message));
    note("drawn", (message) => (this.drawn = [...this.drawn, message].slice(-DRAWN_KEPT)));
    note("surveys", ({ surveys }) => (this.surveys = surveys));
    const ofTold = [this.boards, this.clouds, this.quizzes, this.dailyQuizzes, this.contests];
    socket.on("*", (one) => ofTold.some((told) => told.receive(one)) && changed());
    note("check_in", (message) => (this.checkIn = message));
    const changed = () => this.#tell("changed");
    this.hall = new Hall(socket, { send: (message) => socket.send(message), store, changed }, this.wins);
    socket.on("error", ({ error }) => this.#error(error));
    socket.onState((state, detail) => this.#line(state, detail));
    setInterval(() => this.#sendWaiting(), SEND_MS);
    store.onOtherTab((name) => this.#readAgain(name));
  }

  /**
   * Calls `fn(what, detail)`: "changed" (render again), "poll" {poll, from, to}, "counted" and "refused" {poll}, "line"
   * {from, to}, "error" {error}, "liked" {target}.
   */
  listen(fn) {
    this.#listeners.add(fn);
    return () => this.#listeners.delete(fn);
  }

  get event() {
    return this.tally.event;
  }

  /** The box of a poll of this event. */
  box(poll) {
    if (!this.#boxes.has(poll.id))
      this.#boxes.set(poll.id, new BallotBox(poll, this.#store, () => this.#newId(BALLOT_ID_CHARS)));
    return this.#boxes.get(poll.id);
  }

  stateOf(poll) {
    return this.tally.figures(poll.id)?.state ?? "draft";
  }

  choose(poll, option, points = null) {
    const outcome = points === null ? this.box(poll).choose(option) : this.box(poll).rate(option, points);
    this.#tell("changed");
    return outcome;
  }

  confirm(poll) {
    this.box(poll).confirm(this.tally.figures(poll.id)?.epoch ?? this.box(poll).epoch);
    this.#sendWaiting();
    this.#tell("changed");
  }

  like(target = "") {
    if (this.likes.tap(target)) this.#likesShown.set(target, this.likesOf(target) + 1);
    this.#sendWaiting();
    this.#tell("liked", { target });
    this.#tell("changed");
  }

  /**
   * Likes to show: the figure never falls, never exceeds what was tapped, and moves with each tap here. What is added
   * to the server's figure at a tap is not added again to the next one, which may or may not count that tap already.
   */
  likesOf(target = "") {
    return Math.max(this.tally.likes[target] ?? 0, this.#likesShown.get(target) ?? 0);
  }

  /**
   * Asks which ballots stand: once a visit where the member may have cast some that this phone does not know of; and on
   * each new line where having voted opens the result, because the server learns it from the answer.
   */
  remember(poll) {
    const { isEmpty } = this.box(poll);
    const { kind } = rulesOf(poll).repeat;
    const hasOthers = this.member && !this.member.anonymous && kind !== "once"; // devices, and ballots cast there
    const mayHaveVoted = isEmpty && this.member && (!this.member.anonymous || this.hasForgotten || kind === "quota");
    const opensResult = !isEmpty && poll.visibility === "on_vote";
    const isDue = opensResult || ((mayHaveVoted || hasOthers) && !this.#answered.has(poll.id));
    if (isDue && !this.#asked.has(poll.id) && this.stateOf(poll) !== "draft") this.#ask(poll.id);
  }

  #ask(id) {
    if (!this.#socket.send({ type: "mine", poll: id })) return;
    this.#asked.add(id);
    this.#outdated.delete(id);
  }

  #welcome({ now, member }) {
    clock.sync(now);
    this.member = member;
    const who = member && [member.name, member.unit, member.class, member.anonymous].join("|");
    const before = this.#store.get("member");
    if (before !== null && who !== before) this.#forget(); // somebody else holds this phone now
    this.#store.set("member", who);
    this.#sent.clear();
    this.likes.resume();
    this.comments.resume();
    this.#sendWaiting();
  }

  /** The session was gone, and the server takes this phone for somebody new. What counts still counts. */
  startAnew() {
    for (const id of this.#store.get("polls", [])) this.box({ id }).disown();
    this.#startLikesAnew();
  }

  #forget() {
    const kinds = ["ballot:", "survey:", "contest:", "quiz:", "questions:", "words:", "paper:", "check_in"];
    for (const name of kinds.flatMap((start) => this.#store.names(start))) this.#store.remove(name);
    this.#boxes.clear();
    this.#startLikesAnew();
  }

  #startLikesAnew() {
    this.likes.startAnew();
    this.#likesShown.clear();
  }

  #receiveEvent(message) {
    clock.sync(message.now);
    if (!this.tally.receive(message)) return;
    const { polls } = message.event;
    this.#store.set("polls", polls.map(({ id }) => id));
    for (const poll of polls) this.box(poll).redefine(poll);
    if (message.event.prizes.length) this.hall.expect();
    this.#tell("changed");
  }

  #receiveTick(message) {
    clock.sync(message.now);
    const polls = this.event?.polls ?? [];
    const before = new Map(polls.map((poll) => [poll, this.tally.figures(poll.id)?.state]));
    this.tally.receive(message);
    for (const [poll, from] of before) {
      const figures = this.tally.figures(poll.id);
      if (!figures) continue;
      if (this.box(poll).meet(figures.epoch)) this.#tell("refused", { poll });
      if (from && from !== figures.state) this.#tell("poll", { poll, from, to: figures.state });
      this.#lookForVoid(poll, figures);
    }
    this.#sendWaiting();
    this.#tell("changed");
  }

  /** More ballots are voided than before: this phone's may be among them. */
  #lookForVoid(poll, { epoch, voided }) {
    const known = this.#voided.get(poll.id);
    this.#voided.set(poll.id, { epoch, voided });
    const isNews = known?.epoch === epoch ? voided > known.voided : voided > 0;
    if (isNews && this.box(poll).last) setTimeout(() => this.#ask(poll.id), Math.random() * VOIDED_ASK_MS);
  }

  #ack(message) {
    const poll = this.tally.poll(message.poll);
    this.#outdated.add(message.poll);
    if (poll && this.box(poll).ack(message)) this.#tell("counted", { poll });
    this.#tell("changed");
  }

  #refuse(message) {
    const poll = this.tally.poll(message.poll);
    const { code, retryable } = message.error;
    if (retryable && this.#sent.has(message.ballot)) {
      const notBefore = performance.now() + RETRY_MS * (1 + Math.random());
      this.#sent.set(message.ballot, { at: -Infinity, notBefore, held: code === "locked" });
    }
    if (poll && this.box(poll).refuse(message)) this.#tell("refused", { poll });
    this.#tell("changed");
  }

  #mine(message) {
    const poll = this.tally.poll(message.poll);
    if (this.#outdated.has(message.poll)) return this.#ask(message.poll);
    this.#answered.add(message.poll);
    if (poll) this.box(poll).mine(message);
    this.#tell("changed");
  }

  #error(error) {
    const isOut = NOT_LISTED.has(error.code);
    if (isOut) this.likes.giveUp();
    const isSaid = isOut && this.comments.giveUp(error);
    if (!isSaid) this.#tell("error", { error });
    this.#tell("changed");
  }

  #line(state, { code = null } = {}) {
    const from = this.state;
    this.state = state;
    this.endedWith = state === "ended" ? code : null;
    if (state === "live") { // what waits goes next, after `welcome` said who holds this phone
      this.#sent.clear();
      this.#asked.clear();
    }
    this.#tell("line", { from, to: state });
    this.#tell("changed");
  }

  #readAgain(name) {
    const [kind, id] = name.split(":");
    if (kind === "likes") this.likes.read(name);
    if (kind === "ballot") this.#boxes.get(id)?.read();
    this.#tell("changed");
  }

  #sendWaiting() {
    if (this.state !== "live") return;
    this.likes.report(performance.now());
    this.comments.sendWaiting();
    const waiting = (this.event?.polls ?? [])
      .map((poll) => [poll, this.box(poll).unanswered])
      .filter(([, cast]) => cast);
    for (const [poll, cast] of waiting.slice(0, BALLOTS_IN_FLIGHT)) this.#sendAgain(poll, cast);
  }

  #sendAgain(poll, cast) {
    const last = this.#sent.get(cast.ballot) ?? { at: -Infinity, notBefore: 0, held: false };
    const now = performance.now(); // the device's own clock may be set back in between
    if (now < last.notBefore || now - last.at < ANSWER_MS || (last.held && this.stateOf(poll) === "locked")) return;
    if (this.#socket.send(cast)) this.#sent.set(cast.ballot, { at: now, notBefore: 0, held: false });
  }

  #tell(what, detail = {}) {
    for (const fn of this.#listeners) fn(what, detail);
  }
}
