// The sealed scene: nobody sees a count, everybody sees how many have voted.

import { html, Icon, reducedMotion, useEffect, useRef } from "../shared/ui.js";
import { formatNumber, pick, t } from "../shared/words.js";
import { u } from "./area.js";
import { Figure } from "./figure.js";
import { Portrait } from "./portrait.js";
import { formatTenths } from "./rail.js";

const RIPPLE_MS = 2400;
const RIPPLE_INTERVAL_MS = 700;
const RIPPLES = 4;
const RING_RADIUS = 47; // of a view box of 100
const RING_LENGTH = 2 * Math.PI * RING_RADIUS;
const PORTRAITS_MAX = 12; // more nominees are named without pictures: names stay large

export function Sealed({ poll, figures }) {
  const ended = figures?.state === "closed" || figures?.state === "published";
  const { members = 0, entitled = null } = figures ?? {};
  const share = entitled ? Math.min(1, members / entitled) : null;
  return html`<section class="sealed" data-testid="sealed">
    <p class="sealed-title gilded"><${Icon} name="lock" />${t("sealed.title")}</p>
    <div class="orb">
      <${Ripples} beat=${members} />
      <svg class="ring" viewBox="0 0 100 100" aria-hidden="true">
        <circle class="ring-track" cx="50" cy="50" r=${RING_RADIUS} />
        ${share !== null && html`<circle class="ring-share" cx="50" cy="50" r=${RING_RADIUS}
          stroke-dasharray=${RING_LENGTH} stroke-dashoffset=${RING_LENGTH * (1 - share)} />`}
      </svg>
      <div class="orb-text">
        <${Figure} value=${members} className="orb-count gilded" testid="turnout" />
        <span class="orb-unit">${t("sealed.voted")}</span>
        ${share !== null && html`<span class="orb-share">
          ${t("figure.turnout")} <${Figure} value=${share * 1000} format=${formatTenths} className="orb-percent" testid="turnout-share" />
          <small>${t("sealed.of", { entitled: formatNumber(entitled) })}</small></span>`}
      </div>
    </div>
    <p class="sealed-hint">${t(ended ? "sealed.closed" : "sealed.open")}</p>
    <${Nominees} options=${poll.options} />
  </section>`;
}

/** Rings of light that leave the number when people vote. */
function Ripples({ beat }) {
  const rings = useRef([]);
  const last = useRef({ beat, at_ms: 0, next: 0 });
  useEffect(() => {
    const now_ms = performance.now();
    const { current } = last;
    if (beat === current.beat || reducedMotion() || now_ms - current.at_ms < RIPPLE_INTERVAL_MS) return;
    Object.assign(current, { beat, at_ms: now_ms, next: (current.next + 1) % RIPPLES });
    rings.current[current.next].animate(
      [{ transform: "scale(1)", opacity: 0.7 }, { transform: "scale(1.5)", opacity: 0 }],
      { duration: RIPPLE_MS, easing: "cubic-bezier(0.1, 0.6, 0.3, 1)" },
    );
  }, [beat]);
  return html`<div class="ripples" aria-hidden="true">${Array.from({ length: RIPPLES }, (_, index) => html`
    <i key=${index} ref=${(element) => { rings.current[index] = element; }}></i>`)}</div>`;
}

function Nominees({ options }) {
  const pictured = options.length <= PORTRAITS_MAX;
  const size = options.length <= 24 ? 28 : 24;
  return html`<ul class="nominees" data-pictured=${pictured} style=${{ fontSize: u(pictured ? 26 : size) }}>
    ${options.map((option) => html`<li key=${option.id}>
      ${pictured && html`<${Portrait} option=${option} />`}<span>${pick(option, "name")}</span></li>`)}
  </ul>`;
}
