// Brings a poll or survey up on every phone by hand. Collapsed by default, because cues usually do it.

import { useAction } from "../../console/kit/hooks.js";
import { Button, Problem } from "../../console/kit/notice.js";
import { setFocus } from "../../console/kit/operator_api.js";
import { html, useState } from "../../shared/ui.js";
import { pick, t } from "../../shared/words.js";
import { activitiesIn, titleOf } from "./cue_actions.js";

export function PhoneFocus({ live }) {
  const { run, busy, error } = useAction();
  const { event } = live.tally;
  const activities = activitiesIn(event);
  const [chosen, choose] = useState("");
  const id = activities.some((one) => one.id === chosen) ? chosen : (activities[0]?.id ?? "");
  const now = live.stage.focus && titleOf(event, live.stage.focus.activity);
  if (!activities.length) return null;
  return html`<div class="phone-focus" role="group" aria-label=${t("focus")} data-testid="focus">
    <details><summary data-testid="focus-fold"><span class="soft">${t("focus")}</span>
        ${now && html` <span data-testid="focus-now">${t("focus.now", { title: now })}</span>`}</summary>
      <div class="row">
        <select class="input" aria-label=${t("focus.activity")} data-testid="focus-activity" value=${id}
          onChange=${(e) => choose(e.target.value)}>${activities.map((one) =>
            html`<option key=${one.id} value=${one.id}>${pick(one, "title")}</option>`)}</select>
        <${Button} icon="smartphone" look="second small" testid="focus-go" disabled=${busy}
          onClick=${() => run(() => setFocus(live.event, id))}>${t("focus.go")}<//></div></details>
    ${now && html`<${Button} icon="x" look="quiet small" testid="focus-end" disabled=${busy}
      onClick=${() => run(() => setFocus(live.event, ""))}>${t("focus.end")}<//>`}
    <${Problem} error=${error} testid="focus-error" />
  </div>`;
}
