// Likes and applause: how much the hall has given, and how loud it is just now.

import { html, Icon, reducedMotion, useEffect, useRef } from "../shared/ui.js";
import { pick, t } from "../shared/words.js";
import { Figure } from "./figure.js";
import { useMotion } from "./motion.js";
import { JoinCard } from "./qr.js";
import { Loudness } from "./loudness.js";

const BARS = 41; // odd: the loudest stands in the middle
const HEARTS = 24;
const HEART_MS = 3600;
const HEART_INTERVAL_MS = 150;

/** `likes` are the hearts, whose sum is shown; `cheers` are hearts and reactions, which both make it loud. */
export function Applause({ event, likes, cheers, online }) {
  const hearts = useRef([]);
  const last = useRef({ total: likes, at_ms: 0, next: 0 });
  const loudness = useRef(null);
  loudness.current ??= new Loudness();
  loudness.current.hear(cheers, performance.now());
  useEffect(() => {
    const now_ms = performance.now();
    const more = likes > last.current.total;
    last.current.total = likes;
    if (!more || reducedMotion() || now_ms - last.current.at_ms < HEART_INTERVAL_MS) return;
    last.current.at_ms = now_ms;
    last.current.next = (last.current.next + 1) % HEARTS;
    soar(hearts.current[last.current.next]);
  }, [likes]);
  return html`<section class="applause" data-testid="applause">
    <p class="reveal-poll">${pick(event, "title")}<b>${t("applause.title")}</b></p>
    <${Bars} loudness=${loudness.current} />
    <div class="applause-middle">
      <span class="applause-heart"><${Icon} name="heart" /></span>
      <${Figure} value=${likes} className="applause-total gilded" testid="applause-total" />
      <p class="applause-words">${t("applause.words")}</p>
    </div>
    <div class="applause-hearts" aria-hidden="true">${Array.from({ length: HEARTS }, (_, index) => html`
      <span key=${index} ref=${(element) => { hearts.current[index] = element; }}><${Icon} name="heart" /></span>`)}</div>
    <div class="gauge"><${Icon} name="users" /><em>${t("figure.online")}</em><${Figure} value=${online} testid="online" /></div>
    <${JoinCard} eventId=${event.id} words=${t("join.scan")} />
  </section>`;
}

/** An equaliser whose middle is as high as the applause is loud; it falls by itself when the hall rests. */
function Bars({ loudness }) {
  const bars = useRef([]);
  useMotion((now_ms, dt_s, still) => {
    const level = loudness.level(now_ms);
    for (const [index, bar] of bars.current.entries()) {
      const height = still ? level : level * loudness.shape(index / (BARS - 1), now_ms);
      const transform = `scaleY(${Math.max(0.02, height).toFixed(3)})`;
      if (bar && bar.style.transform !== transform) bar.style.transform = transform;
    }
    return !still && level > 0;
  });
  return html`<div class="equaliser" aria-hidden="true">${Array.from({ length: BARS }, (_, index) => html`
    <i key=${index} ref=${(element) => { bars.current[index] = element; }}></i>`)}</div>`;
}

function soar(element) {
  const left = 8 + Math.random() * 84;
  element.style.left = `${left}%`;
  const drift = (Math.random() - 0.5) * 30;
  element.animate(
    [
      { transform: "translate(0, 0) scale(0.6)", opacity: 0 },
      { opacity: 0.9, offset: 0.12 },
      { transform: `translate(${drift}vw, -88vh) scale(${1 + Math.random() * 0.8})`, opacity: 0 },
    ],
    { duration: HEART_MS * (0.8 + Math.random() * 0.5), easing: "cubic-bezier(0.25, 0.6, 0.4, 1)" },
  );
}
