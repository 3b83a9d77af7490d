// The holding card: the event's own face, before the show, in a break, and when something went wrong.

import { phrased } from "../../shared/phrased.js";
import { Picture } from "../../shared/picture.js";
import { html } from "../../shared/ui.js";
import { pick, t } from "../../shared/words.js";
import { stageSize, u, uOfWindow } from "../kit/area.js";
import { fitText } from "../kit/fit_text.js";

const TITLE_BOX = { height: 340, max: 176, min: 72, linesMax: 2 };
const TITLE_BOX_UPRIGHT = { ...TITLE_BOX, height: 700, linesMax: 4 };
const SPACED = 1.1; // letters of the title are

export function Holding({ event, stage }) {
  const title = pick(event, "title");
  const { width, shape } = stageSize();
  const box = { ...(shape === "portrait" ? TITLE_BOX_UPRIGHT : TITLE_BOX), width: (width - 220) / SPACED };
  const text = stage.held ? t("holding.held") : pick(stage, "text") || pick(event, "subtitle");
  return html`<section class="holding" data-testid="holding" data-held=${stage.held}>
    <div class="holding-frame" aria-hidden="true"></div>
    ${event.theme?.logo && html`<${Picture} class="holding-logo" src=${event.theme.logo} tall=${uOfWindow(170)} />`}
    <h1 class="gilded" style=${{ fontSize: u(fitText(title, box).size) }}>${phrased(title)}</h1>
    <div class="flourish" aria-hidden="true"><i></i><b></b><i></i></div>
    <p class="holding-text" data-testid="holding-text">${phrased(text)}</p>
  </section>`;
}
