// An announcement: in a strip above the scene, which makes room for it, or over the whole of it.

import { stageSize, u, useStrip } from "../../screen/kit/area.js";
import { fitText } from "../../screen/kit/fit_text.js";
import { clock } from "../../shared/clock.js";
import { phrased } from "../../shared/phrased.js";
import { html, Icon, useInterval } from "../../shared/ui.js";
import { pick } from "../../shared/words.js";
import { announcementAt } from "./announcement.js";

const REDRAW_MS = 500;
const WHOLE_BOX = { height: 520, max: 128, min: 48, linesMax: 4 };
const STRIP_WIDTH_MAX = 1240; // as in screen_cards.css
const BESIDE_STRIP = 200; // its sign and its ends
const STRIP_BOX = { height: 104, max: 46, min: 28, linesMax: 2 };

/** `overlay`: over a video an announcement is always a strip. */
export function Announced({ stage, overlay }) {
  useInterval(REDRAW_MS);
  const announcement = stage.held ? null : announcementAt(stage, clock.now());
  const isSaid = announcement && announcement.screen !== "none";
  const whole = announcement?.screen === "whole" && !overlay;
  useStrip(Boolean(isSaid && !whole));
  if (!isSaid) return null;
  const text = pick(announcement, "text");
  const { width } = stageSize();
  const { size } = fitText(text, whole ? { ...WHOLE_BOX, width: width - 400 }
    : { ...STRIP_BOX, width: Math.min(STRIP_WIDTH_MAX, width * 0.9) - BESIDE_STRIP });
  return html`<div key=${text} class=${whole ? "announced-whole" : "announced-strip"} data-testid="announced"
    role="status">
    <${Icon} name="megaphone" /><p style=${{ fontSize: u(size) }}>${phrased(text)}</p>
  </div>`;
}
