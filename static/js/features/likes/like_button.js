// A heart to tap, and the hearts that rise from it. They are rendered outside the page's tree, a few at a time,
// and not at all where motion is unwelcome: the number still moves.

import { html, Icon, reducedMotion, useRef } from "../../shared/ui.js";
import { formatNumber } from "../../shared/words.js";

const HEARTS_AT_ONCE = 24;
const RISE_MS = 1_600;
const DRIFT_PX = 44;
const COLOURS = ["--primary", "--accent", "--primary-strong"];

let flying = 0;

/** `isStop`: whether the Tab key comes here. */
export function LikeButton({ total, label, onLike, className = "", testid = "like", isStop = true }) {
  const element = useRef(null);
  const tap = () => {
    onLike();
    rise(element.current);
  };
  return html`<button ref=${element} type="button" class=${`like ${className}`} data-testid=${testid} onClick=${tap}
    tabindex=${isStop ? 0 : -1}
    aria-label=${`${label} ${formatNumber(total)}`}>
    <span class="like-face"><${Icon} name="heart" className="filled" />
      ${total > 0 && html`<span class="number" aria-hidden="true">${formatNumber(total)}</span>`}</span>
  </button>`;
}

function rise(from) {
  if (reducedMotion() || flying >= HEARTS_AT_ONCE || !from.animate) return;
  const { left, top, width } = from.getBoundingClientRect();
  const heart = from.querySelector(".icon").cloneNode(true);
  const drift = (Math.random() - 0.5) * 2 * DRIFT_PX;
  heart.classList.add("rising-heart");
  heart.style.left = `${left + width / 2}px`;
  heart.style.top = `${top}px`;
  heart.style.color = `var(${COLOURS[Math.floor(Math.random() * COLOURS.length)]})`;
  document.body.append(heart);
  flying += 1;
  const turn = (Math.random() - 0.5) * 40;
  const rising = heart.animate(
    [
      { transform: "translate(-50%, 0) scale(0.4)", opacity: 0 },
      {
        transform: `translate(calc(-50% + ${drift * 0.3}px), -40px) scale(1.2) rotate(${turn}deg)`,
        opacity: 1,
        offset: 0.2,
      },
      {
        transform: `translate(calc(-50% + ${drift}px), -${150 + Math.random() * 90}px) scale(0.9) rotate(${-turn}deg)`,
        opacity: 0,
      },
    ],
    { duration: RISE_MS, easing: "cubic-bezier(0.2, 0.6, 0.4, 1)" },
  );
  rising.onfinish = rising.oncancel = () => {
    heart.remove();
    flying -= 1;
  };
}
