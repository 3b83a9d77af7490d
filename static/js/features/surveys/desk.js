// All surveys of one visit: their papers, and the way of answers to the server and back. No DOM here.

import { Paper } from "./paper.js";

const LOOK_MS = 500; // papers are sent again so often, if their time has come
const ANSWER_MS = 10_000; // one without an answer for so long goes again
const RETRY_MS = 2_000; // after "try again later", with as much again at random
const BALLOT_ID_CHARS = 12;
const NOT_LISTED = new Set(["not_on_roster", "members_only"]);

export class SurveyDesk {
  #socket;
  #store;
  #newId;
  #papers = new Map();
  #notBefore = new Map(); // survey → performance.now() before which its paper is not sent again
  #notFor = new Set(); // surveys that are not for this member's unit or class
  #asked = new Set(); // surveys of which `took_part` was asked on this line
  #listeners = new Set();
  #stops;

  constructor(socket, store, newId) {
    this.#socket = socket;
    this.#store = store;
    this.#newId = () => newId(BALLOT_ID_CHARS);
    const timer = setInterval(() => this.#sendWaiting(), LOOK_MS);
    this.#stops = [
      socket.on("answered", (message) => this.#answered(message)),
      socket.on("took_part", (message) => this.#tookPart(message)),
      socket.on("welcome", () => this.#readAgain()), // perhaps somebody else holds this phone now
      socket.on("error", ({ error }) => NOT_LISTED.has(error.code) && this.#giveUp(error)),
      socket.onState((state) => state === "live" && this.#resume()),
      () => clearInterval(timer),
    ];
    store.onOtherTab((name) => name.startsWith("survey:") && this.#readAgain());
  }

  close() {
    for (const stop of this.#stops) stop();
  }

  /** Calls `fn()` when there is something to render. Returns a function that stops it. */
  listen(fn) {
    this.#listeners.add(fn);
    return () => this.#listeners.delete(fn);
  }

  paper(id) {
    if (!this.#papers.has(id)) this.#papers.set(id, new Paper(id, this.#store, this.#newId));
    return this.#papers.get(id);
  }

  /** Takes a survey as the newest frame has it; asks once a line whether the member has answered it elsewhere. */
  meet({ id, epoch }, member) {
    const paper = this.paper(id);
    paper.meet(epoch);
    if (paper.receipt || paper.isSent || member?.anonymous || this.#asked.has(id)) return;
    if (this.#socket.send({ type: "took_part", survey: id })) this.#asked.add(id);
  }

  change(id, act) {
    act(this.paper(id));
    this.#sendWaiting();
    this.#tell();
  }

  #resume() {
    this.#notBefore.clear();
    this.#asked.clear();
    this.#sendWaiting();
    this.#tell();
  }

  #readAgain() {
    for (const paper of this.#papers.values()) paper.read();
    this.#sendWaiting();
    this.#tell();
  }

  #answered(message) {
    const { survey, error } = message;
    if (error?.retryable) this.#notBefore.set(survey, performance.now() + RETRY_MS * (1 + Math.random()));
    if (this.paper(survey).answered(message)) this.#tell();
  }

  /** Whether the survey is for this member, as far as is known. */
  isFor(id) {
    return !this.#notFor.has(id);
  }

  #tookPart(message) {
    if (message.entitled) this.#notFor.delete(message.survey);
    else this.#notFor.add(message.survey);
    this.paper(message.survey).tookPart(message);
    this.#tell();
  }

  #giveUp(error) {
    for (const paper of this.#papers.values()) paper.giveUp(error);
    this.#tell();
  }

  #sendWaiting() {
    const now = performance.now();
    for (const [id, { message }] of this.#papers) {
      if (message && now >= (this.#notBefore.get(id) ?? 0) && this.#socket.send(message))
        this.#notBefore.set(id, now + ANSWER_MS);
    }
  }

  #tell() {
    for (const fn of this.#listeners) fn();
  }
}
