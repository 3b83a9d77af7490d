// Slides on the screens, and the operator's control: forward and back, on all screens at once.

import { useAction } from "../../console/kit/hooks.js";
import { Problem } from "../../console/kit/notice.js";
import { stepStage } from "../../console/kit/operator_api.js";
import { clock } from "../../shared/clock.js";
import { slideAt } from "../../shared/slides.js";
import { Icon, html, useInterval } from "../../shared/ui.js";
import { pick, t } from "../../shared/words.js";

const LOOK_MS = 500; // some decks advance by themselves

/** {isOn, title, index, count, seconds, canBack, canNext, busy, error, next(), back()}; `isOn`: slides are there. */
export function useSlides(live) {
  useInterval(LOOK_MS);
  const { run, busy, error } = useAction();
  const { stage } = live;
  const isOn = stage.scene === "slides" && !stage.held;
  const shown = isOn && live.tally.event ? slideAt(live.tally.event, stage, clock.now()) : null;
  const { deck, index = 0 } = shown ?? {};
  const count = deck ? deck.slides.length : 0;
  const goesRound = deck?.seconds > 0 && count > 1;
  const canNext = goesRound || index + 1 < count;
  const canBack = goesRound || index > 0;
  const step = (back) => run(() => stepStage(live.event, stage.steps.length, back));
  return {
    isOn: Boolean(deck),
    title: deck ? pick(deck, "title") : "",
    index,
    count,
    seconds: deck?.seconds ?? 0,
    canBack,
    canNext,
    busy,
    error,
    next: () => !busy && canNext && step(false),
    back: () => !busy && canBack && step(true),
  };
}

/** `keys` are those that do the same: [back, next]; `large`: for a thumb. */
export function StepSlides({ slides, keys = ["", ""], large = false }) {
  if (!slides.isOn) return null;
  const button = (what, icon, can, act, key) => html`<button type="button"
    class=${`button ${what === "back" ? "second" : ""} ${large ? "large" : ""}`} data-testid=${`slides-${what}`}
    disabled=${slides.busy || !can} onClick=${act}><${Icon} name=${icon} /><span>${t(`slides.${what}`)}</span>
    ${key && html`<kbd>${key}</kbd>`}</button>`;
  return html`<section class="reveal-step" data-testid="step-slides" data-large=${large} data-index=${slides.index}>
    <p><strong>${t("slides.on", { title: slides.title })}</strong><span class="soft">
        ${t("slides.at", { at: slides.index + 1, count: slides.count })}
        ${slides.seconds > 0 && ` · ${t("slides.seconds", { seconds: slides.seconds })}`}</span></p>
    <div class="row">${button("back", "arrow-left", slides.canBack, slides.back, keys[0])}
      ${button("next", "arrow-right", slides.canNext, slides.next, keys[1])}</div>
    <${Problem} error=${slides.error} testid="slides-error" />
  </section>`;
}
