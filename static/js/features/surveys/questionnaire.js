// The questions of a survey, one by one, until they are submitted: on the phone, and in the console's preview of it.

import { html, Icon, useEffect, useRef } from "../../shared/ui.js";
import { pick, sentence, t } from "../../shared/words.js";
import { QuestionView } from "./question_view.js";
import { asked, isReady, submitted } from "./questions.js";

/** `page` is what members see of the survey; the rest as of <SurveySheet>. */
export function Questionnaire({ page, survey, paper, isLive, change }) {
  const list = asked(page.questions, paper.answers);
  const place = Math.min(paper.place, list.length - 1);
  const question = list[place];
  const body = useRef(null);
  const isFirstTime = useRef(true);
  useEffect(() => {
    // who goes on by keyboard or reader is at the new question; nobody else's view moves
    if (!isFirstTime.current) body.current?.querySelector("h3")?.focus();
    isFirstTime.current = false;
    body.current?.closest("dialog")?.scrollTo?.(0, 0);
  }, [question.id]);
  useEffect(() => {
    const at = list.findIndex(({ id }) => id === paper.refusal?.question);
    if (at >= 0) change((it) => it.goTo(at));
  }, [paper.refusal]);

  const goTo = (at) => change((it) => it.goTo(at));
  const submit = () => {
    const missing = list.findIndex((one) => !isReady(one, paper.answers[one.id]));
    if (missing >= 0) goTo(missing);
    else change((it) => it.submit(submitted(page.questions, it.answers)));
  };
  const progress = t("survey.progress", { n: place + 1, all: list.length });
  const isLast = place === list.length - 1;
  const ready = isReady(question, paper.answers[question.id]);
  const isStopped = survey.state !== "open" || paper.isSent;
  return html`<form class="survey-form" ref=${body}
    onSubmit=${(event) => { event.preventDefault(); if (ready && !paper.isSent) isLast ? submit() : goTo(place + 1); }}>
    ${place === 0 && html`<${Preface} page=${page} />`}
    <div class="survey-progress">
      <progress max=${list.length} value=${place + 1} aria-label=${progress}></progress>
      <p data-testid="survey-progress">${pick(question, "section") && html`<b>${pick(question, "section")}</b>`}
        <span class="number">${progress}</span></p>
    </div>
    <${Trouble} paper=${paper} isLive=${isLive} state=${survey.state} />
    <${QuestionView} key=${question.id} question=${question} value=${paper.answers[question.id]} isFixed=${paper.isSent}
      onAnswer=${(value) => change((it) => it.answer(question.id, value))} />
    <div class="about-actions">
      <button type="button" class="button second" data-testid="survey-back" disabled=${place === 0 || paper.isSent}
        onClick=${() => goTo(place - 1)}><${Icon} name="arrow-left" /><span>${t("survey.back")}</span></button>
      <button type="submit" class="button" data-testid=${isLast ? "survey-submit" : "survey-next"}
        disabled=${!ready || paper.isSent || (isLast && isStopped)}>
        <span>${t(isLast ? "survey.submit" : "survey.next")}</span>
        <${Icon} name=${isLast ? "check" : "arrow-right"} /></button>
    </div>
  </form>`;
}

/** What a member must know before the first answer. */
function Preface({ page }) {
  const hasTexts = page.questions.some(({ answer }) => answer.kind === "text");
  const isUnlinked = page.privacy === "unlinked";
  const paragraphs = pick(page, "intro").split(/\n\s*\n/).filter((one) => one.trim());
  return html`<div class="survey-preface">
    ${paragraphs.map((one, at) => html`<p key=${at}>${one}</p>`)}
    <p class="notice" data-kind=${isUnlinked ? "good" : "warn"} data-testid="survey-privacy">
      <${Icon} name=${isUnlinked ? "shield-check" : "user"} /><span>
        ${t(`survey.privacy.${page.privacy}`, { k: page.minimum_cell })}
        ${isUnlinked && hasTexts && ` ${t("survey.privacy.text")}`}</span></p>
  </div>`;
}

/** What stands in the way of the answers, or that they are on it. */
function Trouble({ paper, isLive, state }) {
  const { refusal } = paper;
  const isPaused = state === "locked" && !refusal;
  return html`<div role="status">
    ${paper.isSent && !refusal && html`<p class="notice" data-kind="info" data-testid="survey-sending">
      <${Icon} name="loader" className="turning" />
      <span>${t(isLive ? "survey.sending" : "survey.sending.away")}</span></p>`}
    ${(refusal || isPaused) && html`<p class="notice" data-kind=${isPaused || refusal.retryable ? "warn" : "bad"}
      data-testid="survey-error" data-code=${refusal?.code ?? "locked"}><${Icon} name="circle-alert" />
      <span>${refusalSentence(refusal ?? { code: "locked" })}</span></p>`}
  </div>`;
}

/** The survey's own words for what has others of a poll. */
function refusalSentence(refusal) {
  const key = `survey.refused.${refusal.code}`;
  const own = t(key);
  return own === key ? sentence(refusal) : own;
}
