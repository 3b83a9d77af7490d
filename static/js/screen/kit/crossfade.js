// From one scene to the next without a blank: the old one stays on the screen until the new one can be painted,
// pictures included; then one fades into the other.

import { html, reducedMotion, useLayoutEffect, useRef, useState } from "../../shared/ui.js";

const FADE_MS = 700;
const PICTURES_MS_MAX = 1200; // a picture that takes longer comes in later

/** Shows `children`; a new `id` fades over. What has the same `id` is the same picture, rendered again. */
export function Crossfade({ id, className = "", children }) {
  const layers = useRef([]);
  const rendered = useRef(0);
  const [, rerender] = useState(0);
  if (layers.current.at(-1)?.id !== id) {
    // More than two pictures at a time are a fog: whoever changes in haste sees the newest and the one before.
    layers.current = [...layers.current.slice(-1), { id, key: (rendered.current += 1), children: null }];
  }
  layers.current.at(-1).children = children; // a leaving layer keeps what it drew last
  const gone = (key) => {
    layers.current = layers.current.filter((layer) => layer.key !== key);
    rerender((n) => n + 1);
  };
  return layers.current.map((layer, index, { length }) => html`<${Layer} key=${layer.key} className=${className}
    first=${layer.key === 1}
    leaving=${index < length - 1} onGone=${() => gone(layer.key)}>${layer.children}<//>`);
}

function Layer({ className, first, leaving, onGone, children }) {
  const element = useRef(null);
  const arrived = useRef(null);
  useLayoutEffect(() => {
    arrived.current = first || reducedMotion() ? Promise.resolve() : fadeIn(element.current);
  }, []);
  useLayoutEffect(() => {
    if (leaving) leave(element.current, element.current.nextElementSibling, onGone);
  }, [leaving]);
  return html`<div ref=${element} class=${`layer ${className}`}>${children}</div>`;
}

async function fadeIn(layer) {
  layer.style.opacity = "0";
  await picturesOf(layer);
  layer.style.opacity = "";
  layer.animate([{ opacity: 0 }, { opacity: 1 }], { duration: FADE_MS, easing: "ease-out" });
}

async function leave(layer, next, onGone) {
  layer.inert = true;
  layer.ariaHidden = "true";
  for (const named of layer.querySelectorAll("[data-testid]")) delete named.dataset.testid; // it is not there any more
  if (!reducedMotion()) {
    await picturesOf(next ?? layer);
    await layer.animate([{ opacity: 1 }, { opacity: 0 }], { duration: FADE_MS, easing: "ease-in", fill: "forwards" })
      .finished;
  }
  onGone();
}

/** Resolves when the pictures in `layer` can be painted, or have taken too long. */
function picturesOf(layer) {
  const pictures = [...layer.querySelectorAll("img")].map((image) => image.decode());
  const late = new Promise((resolve) => setTimeout(resolve, PICTURES_MS_MAX));
  return Promise.race([Promise.allSettled(pictures), late]);
}
