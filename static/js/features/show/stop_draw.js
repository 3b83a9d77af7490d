// A draw that rolls on the screens, and the presenter's "stop": one press, for the hall waits for it.

import { useAction } from "../../console/kit/hooks.js";
import { Problem } from "../../console/kit/notice.js";
import { stopDraw } from "../../console/kit/operator_api.js";
import { Icon, html } from "../../shared/ui.js";
import { pick, t } from "../../shared/words.js";

/** {isOn, prize, busy, error, stop()}: the draw that rolls, on stage or not; at most one does. None behind a hold. */
export function useRollingDraw(live) {
  const { run, busy, error } = useAction();
  const draw = !live.stage.held && live.draws?.find(({ state }) => state === "rolling");
  return {
    isOn: Boolean(draw),
    prize: draw ? pick(draw.prize, "name") : "",
    busy,
    error,
    stop: () => !busy && draw && run(() => stopDraw(live.event, draw.n)),
  };
}

/** Nothing without such a draw. `keyName` is the key that does the same; `large`: for a thumb. */
export function StopDraw({ rolling, keyName = "", large = false }) {
  if (!rolling.isOn) return html`<${Problem} error=${rolling.error} testid="stop-error" />`;
  return html`<section class="reveal-step" data-testid="rolling-draw" data-large=${large}>
    <p><strong>${t("draw.rolls", { prize: rolling.prize })}</strong>
      <span class="soft">${t("draw.rolls.hint")}</span></p>
    <button type="button" class=${`button ${large ? "large" : ""}`} data-testid="stop-draw" disabled=${rolling.busy}
      onClick=${rolling.stop}><${Icon} name="square" /><span>${t("draw.stop")}</span>
      ${keyName && html`<kbd>${keyName}</kbd>`}</button>
    <${Problem} error=${rolling.error} testid="stop-error" />
  </section>`;
}
