// A quiz as the hall and a phone would see it, step by step: the real screen in a frame and the phone's own card, told
// what the form holds. Nothing is stored or sent, and the phone can be answered on.

import { FormContext } from "../../../console/fields/fields.js";
import { Button, Notice } from "../../../console/kit/notice.js";
import { ScreenFrame } from "../../../console/kit/screen_frame.js";
import { EMPTY_STAGE } from "../../../shared/scenes.js";
import { themeProperties } from "../../../shared/theme.js";
import { Dialog, html, useContext, useMemo, useState } from "../../../shared/ui.js";
import { pick, t } from "../../../shared/words.js";
import { QuizCard } from "../phone.js";
import { PHASES, frameOf, scoreOf } from "./preview_frames.js";

const STAGE = { ...EMPTY_STAGE, scene: "quiz" };
const NAMES = { player: (n) => t("quiz_preview.player", { n }), unit: (n) => t("quiz_preview.unit", { n }) };

export function PreviewDialog({ quiz, onClose }) {
  const { id, event } = useContext(FormContext);
  const [at, move] = useState(() => ({ number: 0, phase: "stem", rev: 1, now: Date.now() }));
  const go = (to) => move({ ...at, ...to, rev: at.rev + 1, now: Date.now() });
  const frame = frameOf(quiz, at, NAMES);
  const phases = PHASES.filter((phase) => phase !== "units" || quiz.units);
  const place = phases.indexOf(at.phase);
  const last = quiz.questions.length - 1;
  const next =
    at.phase === "board" && at.number < last ? { number: at.number + 1, phase: "stem" } : { phase: phases[place + 1] };
  return html`<${Dialog} title=${t("preview.title", { title: pick(quiz, "title") })} className="preview"
      onClose=${onClose} testid="quiz-preview">
    <${Notice} icon="eye">${t("quiz_preview.notice")}<//>
    <div class="preview-steps">
      <select class="input" aria-label=${t("quiz_form.questions")} data-testid="preview-question" value=${at.number}
        onChange=${(e) => go({ number: Number(e.target.value), phase: "stem" })}>
        ${quiz.questions.map((one, number) => html`<option key=${one.id} value=${number}>
          ${number + 1}. ${pick(one, "title")}</option>`)}</select>
      <select class="input" aria-label=${t("cue.quiz_step")} data-testid="preview-phase" value=${at.phase}
        onChange=${(e) => go({ phase: e.target.value })}>
        ${phases.map((phase) =>
          html`<option key=${phase} value=${phase}>${t(`quiz.phase.${phase}`)}</option>`)}</select>
      <${Button} icon="chevron-right" testid="preview-next" disabled=${!next.phase} onClick=${() => go(next)}>
        ${t("quiz.step.next")}<//></div>
    <div class="preview-parts">
      <${ScreenFrame} live=${liveOf(id, event, frame)} stage=${STAGE} states=${{}} title=${t("quiz_preview.screen")}
        testid="preview-screen" />
      <div class="preview-phone phone-within" style=${themeProperties(event.theme, "phone")}><div class="preview-paper">
        <${Phone} key=${at.number} quiz=${quiz} number=${at.number} frame=${frame} /></div></div></div>
  <//>`;
}

/** What a ScreenFrame shows. */
const liveOf = (id, event, frame) => ({
  event: id,
  stage: STAGE,
  draws: null,
  framesForScreens: [frame],
  tally: { event, rev: 1, figures: () => null, online: 0, likes: {} },
});

function Phone({ quiz, number, frame }) {
  const line = useMemo(() => new Line(quiz, number), []);
  const kept = useMemo(() => new Map(), []);
  const store = { get: (name) => kept.get(name) ?? null, set: (name, value) => void kept.set(name, value) };
  useMemo(() => line.hear(frame), [frame.rev]);
  return html`<${QuizCard} visit=${{ state: "live", quizzes: { frames: [frame] } }} socket=${line} store=${store} />`;
}

/** A socket with nobody at the other end: it counts every answer. */
class Line {
  #handlers = new Map();
  #quiz;
  #number;
  #choices = null;

  constructor(quiz, number) {
    this.#quiz = quiz;
    this.#number = number;
  }

  on(type, handler) {
    this.#handlers.set(type, handler);
    return () => this.#handlers.delete(type);
  }

  onState() {
    return () => {};
  }

  hear(message) {
    this.#handlers.get(message.type)?.(message);
  }

  send({ type, ballot, choices }) {
    if (type === "cast") {
      this.#choices = choices;
      setTimeout(() => this.hear({ type: "ack", ballot, receipt: ballot }), 0);
    }
    if (type === "my_score") this.hear(scoreOf(this.#quiz, this.#number, this.#choices));
    return true;
  }
}
