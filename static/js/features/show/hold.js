// The hold: everything off the screens, every open poll locked. One press arms it, a second one does it.

import { Problem } from "../../console/kit/notice.js";
import { Icon, html, useEffect, useState } from "../../shared/ui.js";
import { listed, t } from "../../shared/words.js";

const ARMED_MS = 3000;

/**
 * [armed, press]: `press` calls `act` when it is pressed twice within a moment.
 * @param {() => unknown} act
 * @returns {[boolean, () => void]}
 */
export function useTwice(act) {
  const [armed, arm] = useState(false);
  useEffect(() => {
    if (!armed) return undefined;
    const timer = setTimeout(() => arm(false), ARMED_MS);
    return () => clearTimeout(timer);
  }, [armed]);
  const press = () => {
    arm(!armed);
    if (armed) act();
  };
  return [armed, press];
}

/** `twice` is [armed, press] of the hold, for pages that also have a key for it. */
export function HoldButton({ held, twice: [armed, press], busy, large = false }) {
  return html`<button type="button" class=${`button hold ${large ? "large" : ""}`} data-testid="hold"
    data-armed=${armed} disabled=${busy || held} onClick=${press}>
    <${Icon} name="triangle-alert" /><span>${t(armed ? "hold.again" : "hold")}</span></button>`;
}

/** Replaces the next cue while the show is on hold. */
export function Held({ show, polls, busy, error, goOn, children }) {
  return html`<section class="held" data-testid="held" role="alert">
    <h2><${Icon} name="triangle-alert" />${t("held")}</h2>
    <p>${t("held.hint")} ${show.held_polls.length > 0 && t("held.polls", { polls: listed(polls) })}</p>
    ${children ??
      html`<button type="button" class="button large go-on" data-testid="go-on" disabled=${busy} onClick=${goOn}>
        <${Icon} name="play" />${t("go_on")}</button>`}
    <${Problem} error=${error} testid="show-error" />
  </section>`;
}
