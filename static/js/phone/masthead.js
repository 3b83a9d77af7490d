// The top of the page: the line's state, the language, and the event in its colours.

import { phrased } from "../shared/phrased.js";
import { html, Icon, LanguageSwitch, RollingNumber, StatusPill } from "../shared/ui.js";
import { pick, t } from "../shared/words.js";
import { Logo } from "./brand.js";

/** The strip that always stays in sight. */
export function TopStrip({ title, state }) {
  return html`<header class="top-strip">
    <span class="top-title">${title}</span>
    <${StatusPill} state=${state} />
    <${LanguageSwitch} />
  </header>`;
}

/**
 * The event's title on its background, with what goes on now. `isCompact`: figures alone, for the strip at the top
 * shows the title too. `onMember`: the member wants to see what is kept of them.
 */
export function Masthead({ event, online, likes, member, isCompact, onMember }) {
  const subtitle = pick(event, "subtitle");
  return html`<header class="masthead" data-picture=${Boolean(event.theme?.background_picture)}
    data-compact=${isCompact}>
    ${event.theme?.logo && html`<${Logo} src=${event.theme.logo} />`}
    <h1 class=${isCompact ? "sr-only" : ""} data-testid="title">${phrased(pick(event, "title"))}</h1>
    ${subtitle && html`<p class=${isCompact ? "sr-only" : "masthead-subtitle"}>${subtitle}</p>`}
    <p class="masthead-figures">
      <span><${Icon} name="users" /><${RollingNumber} value=${online} /> ${t("online")}</span>
      ${likes !== null &&
        html`<span><${Icon} name="heart" className="filled" /><${RollingNumber} value=${likes} /> ${t("likes")}</span>`}
      ${member && html`<button type="button" class="masthead-member" data-testid="member" onClick=${onMember}
        aria-label=${member.name ? t("member.of", { name: member.name }) : undefined}>
        <${Icon} name="user" />${member.name || t("member")}</button>`}
    </p>
  </header>`;
}

// The member has opened the event in too many places, and this one had been silent longest.
const CLOSE_ELSEWHERE = 4502;
const CLOSE_GONE = 4503; // deleted, public no more, or a rehearsal that is over

/** What the line's state means for the person, while it is not well. */
export function LineBanner({ state, code, wasLive, onJoin }) {
  const isGone = state === "ended" && code === CLOSE_GONE;
  const why = { [CLOSE_ELSEWHERE]: "line.elsewhere", [CLOSE_GONE]: "line.gone" }[code];
  if (state === "live" || (state === "connecting" && !wasLive)) return null;
  return html`<div class="line-banner" data-state=${state} data-testid="line-banner">
    <${Icon} name=${state === "away" ? "cloud-off" : "wifi-off"} /><span>
      ${t((state === "ended" && why) || `line.${state}`)}</span>
    ${state === "ended" && !isGone &&
      html`<button type="button" class="button small second" data-testid="rejoin" onClick=${onJoin}>
        ${t("line.again")}</button>`}
  </div>`;
}
