// How large an element is, in design pixels (those of a 1920×1080 screen), and how large such a pixel is here.

import { useLayoutEffect, useState } from "../../shared/ui.js";

const DESIGN_WIDTH = 1920;
const DESIGN_HEIGHT = 1080;

const STRIP_HEIGHT = 140;

const unitOf = (width, height) => Math.min(width / DESIGN_WIDTH, height / DESIGN_HEIGHT);

/** The same as `--u` in screen.css. */
export const unit = () => {
  const { innerWidth: width, innerHeight: height } = window;
  const strip = "strip" in document.documentElement.dataset ? STRIP_HEIGHT * unitOf(width, height) : 0;
  return unitOf(width, height - strip);
};

/** While `isWanted`, every scene leaves room for a strip above it. */
export function useStrip(isWanted) {
  useLayoutEffect(() => {
    document.documentElement.toggleAttribute("data-strip", isWanted);
    window.dispatchEvent(new Event("resize"));
  }, [isWanted]);
}

/** A length of `n` design pixels for a style. */
export const u = (n) => `calc(${n} * var(--u))`;

/** The same where no custom property reaches: in the `sizes` of a picture. */
export const uOfWindow = (n) => `calc(${n} * min(100vw / ${DESIGN_WIDTH}, 100vh / ${DESIGN_HEIGHT}))`;

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
