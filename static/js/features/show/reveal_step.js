// The reveal on the screens, and the operator's control: one step forward, on all screens at once.

import { useAction } from "../../console/kit/hooks.js";
import { Problem } from "../../console/kit/notice.js";
import { stepStage } from "../../console/kit/operator_api.js";
import { rank } from "../../screen/board/ranking.js";
import { revealScript, standingOf } from "../../screen/board/reveal_script.js";
import { clock } from "../../shared/clock.js";
import { calledClasses, nameOf } from "../../shared/members/classes.js";
import { Icon, html, useInterval } from "../../shared/ui.js";
import { pick, t } from "../../shared/words.js";

const LOOK_MS = 500; // a reveal also continues by itself

/**
 * {isOn, pace, title, steps, following, busy, error, step()}: the reveal on stage. `steps` is how often it was stepped
 * on, `following` the words of its next scene; "" at the end, where there is nothing more to step to.
 */
export function useReveal(live) {
  useInterval(LOOK_MS);
  const { run, busy, error } = useAction();
  const { stage } = live;
  const poll = live.tally.poll(stage.poll);
  const isOn = stage.scene === "reveal" && !stage.held;
  const following = isOn ? followingOf(live.tally.event, poll, live.tally.figures(stage.poll), stage) : "";
  return {
    isOn,
    pace: stage.pace,
    title: poll ? pick(poll, "title") : "",
    steps: Math.max(0, stage.steps.length - 1),
    following,
    busy,
    error,
    step: () => !busy && following && run(() => stepStage(live.event, stage.steps.length)),
  };
}

/** What the next step shows, in words. */
function followingOf(event, poll, figures, stage) {
  if (!poll || !figures?.votes) return t("reveal.scene.next");
  const classes = stage.pace === "calls" ? calledClasses(poll, figures) : [];
  const { following } = standingOf(revealScript(rank(poll, figures), classes), stage, clock.now());
  if (!following) return "";
  if (following.kind === "call")
    return t("reveal.scene.call", { name: nameOf(event, following.called[following.called.length - 1]) });
  return t(`reveal.scene.${following.kind}${following.place ? `.${following.place}` : ""}`);
}

/** One line with the button; nothing without a reveal. `keyName` is the key that does the same. */
export function RevealStep({ reveal, keyName = "" }) {
  if (!reveal.isOn) return null;
  return html`<section class="reveal-step" data-testid="reveal-step" data-steps=${reveal.steps}>
    <p><strong>${t("reveal.on", { title: reveal.title })}</strong>
      <span class="soft">${t(reveal.following ? `reveal.pace.${reveal.pace}.hint` : "reveal.over")}</span></p>
    ${reveal.following && html`<button type="button" class="button" data-testid="step" disabled=${reveal.busy}
      onClick=${reveal.step}><${Icon} name="chevron-right" />
      <span>${t("reveal.step", { scene: reveal.following })}</span>${keyName && html`<kbd>${keyName}</kbd>`}</button>`}
    <${Problem} error=${reveal.error} testid="step-error" />
  </section>`;
}
