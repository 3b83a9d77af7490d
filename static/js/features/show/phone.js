// The stage's announcement on the phone: a banner that stays in sight, announced politely to screen readers.

import { clock } from "../../shared/clock.js";
import { html, Icon, useInterval } from "../../shared/ui.js";
import { pick } from "../../shared/words.js";
import { announcementAt } from "./announcement.js";

const REDRAW_MS = 1000;

export function Announced({ stage }) {
  useInterval(REDRAW_MS);
  const announcement = announcementAt(stage, clock.now());
  const text = announcement?.phones ? pick(announcement, "text") : "";
  // The region is always there: screen readers only notice changes inside a region that they know.
  return html`<div class="announced" role="status" aria-live="polite" data-shown=${Boolean(text)}>
    ${text && html`<p key=${text} data-testid="announced"><${Icon} name="megaphone" /><span>${text}</span></p>`}</div>`;
}
