// An event's theme in a hall. On a dark ground the screen writes in cream and gold, on a light one in ink and bronze:
// ground and bars must be deep or pale enough, whatever colours were chosen for the phones.

import { applyTheme, channels, luminance, mix, readable } from "./theme.js";

const GROUND_LUMINANCE_MAX = 0.04;
const PRIMARY_LUMINANCE_MAX = 0.165;
const LIGHT_GROUND_LUMINANCE_MIN = 0.86;
const LIGHT_PRIMARY_LUMINANCE_MIN = 0.45;
const STEP = 0.1;
const DEFAULTS = { primary: "#c8102e", accent: "#f6c453", background: "#14060a" }; // as in shared/theme.js

/**
 * `theme` with a background and a primary colour that the hall's text can be read on. Pure.
 * @param {Partial<Wire.Theme>} [theme]
 */
export function hallTheme(theme = {}, isLight = false) {
  const fit = { ...theme };
  const { background, primary } = isLight ? { ...DEFAULTS, ...theme } : theme;
  if (background) {
    fit.background = isLight ? lightened(background, LIGHT_GROUND_LUMINANCE_MIN)
      : darkened(background, GROUND_LUMINANCE_MAX);
  }
  if (primary) {
    fit.primary = isLight ? lightened(primary, LIGHT_PRIMARY_LUMINANCE_MIN) : darkened(primary, PRIMARY_LUMINANCE_MAX);
  }
  return fit;
}

/**
 * The custom properties that a hall adds to the shared roles: shades that make metal of the accent and light of the
 * bars, and on a light ground the colours of text. Pure.
 * @param {Partial<Wire.Theme>} [theme]
 * @returns {Record<string, string>}
 */
export function hallProperties(theme = {}, isLight = false) {
  const { primary, accent, background } = { ...DEFAULTS, ...hallTheme(theme, isLight) };
  if (!isLight) {
    return {
      "--gold-light": mix(accent, "#ffffff", 0.68),
      "--gold-deep": mix(accent, mix(primary, "#000000", 0.5), 0.42),
      "--lead-deep": mix(mix(accent, primary, 0.55), "#000000", 0.35),
      "--bar-light": mix(primary, accent, 0.36),
    };
  }
  const ink = mix({ ...DEFAULTS, ...theme }.primary, "#000000", 0.86);
  const bronze = readable(readable(accent, primary), background);
  const paleAccent = lightened(accent, LIGHT_PRIMARY_LUMINANCE_MIN);
  return {
    "--cream": ink,
    "--strong": ink,
    "--rgb-cream": channels(ink).join(" "),
    "--rgb-cream-soft": channels(ink).join(" "),
    "--accent-on-background": bronze,
    "--gold-light": mix(bronze, "#000000", 0.2),
    "--gold-deep": mix(bronze, "#000000", 0.35),
    "--lead-deep": mix(paleAccent, "#ffffff", 0.4),
    "--lead-mid": paleAccent,
    "--lead-end": paleAccent,
    "--bar-light": mix(primary, "#ffffff", 0.3),
  };
}

/** Dresses the page in `theme`. */
export function applyHallTheme(theme, isLight = false, root = document.documentElement) {
  for (const name of Object.keys(hallProperties(theme, !isLight))) root.style.removeProperty(name);
  applyTheme({ ...DEFAULTS, ...hallTheme(theme, isLight) }, "hall", root);
  root.dataset.stage = isLight ? "light" : "dark";
  const properties = hallProperties(theme, isLight);
  for (const [name, value] of Object.entries(properties)) root.style.setProperty(name, value);
}

function darkened(colour, luminanceMax) {
  let part = 0;
  while (part < 1 && luminance(mix(colour, "#000000", part)) > luminanceMax) part += STEP;
  return mix(colour, "#000000", Math.min(1, part));
}

function lightened(colour, luminanceMin) {
  let part = 0;
  while (part < 1 && luminance(mix(colour, "#ffffff", part)) < luminanceMin) part += STEP;
  return mix(colour, "#ffffff", Math.min(1, part));
}
