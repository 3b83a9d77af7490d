// A rolling number on the page, moved by the page's one loop.

import { html, useRef } from "../../shared/ui.js";
import { formatNumber } from "../../shared/words.js";
import { useMotion, write } from "./motion.js";
import { RollingNumber } from "./rolling_number.js";

const slowing = (part) => 1 - (1 - part) ** 3;

/**
 * Rolls to `value`; `format` writes it. It starts from zero when it appears. With `roll_ms` it takes that long and
 * slows down towards its end, as for a reveal; without, it keeps pace with the figures that come.
 */
export function Figure({ value, format = formatNumber, className = "", testid, roll_ms = null }) {
  const element = useRef(null);
  const model = useRef(null);
  model.current ??= new RollingNumber(roll_ms ? slowing : undefined);
  useMotion((now_ms, dt_s, still) => {
    if (still) model.current.jump(value);
    else model.current.aim(value, now_ms, roll_ms);
    const shown = model.current.at(now_ms);
    write(element.current, format(shown));
    return shown !== value;
  });
  return html`<span ref=${element} class=${`number ${className}`} data-testid=${testid}></span>`;
}

/** Tenths of a per cent, whole numbers so that the roll ends: 384 → "38.4%". */
export const formatTenths = (tenths) => `${(tenths / 10).toFixed(1)}%`;
