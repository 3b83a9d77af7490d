// What a phone shows of its random number for a draw. Loaded after the page, with hall_numbers.js.

import { clock } from "../../shared/clock.js";
import { html, Icon } from "../../shared/ui.js";
import { addWords, pick, t } from "../../shared/words.js";
import { numberOf } from "./entrant.js";

export { HallNumbers } from "./hall_numbers.js";

const SHOWN_MS = 20_000; // after the last winner is shown

addWords({
  "hall.number": ["抽奖号 {number}", "Your number {number}"],
  "hall.sending": ["正在为“{prize}”提交随机数…", "Sending a random number for {prize}…"],
  "hall.late": [
    "本机的随机数未能赶上，不影响您参加抽奖。",
    "This phone's random number came too late; you take part all the same.",
  ],
  "hall.in": ["随机数已提交，正在核对…", "random number sent, to be checked"],
  "hall.counted": ["随机数已计入 · 现场摘要 {hall}", "random number counted · hall digest {hall}"],
  "hall.missing": [
    "本机的随机数已被接收，却不在公布的数列里！请把这个页面给主办方和其他人看。",
    "This phone's random number was taken, and is missing from what was published! Show this page to the organisers, " +
      "and to others.",
  ],
  "hall.other": [
    "开奖使用的现场摘要与本机收到的不同！请把这个页面给主办方和其他人看。",
    "The draw used another hall digest than this phone was told! Show this page to the organisers, and to others.",
  ],
  "hall.unannounced": [
    "本机的抽奖号中了奖，却没有收到中奖通知！请把这个页面给主办方和其他人看。",
    "This phone's number has won, and nobody has told it! Show this page to the organisers, and to others.",
  ],
});

const WRONG = ["missing", "other", "unannounced"];

/** `own` is that of hall_numbers.js. */
export function HallNumber({ own }) {
  if (!own) return null;
  const { state, prize, number, entrant, sheet, hall, draw, shown_until: until } = own;
  if (WRONG.includes(state)) {
    return html`<div class="notice" data-kind="bad" role="alert" data-testid="hall-wrong" data-state=${state}>
      <${Icon} name="circle-alert" />
      <span><b>${t(`hall.${state}`)}</b><br /><code>
          ${[`#${draw}`, number, sheet && `[${sheet}]`, entrant, hall].filter(Boolean).join(" ")}</code></span></div>`;
  }
  if (state === "unchecked" || (until && clock.now() > until + SHOWN_MS)) return null;
  const words = t(`hall.${state}`, { prize: pick(prize, "name"), hall: hall?.slice(0, 16) });
  return html`<p class="hint hall-number" data-testid="hall-number" data-state=${state}>
    ${[entrant && t("hall.number", { number: numberOf(entrant) }), words].filter(Boolean).join(" · ")}</p>`;
}
