// A winner's phone. Loaded when it has won, which few ever do.

import { clock } from "../../shared/clock.js";
import { Picture } from "../../shared/picture.js";
import { Sheet } from "../../shared/sheet.js";
import { html, Icon, useInterval, useState } from "../../shared/ui.js";
import { addWords, pick, t } from "../../shared/words.js";
import { numberOf } from "./entrant.js";

const REDRAW_MS = 500;

addWords({
  "won.title": ["恭喜中奖！", "You have won!"],
  "won.code": ["兑奖码", "Claim code"],
  "won.show": ["请带手机到舞台，出示这个页面", "Come to the stage and show this page"],
  "won.again": ["查看中奖：{prize}", "Your prize: {prize}"],
  "won.absent": [
    "现场没有找到您，这个奖已由下一位获得。",
    "You were not found in time; the prize went to the next in rank.",
  ],
  "won.entrant": ["抽奖号（与大屏一致）", "Number, as on the screen"],
});

/** `wins` are the newest `won` messages by draw. The sheet opens once the screen has named the winner. */
export function Won({ wins }) {
  useInterval(REDRAW_MS);
  const [closed, close] = useState(new Set());
  const known = wins.filter(({ at }) => at <= clock.now());
  const keyOf = ({ draw, absent }) => `${draw} ${absent}`;
  const open = known.find((win) => !closed.has(keyOf(win)));
  return html`${known.map((win) =>
    html`<p key=${win.draw} class="calling" data-testid="won-line"><span>
        ${t("won.again", { prize: pick(win.prize, "name") })}</span>
      <button type="button" class="button small"
        onClick=${() => close(new Set([...closed].filter((key) => key !== keyOf(win))))}>
        <${Icon} name="ticket" /></button></p>`)}
    ${open &&
      html`<${Sheet} title=${t("won.title")} className="won" testid="won"
        onClose=${() => close(new Set([...closed, keyOf(open)]))}>
      <div class="won-body" data-absent=${open.absent}>
        ${open.prize.picture && html`<${Picture} src=${open.prize.picture} tall="9rem" />`}
        <h3>${pick(open.prize, "name")}</h3>
        <p>${t("won.entrant")}</p><p class="won-number" data-testid="won-number">${numberOf(open.entrant)}</p>
        ${open.absent ? html`<p>${t("won.absent")}</p>`
          : html`<p>${t("won.code")}</p><p class="won-code" data-testid="won-code">${open.code}</p><p>
            ${t("won.show")}</p>`}
</div><//>`}`;
}
