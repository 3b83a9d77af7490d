// A reveal that is on the screens, and the operator's hand on it: one step on, on all of them at once.

import { useAction } from "../../console/kit/hooks.js";
import { Problem } from "../../console/kit/notice.js";
import { stepReveal } from "../../console/kit/operator_api.js";
import { Icon, html } from "../../shared/ui.js";
import { pick, t } from "../../shared/words.js";

/** {isOn, pace, title, steps, busy, error, step()}: the reveal on stage; `steps` is how often it was stepped on. */
export function useReveal(live) {
  const { run, busy, error } = useAction();
  const { stage } = live;
  const poll = live.tally.poll(stage.poll);
  return {
    isOn: stage.scene === "reveal" && !stage.held,
    pace: stage.pace,
    title: poll ? pick(poll, "title") : "",
    steps: Math.max(0, stage.steps.length - 1),
    busy,
    error,
    step: () => !busy && run(() => stepReveal(live.event, stage.steps.length)),
  };
}

/** One line with the button; nothing without a reveal. `keyName` is the key that does the same. */
export function RevealStep({ reveal, keyName = "" }) {
  if (!reveal.isOn) return null;
  return html`<section class="reveal-step" data-testid="reveal-step" data-steps=${reveal.steps}>
    <p><strong>${t("reveal.on", { title: reveal.title })}</strong>
      <span class="soft">${t(`reveal.pace.${reveal.pace}.hint`)}</span></p>
    <button type="button" class="button" data-testid="step" disabled=${reveal.busy} onClick=${reveal.step}>
      <${Icon} name="chevron-right" /><span>${t("reveal.step")}</span>${keyName && html`<kbd>${keyName}</kbd>`}</button>
    <${Problem} error=${reveal.error} testid="step-error" />
  </section>`;
}
