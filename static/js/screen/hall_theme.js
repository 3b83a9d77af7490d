// An event's theme for a dark hall: the screen writes in cream and gold, so its ground and bars must be deep enough,
// whatever colours were chosen for the phones.

import { applyTheme, luminance, mix } from "../shared/theme.js";

const GROUND_LUMINANCE_MAX = 0.04;
const PRIMARY_LUMINANCE_MAX = 0.2;
const STEP = 0.1;
const DEFAULTS = { primary: "#c8102e", accent: "#f6c453" }; // as in server/acclaim/event/event.py

/**
 * `theme` with a background and a primary colour that light text can be read on. Pure.
 * @param {Partial<Wire.Theme>} [theme]
 */
export function hallTheme(theme = {}) {
  const deep = { ...theme };
  if (theme.background) deep.background = darkened(theme.background, GROUND_LUMINANCE_MAX);
  if (theme.primary) deep.primary = darkened(theme.primary, PRIMARY_LUMINANCE_MAX);
  return deep;
}

/**
 * Dresses the page in `theme`: the shared roles, and the shades that make metal of the accent and light of the bars.
 */
export function applyHallTheme(theme, root = document.documentElement) {
  const deep = { ...DEFAULTS, ...hallTheme(theme) };
  applyTheme(deep, "hall", root);
  const shades = {
    "--gold-light": mix(deep.accent, "#ffffff", 0.68),
    "--gold-deep": mix(deep.accent, mix(deep.primary, "#000000", 0.5), 0.42),
    "--lead-deep": mix(mix(deep.accent, deep.primary, 0.55), "#000000", 0.35),
    "--bar-light": mix(deep.primary, deep.accent, 0.36),
  };
  for (const [name, value] of Object.entries(shades)) root.style.setProperty(name, value);
}

function darkened(colour, luminanceMax) {
  let part = 0;
  while (part < 1 && luminance(mix(colour, "#000000", part)) > luminanceMax) part += STEP;
  return mix(colour, "#000000", Math.min(1, part));
}
