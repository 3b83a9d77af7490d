// A paper while it is answered: one question after the other, each answer saved as it is given.

import { clock, formatCountdown } from "../../shared/clock.js";
import { Picture } from "../../shared/picture.js";
import { AnswerForm } from "../../shared/quiz/answer_form.js";
import { html, Icon, useEffect, useInterval, useMemo, useRef, useState } from "../../shared/ui.js";
import { pick, t } from "../../shared/words.js";
import { shuffled } from "./stage.js";

const REDRAW_MS = 250;
const URGENT_MS = 60_000;

/** `questions` as members are asked; `mine` and `desk` as of the sheet. */
export function PaperForm({ quiz, paper, mine, questions, desk, isLive }) {
  const firstOpen = questions.findIndex(({ id }) => !paper.answers[id]);
  const [place, goTo] = useState(firstOpen < 0 ? questions.length - 1 : firstOpen);
  const [asks, ask] = useState(false);
  const body = useRef(null);
  const question = questions[place];
  const options = useMemo(
    () => (question.kind === "true_false" ? question.options : shuffled(question.options, paper.started_at + place)),
    [question.id, paper.started_at],
  );
  useEffect(() => void body.current?.closest("dialog")?.scrollTo?.(0, 0), [place]);
  const given = paper.answers[question.id];
  const isLast = place === questions.length - 1;
  const missing = questions.filter(({ id }) => !paper.answers[id]).length;
  const handIn = () => (missing && !asks ? ask(true) : desk.handIn(quiz, paper.attempt));
  const shown = { question: { ...question, options }, phase: "open", changes: true, isExact: true };
  return html`<div class="paper" ref=${body} data-testid="paper">
    <div class="paper-head"><p data-testid="paper-number">
      ${t("paper.number", { n: place + 1, all: questions.length })}</p><${TimeLeft} paper=${paper} /></div>
    <ol class="paper-steps" aria-hidden="true">${questions.map(({ id }, at) => html`<li key=${id}
      data-done=${Boolean(paper.answers[id])} data-now=${at === place}></li>`)}</ol>
    <h3 class="quiz-stem" data-testid="paper-stem">${pick(question, "title")}</h3>
    ${question.picture && html`<${Picture} class="quiz-picture" box="100vw" src=${question.picture} alt="" />`}
    <${AnswerForm} key=${question.id} quiz=${shown} answer=${given ? { state: "counted", choices: given[1] } : null}
      give=${(choices) => desk.save(quiz, paper.attempt, question.id, choices)} />
    <${SavedLine} isGiven=${Boolean(given)} isWaiting=${mine.unsaved.includes(question.id)} isLive=${isLive} />
    ${asks && missing > 0 ? html`<${Sure} missing=${missing} onSure=${handIn} onNotYet=${() => {
      ask(false);
      goTo(firstOpen);
    }} />` : html`<div class="about-actions">
      <button type="button" class="button second" data-testid="paper-previous" disabled=${place === 0}
        onClick=${() => goTo(place - 1)}><${Icon} name="arrow-left" /><span>${t("paper.previous")}</span></button>
      ${!isLast && html`<button type="button" class="button" data-testid="paper-next" onClick=${() => goTo(place + 1)}>
        <span>${t("paper.next")}</span><${Icon} name="arrow-right" /></button>`}
      ${isLast && html`<button type="button" class="button" data-testid="paper-hand-in" onClick=${handIn}>
        <${Icon} name="check" /><span>${t("paper.hand_in")}</span></button>`}
    </div>`}
  </div>`;
}

function Sure({ missing, onSure, onNotYet }) {
  return html`<div class="about-actions paper-sure" role="group" aria-label=${t("paper.hand_in")}>
    <p role="status">${t("paper.hand_in.missing", { n: missing })}</p>
    <button type="button" class="button second" onClick=${onNotYet}>${t("paper.hand_in.not_yet")}</button>
    <button type="button" class="button" data-testid="paper-sure" onClick=${onSure}>
      ${t("paper.hand_in.sure")}</button></div>`;
}

function TimeLeft({ paper }) {
  useInterval(REDRAW_MS);
  const left = clock.until(paper.ends_at);
  return html`<p class="countdown" role="timer" aria-label=${t("paper.left")} data-urgent=${left < URGENT_MS}
    data-testid="paper-left"><${Icon} name="clock" /><b class="number">${formatCountdown(left, t("day"))}</b></p>`;
}

function SavedLine({ isGiven, isWaiting, isLive }) {
  const [icon, words, state] = isWaiting
    ? ["loader", isLive ? "paper.saving" : "paper.saving.away", "saving"]
    : isGiven
      ? ["circle-check", "paper.saved", "saved"]
      : ["circle", "paper.not_answered", "none"];
  return html`<p class="paper-saved" role="status" data-testid="paper-saved" data-state=${state}>
    ${state !== "none" && html`<${Icon} name=${icon} className=${isWaiting ? "turning" : ""} />`}
    <span>${t(words)}</span></p>`;
}
