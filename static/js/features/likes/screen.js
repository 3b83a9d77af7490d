// Likes and applause: how much the hall has given, and how loud it is just now. The emoji rise over it by themselves
// (screen_cheering.js).

import { Header } from "../../screen/board/header.js";
import { stageSize, u } from "../../screen/kit/area.js";
import { Figure } from "../../screen/kit/figure.js";
import { widthOf } from "../../screen/kit/fit_text.js";
import { motion, move, useMotion } from "../../screen/kit/motion.js";
import { JoinCard } from "../../screen/kit/qr.js";
import { html, Icon, useEffect, useRef } from "../../shared/ui.js";
import { formatNumber, t } from "../../shared/words.js";
import { levelOf } from "./screen_cheering.js";

const SUM_SIZE_MAX = 250;
const BESIDE_SUM = { wide: 800, narrow: 700, portrait: 160 }; // hearts rise there (screen_cheering.css)
const BARS = 41; // odd: the loudest stands in the middle
const QUIET_PER_S = 0.5;
const BAR_MIN = 0.02;
const FALL_PER_S = 0.9; // of the whole scale

export function Applause({ event, cheering, online, lane }) {
  const { width, shape } = stageSize();
  const size = Math.min(SUM_SIZE_MAX, (width - BESIDE_SUM[shape]) / widthOf(formatNumber(cheering.sum)));
  return html`<section class="applause" data-testid="applause">
    <${Header} event=${event} headline=${t("applause.title")} lane=${lane} />
    <${Bars} cheering=${cheering} />
    <div class="applause-middle">
      <span class="applause-heart"><${Icon} name="heart" /></span>
      <span style=${{ "--size": u(size) }}><${Figure} value=${cheering.sum} className="applause-total gilded"
          testid="applause-total" /></span>
      <p class="applause-words">${t("applause.words")}</p>
    </div>
    <div class="gauge"><${Icon} name="users" /><em>${t("figure.online")}</em><${Figure} value=${online}
        testid="online" /></div>
    <${JoinCard} eventId=${event.id} words=${t("join.scan")} />
  </section>`;
}

/** An equaliser whose middle is as high as the applause is loud; it falls when the hall rests. */
function Bars({ cheering }) {
  const bars = useRef([]);
  const level = useRef(0);
  useEffect(() => cheering.listen(() => motion.wake()), [cheering]);
  useMotion((now_ms, dt_s, still) => {
    const rate = cheering.applause.rate(now_ms);
    const goal = levelOf(rate, cheering.applause.best);
    level.current = Math.max(goal, level.current - FALL_PER_S * dt_s);
    for (const [index, bar] of bars.current.entries()) {
      const height = level.current * (still ? 1 : shape(index / (BARS - 1), now_ms));
      move(bar, `scaleY(${Math.max(BAR_MIN, height).toFixed(3)})`);
    }
    return !still && (rate > QUIET_PER_S || level.current > BAR_MIN);
  });
  return html`<div class="equaliser" aria-hidden="true">${Array.from({ length: BARS }, (_, index) => html`
    <i key=${index} ref=${(element) => { bars.current[index] = element; }}></i>`)}</div>`;
}

/** How high a bar at `part` (0..1 from left to right) stands at full level: a hill that breathes. */
function shape(part, now_ms) {
  const hill = Math.exp(-(((part - 0.5) * 3.4) ** 2));
  const breath = Math.sin(now_ms / 190 + part * 21) * 0.5 + Math.sin(now_ms / 113 + part * 47) * 0.5;
  return Math.min(1, hill * (0.72 + 0.28 * breath) + 0.05);
}
