// Daily quizzes on the phone: the entry in the list of activities, and the sheet in which a paper is answered.

import { useAnswerAt } from "../../shared/answer_at.js";
import { clock, formatTime } from "../../shared/clock.js";
import { Sheet } from "../../shared/sheet.js";
import { html, Icon, useEffect, useInterval } from "../../shared/ui.js";
import { formatNumber, pick, sentence, t } from "../../shared/words.js";
import { PaperForm } from "./form.js";
import { PaperResult } from "./result.js";
import { stageOf } from "./stage.js";
import "./words.js";

export { PaperDesk } from "./desk.js";

const LOOK_MS = 1_000; // for what the passing of time opens and closes
const REFUSED = new Set(["not_entitled", "closed", "locked", "not_open", "reset", "answer_unfit"]);

/** The sheet of the quiz that is open, if it is one; and each is met, whether its sheet is open or not. */
export function PaperSheets({ visit, desk, openedId, onClose }) {
  const { list } = visit.dailyQuizzes;
  useEffect(() => {
    if (!visit.member?.anonymous) for (const quiz of list) desk.meet(quiz);
  });
  const quiz = list.find(({ activity }) => activity === openedId);
  return quiz && html`<${PaperSheet} key=${`${openedId} ${quiz.day}`} quiz=${quiz} desk=${desk}
    eventId=${visit.event.id} isLive=${visit.state === "live"} onClose=${onClose} />`;
}

/** The quizzes as ActivityCard takes them. */
export const paperEntries = (visit, desk, open) =>
  visit.dailyQuizzes.list.map((quiz) => {
    const mine = desk.of(quiz);
    const stage = stageOf(quiz, mine, clock.now());
    const isOpen = quiz.state === "open" && stage.isOpen;
    const last = mine.papers[mine.papers.length - 1];
    return {
      kind: "daily-quiz",
      id: quiz.activity,
      title: pick(quiz, "title"),
      state: quiz.state !== "open" || isOpen ? quiz.state : stage.isBefore ? "draft" : "closed",
      stateWords: t(`paper.state.${quiz.state !== "open" || isOpen ? quiz.state : stage.isBefore ? "later" : "over"}`),
      opens_at: quiz.day_opens_at,
      closes_at: quiz.day_closes_at,
      isDone: stage.isDone,
      facts: factsOf(quiz),
      mine: last && { icon: last.handed_at ? "circle-check" : "clock", text: mineOf(last), isGood: last.handed_at },
      whyNot: visit.member?.anonymous ? t("paper.only_members") : mine.isFor ? "" : t("paper.refused.not_entitled"),
      label: isOpen || last ? t(labelOf(stage, last)) : "",
      onOpen: () => open(quiz.activity),
    };
  });

const labelOf = (stage, last) =>
  stage.running ? "paper.go_on" : !last ? "paper.go" : stage.isDone ? "paper.see" : "paper.again";

const mineOf = (paper) =>
  !paper.handed_at
    ? t("paper.begun")
    : paper.right === null
      ? t("paper.to_go", { n: paper.attempt })
      : t("paper.right", { n: paper.right, all: paper.keys?.length ?? paper.asked.length });

const factsOf = (quiz) => [
  t("paper.facts.questions", { n: quiz.questions }),
  t("paper.facts.minutes", { n: quiz.minutes }),
  ...(quiz.attempts > 1 ? [t("paper.facts.attempts", { n: quiz.attempts })] : []),
  ...(quiz.pass_right ? [t("paper.facts.pass", { n: quiz.pass_right })] : []),
  ...(quiz.day_closes_at - quiz.day_opens_at < 86_400_000
    ? [t("paper.facts.hours", { from: hour(quiz.day_opens_at), until: lastHour(quiz.day_closes_at) })]
    : []),
];

const hour = (at) => formatTime(at).slice(0, 5);
const lastHour = (at) => hour(at).replace("00:00", "24:00");

function PaperSheet({ quiz, desk, eventId, isLive, onClose }) {
  useInterval(LOOK_MS);
  const mine = desk.of(quiz);
  const stage = stageOf(quiz, mine, clock.now());
  const { running } = stage;
  const address = `/api/events/${eventId}/papers/${quiz.activity}/${quiz.day}/${quiz.paper}`;
  const path = running && !running.asked && quiz.paper ? address : null;
  const { answer: page, error, retry } = useAnswerAt(path);
  const questions = running?.asked ?? page?.questions;
  const last = mine.papers[mine.papers.length - 1];
  return html`<${Sheet} title=${pick(quiz, "title")} className="paper-sheet" testid="paper-sheet" onClose=${onClose}>
    ${mine.problem && html`<p class="notice" data-kind="bad" role="alert" data-testid="paper-problem">
      <${Icon} name="circle-alert" /><span>${problemWords(mine.problem.error)}</span></p>`}
    ${running && questions && html`<${PaperForm} key=${running.attempt} quiz=${quiz} paper=${running} mine=${mine}
      questions=${questions} desk=${desk} isLive=${isLive} />`}
    ${running && !questions && !error && html`<p class="about-loading" role="status">
      <${Icon} name="loader" className="turning" />${t("loading")}</p>`}
    ${running && error && html`<div class="about-error" role="alert">
      <p class="notice" data-kind="bad"><${Icon} name="circle-alert" /><span>${sentence(error)}</span></p>
      <button type="button" class="button second" onClick=${retry}>${t("retry")}</button></div>`}
    ${!running && last && html`<${PaperResult} key=${last.attempt} quiz=${quiz} paper=${last} />`}
    ${!running && !stage.isDone && html`<${Begin} quiz=${quiz} stage=${stage} mine=${mine}
      onStart=${() => desk.start(quiz, stage.next)} />`}
    ${stage.isDone && html`<button type="button" class="button second wide" onClick=${onClose}>${t("close")}</button>`}
  <//>`;
}

function Begin({ quiz, stage, mine, onStart }) {
  if (stage.isBefore) return html`<p class="empty">${t("paper.opens", { time: hour(quiz.day_opens_at) })}</p>`;
  if (!stage.isOpen || quiz.state !== "open")
    return html`<p class="empty">${quiz.state === "open"
      ? t("paper.tomorrow", { time: hour(quiz.day_opens_at) }) : t(`paper.state.${quiz.state}`)}</p>`;
  return html`<div class="paper-begin">
    <p>${factsOf(quiz).join(" · ")}</p>
    <p class="own-note">${t("paper.start.note", { n: formatNumber(quiz.minutes) })}</p>
    <button type="button" class="button large wide" data-testid="paper-start" disabled=${!mine.isKnown || mine.isSent}
      onClick=${onStart}>${t(mine.isSent ? "paper.starting" : mine.papers.length ? "paper.again" : "paper.start")}
    </button></div>`;
}

const problemWords = (error) => (REFUSED.has(error.code) ? t(`paper.refused.${error.code}`) : sentence(error));
