// How large an element is, in design pixels (those of a 1920×1080 screen), and how large such a pixel is here.

import { useLayoutEffect, useState } from "../../shared/ui.js";

const DESIGN_WIDTH = 1920;
const DESIGN_HEIGHT = 1080;

/** The same as `--u` in screen.css. */
export const unit = () => Math.min(window.innerWidth / DESIGN_WIDTH, window.innerHeight / DESIGN_HEIGHT);

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
