// The questions of a board in the console: the moderators' list with the presenter's actions, by the same keys as
// comments; next to it the next question, the table and the recount.

import { answerNext } from "../../console/kit/activity_api.js";
import { ActivityTools } from "../../console/kit/activity_tools.js";
import { useAction } from "../../console/kit/hooks.js";
import { Queue } from "../../console/kit/moderation_queue.js";
import { Button, Problem } from "../../console/kit/notice.js";
import { html, toast, useRef } from "../../shared/ui.js";
import { formatNumber, pick, t } from "../../shared/words.js";
import { QuestionModeration } from "./moderation.js";
import "./words_console.js";

const QUESTIONS = {
  decisions: [
    { key: "a", decision: "approve", icon: "check" },
    { key: "d", decision: "remove", icon: "trash-2" },
    { key: "n", decision: "answer", icon: "megaphone" },
    { key: "r", decision: "done_with", icon: "circle-check" },
    { key: "g", decision: "merge", icon: "link" },
    { key: "m", decision: "mute", icon: "volume-x" },
    { key: "b", decision: "ban", icon: "ban" },
  ],
  legend: ["J K", "A", "D", "N", "R", "G", "M", "B", "X", "U", "1 2"],
  words: "questions",
  states: {
    shown: "good", pending: "warn", deleted: "bad", merged: "bad", answering: "good", answered: "good",
  },
  Aside: ({ row }) => html`<span class="number">${t("questions.votes", { n: formatNumber(row.votes) })}</span>`,
};

/** `board` is one of the newest `question_moderation`. */
export function QuestionsPanel({ live, board }) {
  const work = useRef(null);
  work.current ??= new QuestionModeration(live.event, board.activity);
  return html`<div class="comments-view" data-testid="questions-view">
    <${Queue} start=${() => work.current} moderation=${work.current.frameOf(board)} kind=${QUESTIONS} />
    <aside class="run-side"><section class="card panel"><h2>${pick(board, "title")}</h2>
      <${NextQuestion} event=${live.event} board=${board.activity} />
      <${ActivityTools} event=${live.event} path="question-boards" id=${board.activity} /></section></aside>
  </div>`;
}

/** Answers the question with the most upvotes. */
export function NextQuestion({ event, board }) {
  const { run, busy, error } = useAction();
  const next = async () => {
    const answer = await run(() => answerNext(event, board));
    if (answer && !answer.number) toast(t("questions.next.none"), "info");
  };
  return html`<${Button} icon="chevron-right" testid=${`next-question-${board}`} disabled=${busy} onClick=${next}>
      ${t("questions.next")}<//>
    <p class="soft">${t("questions.next.hint")}</p><${Problem} error=${error} />`;
}
