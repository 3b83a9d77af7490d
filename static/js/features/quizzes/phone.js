// A quiz on the phone: the question that is on, large tiles to answer it, then one's own points and rank.

import { Picture } from "../../shared/picture.js";
import { AnswerForm, keyWords } from "../../shared/quiz/answer_form.js";
import { randomId } from "../../shared/storage.js";
import { html, Icon, useEffect, useMemo, useRedraw } from "../../shared/ui.js";
import { formatNumber, pick, t } from "../../shared/words.js";
import { QuizDesk, standingOf } from "./desk.js";
import { TimeBar } from "./time_bar.js";
import "./words.js";

const EXPLAINED = ["key", "board", "units", "podium"];

/** The quiz that goes on, or was the last. `visit.quizzes` has the newest frames. */
export function QuizCard({ visit, socket, store }) {
  const desk = useMemo(() => new QuizDesk(socket, store, randomId, visit.quizzes.frames), []);
  useEffect(() => () => desk.close(), [desk]);
  useRedraw((again) => desk.listen(again), [desk]);
  const quiz = currentOf([...desk.quizzes.values()]);
  if (!quiz) return null;
  const { question } = quiz;
  return html`<section class="quiz card" aria-labelledby="quiz-title" data-testid="quiz" data-phase=${quiz.phase}>
    <div class="quiz-head"><h2 id="quiz-title">${pick(quiz, "title")}</h2>
      ${question && html`<span class="pill" data-testid="quiz-number">
        ${t("quiz.number", { n: question.number, all: quiz.questions })}</span>`}</div>
    ${question && quiz.phase !== "board" && quiz.phase !== "units"
      ? html`<${Asked} key=${`${question.id} ${question.epoch}`} quiz=${quiz} desk=${desk}
          isLive=${visit.state === "live"} />`
      : html`<${Between} quiz=${quiz} />`}
    ${EXPLAINED.includes(quiz.phase) && html`<${Own} quiz=${quiz} score=${desk.scores.get(quiz.quiz)} />`}
    ${["board", "units", "podium"].includes(quiz.phase) && html`<${Review} quiz=${quiz} desk=${desk} />`}
  </section>`;
}

/** Those that are no draft, as ActivityCard takes them. */
export const quizEntries = (visit, onOpen) =>
  visit.quizzes.frames.map((quiz) => ({
    kind: "quiz",
    id: quiz.quiz,
    title: pick(quiz, "title"),
    state: quiz.state,
    stateWords: t(`quiz.state.${quiz.state}`),
    opens_at: null,
    closes_at: null,
    isDone: quiz.state !== "open",
    facts: [t("quiz.lobby.count", { n: quiz.questions })],
    mine: null,
    whyNot: "",
    label: t("quiz.go"),
    onOpen: () => onOpen(quiz.quiz),
  }));

/** Of several the one that is open, else the last. Pure. */
export const currentOf = (quizzes) => quizzes.find(({ state }) => state === "open") ?? quizzes.at(-1) ?? null;

function Between({ quiz }) {
  const words = quiz.phase === "lobby" ? "quiz.lobby" : quiz.phase === "podium" ? "quiz.over" : "quiz.board";
  return html`<p class="quiz-between" role="status">
    <${Icon} name=${quiz.phase === "lobby" ? "clock" : "trophy"} />
    <span>${t(words)}${quiz.phase === "lobby" && html` · ${t("quiz.lobby.count", { n: quiz.questions })}`}</span></p>`;
}

function Asked({ quiz, desk, isLive }) {
  const { question, phase, key } = quiz;
  const answer = desk.answer(quiz.quiz, question);
  return html`
    <p class="quiz-worth">${question.points ? t("quiz.points", { n: question.points }) : t("quiz.points.none")}</p>
    <h3 class="quiz-stem" data-testid="quiz-stem">${pick(question, "title")}</h3>
    ${question.picture && html`<${Picture} class="quiz-picture" box="100vw" src=${question.picture} alt="" />`}
    ${phase === "stem" && html`<p class="quiz-between" role="status"><${Icon} name="clock" />
      <span>${t("quiz.stem")}</span></p>`}
    ${phase === "open" && html`<${TimeBar} question=${question} />`}
    ${key && html`<${Verdict} quiz=${quiz} answer=${answer} desk=${desk} />`}
    ${phase !== "stem" && html`<${AnswerForm} quiz=${quiz} answer=${answer}
      give=${(choices) => desk.give(quiz, choices)} />`}
    ${!key && phase !== "stem" && html`<${Sent} quiz=${quiz} answer=${answer} isLive=${isLive} />`}
    ${key && pick(key, "explanation") && html`<p class="quiz-why">${pick(key, "explanation")}</p>`}`;
}

/** What became of the answer, until the key is told. */
function Sent({ quiz, answer, isLive }) {
  const isOver = quiz.phase !== "open";
  if (!answer && !isOver) return null;
  const [icon, words] = !answer
    ? ["clock", t("quiz.locked")]
    : answer.state === "sent"
      ? ["loader", t(isLive ? "quiz.sending" : "quiz.sending.away")]
      : answer.state === "refused"
        ? ["circle-alert", t(WHY[answer.code] ?? "quiz.refused")]
        : ["circle-check", t(countedWords(answer, !isOver && quiz.changes))];
  return html`<p class="quiz-mine" role="status" data-testid="quiz-mine" data-state=${answer?.state ?? "none"}>
    <${Icon} name=${icon} className=${icon === "loader" ? "turning" : ""} />
    <span>${words}${isOver && html` · ${t("quiz.wait")}`}</span></p>`;
}

function countedWords({ choices, code }, isFree) {
  if (!choices) return "quiz.counted.elsewhere";
  if (code === "closed") return "quiz.counted.before";
  return isFree ? "quiz.counted.changes" : "quiz.counted";
}

const WHY = {
  closed: "quiz.too_late",
  voided: "quiz.answer_voided",
  answer_unfit: "quiz.unfit",
  not_entitled: "quiz.not_entitled",
};

/** Right or wrong, and for how many points: by the server, whose word counts. */
function Verdict({ quiz, answer, desk }) {
  const { question, told } = quiz;
  const score = desk.scores.get(quiz.quiz);
  if (question.voided) return html`<p class="quiz-verdict" data-kind="none">${t("quiz.voided")}</p>`;
  const got = score?.epoch === quiz.epoch && score.questions.find((one) => one.question === question.id);
  const hasCounted = !got && answer?.state === "counted";
  if (hasCounted && told && desk.hasScore(quiz))
    return html`<p class="quiz-verdict" data-kind="none" data-testid="quiz-verdict">${t("quiz.answer_voided")}</p>`;
  if (hasCounted)
    return html`<p class="quiz-verdict" data-kind="none"><${Icon} name="loader" className="turning" /></p>`;
  const kind = !got ? "none" : got.right ? "right" : got.points ? "part" : "wrong";
  const words = { none: "quiz.none", right: "quiz.right", part: "quiz.right", wrong: "quiz.wrong" }[kind];
  return html`<p class="quiz-verdict" role="status" data-testid="quiz-verdict" data-kind=${kind}>
    ${kind !== "none" && html`<${Icon} name=${kind === "wrong" ? "x" : "check"} />`}<span>${t(words)}</span>
    ${got && got.points > 0 && html`<b>+${formatNumber(got.points)}</b>`}</p>`;
}

/** One's own points and rank. */
function Own({ quiz, score }) {
  if (!score || score.epoch !== quiz.epoch || !quiz.players) return null;
  const { rank, isExact, beaten } = standingOf(quiz, score);
  const place = formatNumber(rank);
  const hasPlayed = score.questions.length > 0;
  return html`<div class="quiz-own" data-testid="quiz-own">
    <dl><div><dt>${t("quiz.total")}</dt><dd data-testid="quiz-points">${formatNumber(score.points)}</dd></div>
      ${hasPlayed && html`<div><dt>${t("quiz.rank")}</dt><dd data-testid="quiz-rank">
        ${isExact ? place : t("quiz.rank.about", { n: place })}</dd></div>`}
      <div><dt>${t("quiz.rights")}</dt><dd>${score.right} / ${score.scored}</dd></div></dl>
    ${hasPlayed && html`<p>${rank === 1 ? t("quiz.first") : t("quiz.beaten", { n: beaten })}</p>`}
    ${quiz.left !== null && html`<p>${t("quiz.out", { n: formatNumber(quiz.left) })}</p>`}</div>`;
}

/** Question by question: what was right, and how it went. */
function Review({ quiz, desk }) {
  const told = desk.told(quiz.quiz);
  if (!told.length) return null;
  const got = new Map((desk.scores.get(quiz.quiz)?.questions ?? []).map((one) => [one.question, one]));
  return html`<details class="quiz-review"><summary>${t("quiz.review")}</summary>
    <ol>${told.map((one) => {
      const mine = got.get(one.id);
      const kind = !mine ? "none" : mine.right ? "right" : "wrong";
      return html`<li key=${one.id} data-kind=${kind}>
        <${Icon} name=${kind === "right" ? "check" : kind === "wrong" ? "x" : "ban"} />
        <p>${one.number}. ${pick(one, "title")}<small>${keyWords(one, one.right)}</small></p>
        <b>${mine?.points ? `+${formatNumber(mine.points)}` : ""}</b></li>`;
    })}</ol></details>`;
}
