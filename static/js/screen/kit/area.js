// How large the stage and an element are in design pixels, and how large such a pixel is here: the shorter side of a
// screen has 1080 of them, so that text is as large on a screen that stands upright as on one that lies.

import { useLayoutEffect, useState } from "../../shared/ui.js";

const SHORTER_SIDE = 1080;
const LONGER_SIDE_MIN = { upright: 1800, lying: 1440 }; // on what is nearly a square, less of the shorter side
const STRIP_HEIGHT = 140;
const NARROW_RATIO_MAX = 1.6; // as in screen_shapes.css

const isUpright = () => window.innerHeight >= window.innerWidth;
const longerSideMin = () => LONGER_SIDE_MIN[isUpright() ? "upright" : "lying"];

const unitOf = (width, height) =>
  Math.min(Math.min(width, height) / SHORTER_SIDE, Math.max(width, height) / longerSideMin());

const stripHeight = ({ innerWidth, innerHeight }) =>
  "strip" in document.documentElement.dataset ? STRIP_HEIGHT * unitOf(innerWidth, innerHeight) : 0;

/** The same as `--u` in screen.css. */
export const unit = () => unitOf(window.innerWidth, window.innerHeight - stripHeight(window));

/**
 * `{width, height, shape}` of the stage now, in design pixels; the page renders again when they change. `shape` is
 * "portrait", "narrow" (4:3 to 16:10) or "wide".
 */
export function stageSize() {
  const { innerWidth: width, innerHeight: height } = window;
  const shape = isUpright() ? "portrait" : width / height <= NARROW_RATIO_MAX ? "narrow" : "wide";
  return { width: width / unit(), height: (height - stripHeight(window)) / unit(), shape };
}

/** A length of `n` design pixels for a style. */
export const u = (n) => `calc(${n} * var(--u))`;

/** The same where no custom property reaches: in the `sizes` of a picture. */
export const uOfWindow = (n) => `calc(${n} * min(100vmin / ${SHORTER_SIDE}, 100vmax / ${longerSideMin()}))`;

/** While `isWanted`, every scene leaves room for a strip above it. */
export function useStrip(isWanted) {
  useLayoutEffect(() => {
    document.documentElement.toggleAttribute("data-strip", isWanted);
    window.dispatchEvent(new Event("resize"));
  }, [isWanted]);
}

/** `{width, height, unit}` of the element in `ref`, kept up to date; null before it is on the page. */
export function useArea(ref) {
  const [area, setArea] = useState(null);
  useLayoutEffect(() => {
    const measure = () => {
      const now = unit();
      const { clientWidth, clientHeight } = ref.current;
      setArea({ width: clientWidth / now, height: clientHeight / now, unit: now });
    };
    const observer = new ResizeObserver(measure);
    observer.observe(ref.current);
    window.addEventListener("resize", measure);
    measure();
    return () => {
      observer.disconnect();
      window.removeEventListener("resize", measure);
    };
  }, []);
  return area;
}
