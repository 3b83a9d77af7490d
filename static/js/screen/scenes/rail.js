// The side of the board: the way in, turnout, people online, likes.

import { ApplauseMeter } from "../../features/likes/screen_cheering.js";
import { html, Icon, reducedMotion, useEffect, useRef } from "../../shared/ui.js";
import { formatNumber, t } from "../../shared/words.js";
import { u } from "../kit/area.js";
import { Figure, formatTenths } from "../kit/figure.js";
import { JoinCard } from "../kit/qr.js";

const BEAT_INTERVAL_MS = 320; // likes come by the thousand; a few beats say so as well
const COUNT_WIDTH = 200; // design pixels for the number of people
const COUNT_SIZE_MAX = 56;
const DIGIT_EM = 0.56;

/**
 * `counting` is false where nobody can have voted yet, or where the scene itself says how many did. Of a survey in
 * place of a poll, `words` is where they begin.
 */
export function Rail({ event, figures, online, likes, counting, cheering, words = "" }) {
  const taking = figures?.state === "open" || figures?.state === "locked";
  return html`<aside class="rail">
    <${JoinCard} eventId=${event.id} words=${t(taking ? `${words}join.vote` : "join.scan")} />
    <div class="gauges">
      ${counting && html`<${Turnout} figures=${figures} words=${words} />`}
      <div class="gauge"><${Icon} name="users" /><em>${t("figure.online")}</em><${Figure} value=${online}
          testid="online" /></div>
      ${event.likes && html`<${Likes} total=${likes} />`}
      ${event.reactions.length > 0 &&
        html`<div class="gauge applause-gauge"><${ApplauseMeter} cheering=${cheering} /></div>`}
    </div>
  </aside>`;
}

/** The share of those entitled, where there is a roster; else how many people voted. */
export function Turnout({ figures, words = "" }) {
  const { members, entitled } = figures;
  const share = entitled ? Math.min(1, members / entitled) : null;
  const size = Math.min(COUNT_SIZE_MAX, COUNT_WIDTH / (formatNumber(members).length * DIGIT_EM));
  return html`<div class="gauge turnout">
    <em>${t(`${words}${share === null ? "figure.voted" : "figure.turnout"}`)}</em>
    ${share === null
      ? html`<span class="big" style=${{ "--size": u(size) }}><${Figure} value=${members} testid="turnout" /><i>
          ${t("figure.people")}</i></span>`
      : html`<span class="big"><${Figure} value=${share * 1000} format=${formatTenths} testid="turnout" /></span>
        <div class="meter"><i style=${{ transform: `scaleX(${share})` }}></i></div>
        <small class="turnout-of" data-testid="turnout-of">
          ${t("figure.voted.of", { members: formatNumber(members), entitled: formatNumber(entitled) })}</small>`}
  </div>`;
}

/** The likes; the heart beats when more come. */
export function Likes({ total }) {
  const heart = useRef(null);
  const last = useRef({ total, at_ms: 0 });
  useEffect(() => {
    const more = total > last.current.total;
    last.current.total = total;
    const now_ms = performance.now();
    if (!more || reducedMotion() || now_ms - last.current.at_ms < BEAT_INTERVAL_MS) return;
    last.current.at_ms = now_ms;
    heart.current.animate([{ transform: "none" }, { transform: "scale(1.28)" }, { transform: "none" }], {
      duration: 300,
      easing: "ease-out",
    });
  }, [total]);
  return html`<div class="gauge likes">
    <span class="heart" ref=${heart}><${Icon} name="heart" /></span>
    <em>${t("figure.likes")}</em><${Figure} value=${total} testid="likes" />
  </div>`;
}
