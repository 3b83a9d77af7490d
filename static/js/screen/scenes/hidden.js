// The scene of hidden votes: nobody sees a count, everybody sees how many have voted.

import { phrased } from "../../shared/phrased.js";
import { isFinal } from "../../shared/tally.js";
import { html, Icon, reducedMotion, useEffect, useRef } from "../../shared/ui.js";
import { formatNumber, pick, t } from "../../shared/words.js";
import { Voided } from "../board/caption.js";
import { stageSize, u, useArea } from "../kit/area.js";
import { Figure, formatTenths } from "../kit/figure.js";
import { fitText } from "../kit/fit_text.js";
import { Portrait } from "../kit/portrait.js";

const RIPPLE_MS = 2400;
const RIPPLE_INTERVAL_MS = 700;
const RIPPLES = 4;
const RING_RADIUS = 47; // of a view box of 100
const RING_LENGTH = 2 * Math.PI * RING_RADIUS;
const MANY = 24; // more names than this get wider sides, and the number a smaller orb
const SIDE_WIDTH = 420; // design pixels for the names on either side
const SIDE_WIDTH_MANY = 510;
const GAP = 30; // as in screen_scenes.css
const MIDDLE_HEIGHT = 760; // of the number, with words above and below
const MIDDLE_HEIGHT_MANY = 620;
const NOMINEE_HEIGHT_MAX = 104;
const NOMINEE_HEIGHT_MIN = 36;
const PICTURED_HEIGHT_MIN = 56;

export function Hidden({ poll, figures }) {
  const ended = Boolean(figures) && isFinal(figures);
  const { members = 0, entitled = null } = figures ?? {};
  const share = entitled ? Math.min(1, members / entitled) : null;
  const element = useRef(null);
  const area = useArea(element);
  const many = poll.options.length > MANY;
  const room = area && roomForNames(area, many);
  const half = Math.ceil(poll.options.length / 2);
  return html`<section ref=${element} class="hidden-votes" data-testid="hidden" data-many=${many || null}
    style=${room && { "--side": u(room.width) }}>
    ${room && html`<${Nominees} options=${poll.options.slice(0, half)} room=${room} />`}
    <div class="hidden-middle">
      <p class="hidden-title"><${Icon} name="lock" /><span class="gilded">${t("hidden.title")}</span></p>
      <div class="orb">
        <${Ripples} beat=${members} />
        <svg class="ring" viewBox="0 0 100 100" aria-hidden="true">
          <circle class="ring-track" cx="50" cy="50" r=${RING_RADIUS} />
          ${share !== null && html`<circle class="ring-share" cx="50" cy="50" r=${RING_RADIUS}
            stroke-dasharray=${RING_LENGTH} stroke-dashoffset=${RING_LENGTH * (1 - share)} />`}
        </svg>
        <div class="orb-text">
          <${Figure} value=${members} className="orb-count gilded" testid="turnout" />
          <span class="orb-unit">${t("hidden.voted")}</span>
          <${Voided} figures=${figures} />
          ${share !== null && html`<span class="orb-share">
            ${t("figure.turnout")} <${Figure} value=${share * 1000} format=${formatTenths} className="orb-percent"
              testid="turnout-share" />
            <small>${t("hidden.of", { entitled: formatNumber(entitled) })}</small></span>`}
        </div>
      </div>
      <p class="hidden-hint">${t(ended ? "hidden.closed" : "hidden.open")}</p>
    </div>
    ${room && html`<${Nominees} options=${poll.options.slice(half)} room=${room} />`}
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
      [
        { transform: "scale(1)", opacity: 0.7 },
        { transform: "scale(1.5)", opacity: 0 },
      ],
      { duration: RIPPLE_MS, easing: "cubic-bezier(0.1, 0.6, 0.3, 1)" },
    );
  }, [beat]);
  return html`<div class="ripples" aria-hidden="true">${Array.from({ length: RIPPLES }, (_, index) => html`
    <i key=${index} ref=${(element) => { rings.current[index] = element; }}></i>`)}</div>`;
}

/** What each half of the names has: on both sides of the number, in two lists beside it, or side by side below. */
function roomForNames({ width, height }, many) {
  const { shape } = stageSize();
  if (shape === "wide") return { width: Math.max(many ? SIDE_WIDTH_MANY : SIDE_WIDTH, width * 0.26), height };
  const half = (width - GAP) / 2;
  if (shape === "narrow") return { width: half, height: height / 2 };
  return { width: half, height: height - (many ? MIDDLE_HEIGHT_MANY : MIDDLE_HEIGHT) };
}

/** A half of the names, as large as their number allows. */
function Nominees({ options, room }) {
  const columns = Math.ceil((options.length * NOMINEE_HEIGHT_MIN) / room.height);
  const rows = Math.ceil(options.length / columns);
  const height = Math.min(NOMINEE_HEIGHT_MAX, room.height / rows);
  const pictured = height >= PICTURED_HEIGHT_MIN && columns === 1;
  const width = (room.width - (columns - 1) * 16) / columns - (pictured ? height : 16);
  return html`<ul class="nominees"
    style=${{ "gridTemplateRows": `repeat(${rows}, ${u(height)})`, "--portrait": u(height * 0.8) }}>
    ${options.map((option) => {
      const name = pick(option, "name");
      const fit = fitText(name, { width, height: height * 0.92, max: Math.min(34, height * 0.62), min: 20 });
      return html`<li key=${option.id}>${pictured && html`<${Portrait} option=${option} />`}
        <span class="name" style=${{ fontSize: u(fit.size), WebkitLineClamp: fit.lines }}>
          ${phrased(fit.text)}</span></li>`;
    })}
  </ul>`;
}
