// Marks or places on the screens, and the operator's control: one step forward, on all screens at once.

import { useAction } from "../../console/kit/hooks.js";
import { Problem } from "../../console/kit/notice.js";
import { stepStage } from "../../console/kit/operator_api.js";
import {
  columnsOf,
  contestOf,
  lastResult,
  marksSteps,
  onStage,
  placesSteps,
} from "../../screen/board/contest_steps.js";
import { Icon, html } from "../../shared/ui.js";
import { t } from "../../shared/words.js";

const ROWS_MOST = 10; // as on the screen

/** {isOn, scene, done, count, canNext, busy, error, next()} of marks or places that go by hand. */
export function useContestSteps(live) {
  const { run, busy, error } = useAction();
  const { stage } = live;
  const contest = contestOf(live.contests, stage);
  const isOn = ["marks", "places"].includes(stage.scene) && stage.pace === "step" && !stage.held && Boolean(contest);
  const count = isOn ? countOf(contest, stage) : 0;
  const done = Math.max(0, stage.steps.length - 1);
  const canNext = isOn && done < count;
  const next = () => !busy && canNext && run(() => stepStage(live.event, stage.steps.length));
  return { isOn, scene: stage.scene, done: Math.min(done, count), count, canNext, busy, error, next };
}

function countOf(contest, { scene }) {
  if (scene === "marks") return marksSteps(onStage(contest).shown);
  const result = lastResult(contest);
  return result ? placesSteps(columnsOf(contest, result.rows, ROWS_MOST)) : 0;
}

/** `keyName` is the key that does the same. */
export function StepContest({ steps, keyName = "", large = false }) {
  if (!steps.isOn) return null;
  return html`<section class="reveal-step" data-testid="step-contest" data-large=${large} data-done=${steps.done}>
    <p><strong>${t(`scene.${steps.scene}`)}</strong>
      <span class="soft">${steps.count ? t("slides.at", { at: steps.done, count: steps.count })
        : t("contest.nothing_shown")}</span></p>
    <button type="button" class=${`button ${large ? "large" : ""}`} data-testid="contest-next"
      disabled=${steps.busy || !steps.canNext} onClick=${steps.next}><${Icon} name="arrow-right" />
      <span>${t("slides.next")}</span>${keyName && html`<kbd>${keyName}</kbd>`}</button>
    <${Problem} error=${steps.error} testid="contest-step-error" /></section>`;
}
