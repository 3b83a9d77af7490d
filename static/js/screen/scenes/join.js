// The way in, as large as the hall is deep.

import { phrased } from "../../shared/phrased.js";
import { Picture } from "../../shared/picture.js";
import { html, Icon } from "../../shared/ui.js";
import { pick, t } from "../../shared/words.js";
import { stageSize, u, uOfWindow } from "../kit/area.js";
import { Figure } from "../kit/figure.js";
import { fitText } from "../kit/fit_text.js";
import { JoinCard } from "../kit/qr.js";
import { Likes } from "./rail.js";

const STEPS = [
  ["scan", "qr-code"],
  ["pick", "vote"],
  ["like", "heart"],
];

const TITLE_BOX = { height: 420, max: 104, min: 56, linesMax: 3 };
const TITLE_UPRIGHT = { ...TITLE_BOX, height: 280, linesMax: 2 };
const TITLE_MAX_ON_WALL = 150; // of a wall that is much wider than high
const WALL = 2400;
const SPACED = 1.06; // letters of the title are
const BESIDE_TITLE = { wide: 910, narrow: 720, portrait: 180 }; // the code and the edges

export function Join({ event, online, likes, lane }) {
  const { width, shape } = stageSize();
  const title = pick(event, "title");
  const { size } = fitText(title, {
    ...(shape === "portrait" ? TITLE_UPRIGHT : TITLE_BOX),
    width: (width - BESIDE_TITLE[shape]) / SPACED,
    max: width > WALL ? TITLE_MAX_ON_WALL : TITLE_BOX.max,
  });
  return html`<section class="join" data-testid="join" data-lane=${Boolean(lane)}>
    ${lane}
    <div class="join-words">
      ${event.theme?.logo && html`<${Picture} class="logo" src=${event.theme.logo} tall=${uOfWindow(96)} />`}
      <p class="join-subtitle">${pick(event, "subtitle")}</p>
      <h1 class="gilded" style=${{ fontSize: u(size) }}>${phrased(title)}</h1>
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
