// The way in, as large as the hall is deep.

import { Picture } from "../../shared/picture.js";
import { html, Icon } from "../../shared/ui.js";
import { pick, t } from "../../shared/words.js";
import { uOfWindow } from "../kit/area.js";
import { Figure } from "../kit/figure.js";
import { JoinCard } from "../kit/qr.js";
import { Likes } from "./rail.js";

const STEPS = [
  ["scan", "qr-code"],
  ["pick", "vote"],
  ["like", "heart"],
];

export function Join({ event, online, likes, lane }) {
  return html`<section class="join" data-testid="join" data-lane=${Boolean(lane)}>
    ${lane}
    <div class="join-words">
      ${event.theme?.logo && html`<${Picture} class="logo" src=${event.theme.logo} tall=${uOfWindow(96)} />`}
      <p class="join-subtitle">${pick(event, "subtitle")}</p>
      <h1 class="gilded">${pick(event, "title")}</h1>
      <p class="join-title">${t("join.title")}</p>
      <ol class="steps">${STEPS.map(([step, icon]) => html`
        <li key=${step}><${Icon} name=${icon} /><span>${t(`join.step.${step}`)}</span></li>`)}</ol>
      <div class="gauges">
        <div class="gauge"><${Icon} name="users" /><em>${t("figure.online")}</em><${Figure} value=${online}
            testid="online" /></div>
        ${event.likes && html`<${Likes} total=${likes} />`}
      </div>
    </div>
    <${JoinCard} eventId=${event.id} words=${t("join.scan")} className="large"><p class="or">${t("join.or")}</p><//>
  </section>`;
}
