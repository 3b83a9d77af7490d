// What stands on a screen that has nothing to show yet: it waits for the server, or for its display link.

import { phrased } from "../../shared/phrased.js";
import { html } from "../../shared/ui.js";
import { pick, t } from "../../shared/words.js";

export function Opening() {
  return html`<section class="opening" data-testid="opening">
    <h1 class="gilded">${t("brand")}</h1>
    <p>${t("opening")}</p>
  </section>`;
}

/** `reason` is "link" (the server wants the display link) or "unknown" (it has no such event). */
export function Gate({ reason, eventId }) {
  if (reason === "unknown") {
    return html`<section class="gate" data-testid="gate">
      <h1>${phrased(t("gate.unknown", { event: eventId }))}</h1>
      <p>${phrased(t("gate.unknown.hint"))}</p>
    </section>`;
  }
  return html`<section class="gate" data-testid="gate">
    <h1>${phrased(t(new URLSearchParams(location.search).has("error") ? "gate.refused" : "gate.title"))}</h1>
    <ol>${[1, 2, 3].map((step) => html`<li key=${step}>${phrased(t(`gate.step.${step}`))}</li>`)}</ol>
    <p>${t("gate.address")} <code>${location.origin}/s/${eventId}?key=…</code></p>
  </section>`;
}

/** An event that was deleted or is no longer public, or a rehearsal that is over: `event` as it was. */
export function Gone({ event }) {
  const show = event.rehearsal_of;
  return html`<section class="gate" data-testid="gone">
    <h1>${phrased(t(show ? "gone.rehearsal" : "gone.event", { title: pick(event, "title") }))}</h1>
    <p>${show ? html`<a href=${`/s/${show}${location.search}`}>${t("gone.show", { event: show })}</a>`
      : phrased(t("gone.event.hint"))}</p>
  </section>`;
}
