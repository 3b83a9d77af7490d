// Quizzes in the run view: of each where it stands, one key for the next step, and what else can be done now.

import { Confirm } from "../../console/kit/confirm.js";
import { useAction } from "../../console/kit/hooks.js";
import { Problem } from "../../console/kit/notice.js";
import { moveQuiz, setStage, stepQuiz, voidQuestion } from "../../console/kit/operator_api.js";
import { addApproval, orProposed } from "../../console/kit/proposals.js";
import { VERB_ICONS, confirmationOf, verbsFor } from "../../console/kit/verbs.js";
import { Icon, html, useState } from "../../shared/ui.js";
import { formatNumber, pick, t } from "../../shared/words.js";
import { leftOf } from "./time_bar.js";
import "./words.js";
import "./words_console.js";

addApproval("void_question", (event, { quiz, question, why }) => voidQuestion(event, quiz, question, why), ["epoch"]);

const NEXT = { stem: "open", open: "lock", locked: "tell", told: "key", key: "board" };
const CAN_SHOW_UNITS = ["key", "board"];
const CAN_END = ["key", "board", "units"];
const CAN_BE_VOID = ["locked", "told", "key", "board", "units"];

export function QuizRows({ live }) {
  return html`<section class="run-polls" aria-label=${t("quiz")}>
    <ul class="stack">${live.quizzes.frames.map((quiz) => html`<${QuizRow} key=${quiz.quiz} quiz=${quiz}
      live=${live} />`)}</ul></section>`;
}

/** What the one key does now; "" at the end. Pure. */
export function nextOf({ state, phase, asked, questions }) {
  if (state !== "open" && !["open", "locked", "told", "key"].includes(phase)) return "";
  if (phase === "podium") return "";
  return NEXT[phase] ?? (asked > 0 && asked === questions ? "podium" : "ask");
}

function QuizRow({ quiz, live }) {
  const { event, stage } = live;
  const { run, busy, error } = useAction();
  const [asking, ask] = useState("");
  const { quiz: id, state, phase, epoch, rev, question } = quiz;
  const title = pick(quiz, "title");
  const act = (verb) => {
    ask("");
    return run(() => moveQuiz(event, id, verb, epoch));
  };
  const press = (verb) => (confirmationOf(verb) === "none" ? act(verb) : ask(verb));
  const step = (what) => run(() => stepQuiz(event, id, what, rev));
  const next = nextOf(quiz);
  const isOnStage = !stage.held && stage.scene === "quiz";
  const verbs = verbsFor(state).filter((verb) => verb !== "reveal");
  return html`<li class="card poll-row" data-testid=${`quiz-${id}`} data-state=${state} data-phase=${phase}>
    <div class="poll-head"><span class="pill" data-state=${state}>${t(`quiz.state.${state}`)}</span><h2>${title}</h2>
      ${isOnStage && html`<span class="pill on-air"><${Icon} name="monitor" />${t("on_screen")}</span>`}
      <span class="soft rules">${t(`quiz.mode.${quiz.mode}`)} ·
        ${" "}${t("quiz.lobby.count", { n: quiz.questions })}</span></div>
    ${state !== "draft" && html`<p data-testid=${`quiz-phase-${id}`}><b>${t(`quiz.phase.${phase}`)}</b>
      ${question && html`<span> · ${question.number}. ${pick(question, "title")}</span>`}</p>
      <${Figures} quiz=${quiz} />`}
    <div class="verbs">
      ${next && html`<button type="button" class="button" data-testid=${`quiz-next-${id}`} disabled=${busy}
        onClick=${() => step("next")}><${Icon} name="chevron-right" />${t(`quiz.step.${next}`)}</button>`}
      ${CAN_SHOW_UNITS.includes(phase) && html`<button type="button" class="button second" disabled=${busy}
        onClick=${() => step("units")}><${Icon} name="users" />${t("quiz.step.units")}</button>`}
      ${CAN_END.includes(phase) && next !== "podium" && html`<button type="button" class="button second"
        disabled=${busy} onClick=${() => step("podium")}><${Icon} name="trophy" />${t("quiz.step.podium")}</button>`}
      ${!isOnStage && state !== "draft" && html`<button type="button" class="button second" disabled=${busy}
        data-testid=${`quiz-show-${id}`}
        onClick=${() => run(() => setStage(event, { scene: "quiz", hidden: stage.hidden }))}>
        <${Icon} name="monitor" />${t("quiz.show")}</button>`}
    </div>
    <div class="verbs">${verbs.map((verb) => html`<button key=${verb} type="button" data-verb=${verb}
      class=${`button ${verb === "reset" ? "quiet reset" : verb === "open" && state === "draft" ? "" : "second small"}`}
      data-testid=${`${verb}-${id}`} disabled=${busy} onClick=${() => press(verb)}><${Icon} name=${VERB_ICONS[verb]} />
      ${t(`quiz.verb.${verb}`)}</button>`)}
      ${question && CAN_BE_VOID.includes(phase) && !question.voided && state !== "published" &&
        html`<button type="button" class="button quiet small" data-testid=${`quiz-void-${id}`} disabled=${busy}
          onClick=${() => ask("void")}><${Icon} name="ban" />${t("quiz.void")}</button>`}
      ${quiz.players > 0 && html`<a class="button quiet small" download
        href=${`/api/operator/events/${event}/quizzes/${id}/ranking.xlsx?lang=zh`}>
        <${Icon} name="download" />${t("quiz.ranking")}</a>`}</div>
    <${Problem} error=${error} testid=${`error-${id}`} />
    ${asking === "void" && html`<${VoidForm} question=${question} onNo=${() => ask("")} onYes=${(why) => {
      ask("");
      return run(() => orProposed(voidQuestion(event, id, question.id, why)));
    }} />`}
    ${asking && asking !== "void" && html`<${Confirm} title=${t(`quiz.verb.${asking}.title`, { title })}
      text=${t(`quiz.verb.${asking}.ask`)} action=${t(`quiz.verb.${asking}`)} danger=${asking === "reset"}
      typed=${confirmationOf(asking) === "type" ? id : ""} onYes=${() => act(asking)} onNo=${() => ask("")} />`}
  </li>`;
}

function Figures({ quiz }) {
  const left = quiz.phase === "open" ? leftOf(quiz.question) : null;
  const figures = [
    quiz.answered !== null && [formatNumber(quiz.answered), "quiz.answered"],
    left && [left.seconds, "quiz.left"],
    quiz.key && [formatNumber(quiz.key.right_answers), "quiz.people"],
    quiz.players > 0 && [formatNumber(quiz.players), "quiz.players.short"],
  ];
  return html`<div class="poll-figures">${figures.filter(Boolean).map(([value, words]) =>
    html`<span key=${words} class="figure"><b class="number">${value}</b><small>${t(words)}</small></span>`)}</div>`;
}

/** Why a question counts for nobody: it stands on the record. */
function VoidForm({ question, onYes, onNo }) {
  const [why, set] = useState("");
  return html`<form class="stack" data-testid="quiz-void-form" onSubmit=${(event) => {
    event.preventDefault();
    void onYes(why.trim());
  }}><p><b>${t("quiz.void.title")}</b> ${question.number}. ${pick(question, "title")}</p>
    <label>${t("quiz.void.why")}<input class="input" required maxlength="200" value=${why}
      onInput=${(event) => set(event.currentTarget.value)} /></label>
    <div class="verbs"><button type="submit" class="button" disabled=${!why.trim()}>${t("quiz.void")}</button>
      <button type="button" class="button second" onClick=${onNo}>${t("cancel")}</button></div></form>`;
}
