// What falls, rises and flies on the screens, switched off and on while the show is on: every screen follows at once.

import { useAction } from "../../console/kit/hooks.js";
import { Problem } from "../../console/kit/notice.js";
import { changeCommentRules, setSwitch } from "../../console/kit/operator_api.js";
import { takesComments } from "../../shared/definition.js";
import { SWITCHES, isOn } from "../../shared/scenes.js";
import { html } from "../../shared/ui.js";
import { t } from "../../shared/words.js";

export function Switches({ live }) {
  const { run, error } = useAction();
  const { event } = live.tally;
  const box = (name, checked, change, isFixed = false) => html`<label class="check"
    title=${isFixed ? t("switch.by_theme") : ""}>
    <input type="checkbox" data-testid=${`switch-${name}`} checked=${checked} disabled=${isFixed}
      onChange=${(e) => run(() => change(e.target.checked))} />
    <span>${t(`switch.${name}`)}</span></label>`;
  return html`<div class="switches row wrap" role="group" aria-label=${t("switches")} data-testid="switches">
    ${SWITCHES.map((name) =>
      box(name, isOn(name, event.theme, live.stage), (on) => setSwitch(live.event, name, on), !isOn(name, event.theme)),
    )}
    ${box("sound", live.stage.switches.sound === true, (on) => setSwitch(live.event, "sound", on))}
    ${takesComments(event) && live.moderation &&
      box("comments", live.moderation.on_screen, (on) => changeCommentRules(live.event, { on_screen: on }))}
    <${Problem} error=${error} testid="switch-error" />
  </div>`;
}
