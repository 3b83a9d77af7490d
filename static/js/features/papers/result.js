// A paper that is handed in: how many are right, and question by question what was, and why.

import { formatTime } from "../../shared/clock.js";
import { keyWords, nameOf } from "../../shared/quiz/answer_form.js";
import { html, Icon, useEffect, useRef } from "../../shared/ui.js";
import { pick, t } from "../../shared/words.js";

export function PaperResult({ quiz, paper }) {
  const body = useRef(null);
  useEffect(() => void body.current?.closest("dialog")?.scrollTo?.(0, 0), []);
  const isByTime = paper.handed_at >= paper.ends_at;
  return html`<div class="paper-result" ref=${body} data-testid="paper-result">
    <div class="paper-mark" data-passed=${paper.passed} role="status">
      <p>${t(isByTime ? "paper.done.by_time" : "paper.done")}</p>
      ${paper.right === null
        ? html`<p class="own-note">${t("paper.done.later")}</p>`
        : html`<strong data-testid="paper-right">
            ${t("paper.right", { n: paper.right, all: paper.asked.length })}</strong>
          ${quiz.pass_right > 0 && html`<span class="pill" data-testid="paper-passed">
            ${t(paper.passed ? "paper.passed" : "paper.not_passed")}</span>`}`}
      ${paper.right !== null && !paper.keys && html`<p class="own-note">
        ${t("paper.keys.later", { time: formatTime(quiz.day_closes_at).slice(0, 5) })}</p>`}
    </div>
    ${paper.keys && html`<ol class="paper-keys">${paper.asked.map((question, at) =>
      html`<${KeyRow} key=${question.id} number=${at + 1} question=${question} given=${paper.answers[question.id]}
        told=${paper.keys.find((one) => one.question === question.id)} />`)}</ol>`}
  </div>`;
}

function KeyRow({ number, question, given, told }) {
  return html`<li data-testid="paper-key" data-right=${told.right}>
    <${Icon} name=${told.right ? "check" : "x"} />
    <div><p><b>${number}. ${pick(question, "title")}</b>
      <span class="sr-only">${t(told.right ? "paper.key.right" : "paper.key.wrong")}</span></p>
      ${!told.right && html`<p>${given
        ? t("paper.yours", { answer: given[1].map((one) => nameOf(question, one)).join(joint(question)) })
        : t("paper.yours.none")}</p>`}
      <p class="paper-key">${keyWords(question, told.key)}</p>
      ${pick(told, "explanation") && html`<p class="quiz-why">${pick(told, "explanation")}</p>`}</div></li>`;
}

const joint = ({ kind }) => (kind === "order" ? " → " : t("quiz.and"));
