// The question board on the screens, and the presenter's control: answer the next question, or mark the current one as
// answered.

import { answerNext, judgeQuestions } from "../../console/kit/activity_api.js";
import { useAction } from "../../console/kit/hooks.js";
import { Problem } from "../../console/kit/notice.js";
import { Icon, html } from "../../shared/ui.js";
import { formatNumber, pick, t } from "../../shared/words.js";

const RUNNING = ["open", "locked"];

/** {board, now, waiting, busy, error, next(), done()}: `now` is the question being answered, `waiting` how many are not
 * answered yet; `board` is null while no board is on the screens. */
export function useQuestionSteps(live) {
  const { run, busy, error } = useAction();
  const { stage, boards, event } = live;
  const isOn = stage.scene === "questions" && !stage.held;
  const known = boards.filter(({ state }) => state !== "draft");
  const chosen = stage.activity
    ? known.find(({ activity }) => activity === stage.activity)
    : known.find(({ state }) => RUNNING.includes(state)) ?? known.at(-1); // as screens choose it
  const board = isOn && chosen ? chosen : null;
  const of = (state) => board?.questions.filter((one) => one.state === state) ?? [];
  const [now] = of("answering");
  return {
    board,
    now,
    waiting: of("shown").length,
    busy,
    error,
    next: () => run(() => answerNext(event, board.activity)),
    done: () => run(() => judgeQuestions(event, board.activity, [now.n], "answered")),
  };
}

/** `large`: for a thumb. */
export function StepQuestions({ steps, large = false }) {
  const { board, now, waiting, busy } = steps;
  if (!board) return null;
  return html`<section class="reveal-step" data-testid="step-questions" data-large=${large}>
    <p><strong>${now ? now.text : pick(board, "title")}</strong>
      <span class="soft">${t("questions.waiting", { n: formatNumber(waiting) })}</span></p>
    <div class="row"><button type="button" class=${`button second ${large ? "large" : ""}`} data-testid="question-done"
        disabled=${busy || !now} onClick=${steps.done}><${Icon} name="circle-check" />
        <span>${t("moderate.done_with")}</span></button>
      <button type="button" class=${`button ${large ? "large" : ""}`} data-testid="question-next"
        disabled=${busy || !waiting} onClick=${steps.next}><${Icon} name="arrow-right" />
        <span>${t("questions.step")}</span></button></div>
    <${Problem} error=${steps.error} testid="question-step-error" /></section>`;
}
