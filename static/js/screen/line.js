// The state of the line: a quiet dot, and words only when the figures have stood still for a while.

import { formatTime } from "../shared/clock.js";
import { html, useEffect, useState } from "../shared/ui.js";
import { t } from "../shared/words.js";

const WORDS_AFTER_MS = 5000;

export function Line({ state, figuresAt }) {
  const [late, setLate] = useState(false);
  const live = state === "live";
  useEffect(() => {
    setLate(false);
    if (live) return undefined;
    const timer = setTimeout(() => setLate(true), WORDS_AFTER_MS);
    return () => clearTimeout(timer);
  }, [live]);
  const words = late && figuresAt ? t(`line.${state}`, { time: formatTime(figuresAt) }) : "";
  return html`<div class="line" data-state=${state} data-testid="status" role="status"
    aria-label=${live ? t("line.live") : words}>
    <i class="dot"></i>${words && html`<span data-testid="status-text">${words}</span>`}
  </div>`;
}
