// An event's theme (server/acclaim/event/event.py, Theme) as CSS custom properties. Text colours are computed, so that
// no choice of an operator makes a page unreadable (WCAG 2: 4.5 for text, 3 for large text and signs).

import { variant } from "./picture.js";

const DEFAULT_THEME = { primary: "#c8102e", accent: "#f6c453", background: "#14060a" };
const NIGHT = "#110e12"; // of a phone that is set to dark
const CONTRAST_TEXT = 4.5;
const CONTRAST_LARGE_TEXT = 3;
const STEP = 0.05;
/** Across the phone page's masthead, where a veil lies over the background; as in server/acclaim/web/branding.py. */
export const MASTHEAD_PIXELS = 576;

/** Red, green and blue of "#rrggbb", 0..255 each. */
export const channels = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
const toHex = (rgb) => `#${rgb.map((c) => Math.round(c).toString(16).padStart(2, "0")).join("")}`;

/** `a` with `part` (0..1) of `b` in it, both "#rrggbb". */
export function mix(a, b, part) {
  const [from, to] = [channels(a), channels(b)];
  return toHex(from.map((c, i) => c + (to[i] - c) * part));
}

/** Relative luminance, 0..1 (WCAG 2). */
export function luminance(hex) {
  const [r, g, b] = channels(hex).map((c) =>
    c / 255 <= 0.03928 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of two colours, 1..21 (WCAG 2). */
export function contrast(a, b) {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** White or near-black, whichever is easier to read on `background`; black where neither can be read well. */
export function textOn(background) {
  const best = contrast("#ffffff", background) >= contrast("#1a1114", background) ? "#ffffff" : "#1a1114";
  return contrast(best, background) >= CONTRAST_TEXT ? best : "#000000";
}

/** `colour`, moved towards black or white until it reads on `background` with `ratio`. */
export function readable(colour, background, ratio = CONTRAST_TEXT) {
  const goal = textOn(background) === "#ffffff" ? "#ffffff" : "#000000";
  for (let part = 0; part < 1; part += STEP) {
    const candidate = mix(colour, goal, part);
    if (contrast(candidate, background) >= ratio) return candidate;
  }
  return goal;
}

/**
 * The custom properties of a theme for a "hall" page (dark) or a "phone" page, which is bright unless the phone is set
 * to dark (`isDark`). Pure.
 * @param {Partial<Wire.Theme>} [theme]
 * @returns {Record<string, string>}
 */
export function themeProperties(theme = {}, surface = "phone", isDark = false) {
  /** @type {Partial<Wire.Theme>} */
  const { primary, accent, background, background_picture } = { ...DEFAULT_THEME, ...theme };
  const hall = surface === "hall";
  const dim = hall || isDark;
  const paper = hall ? background : dim ? mix(NIGHT, primary, 0.06) : mix("#ffffff", primary, 0.035);
  const card = dim ? mix(paper, textOn(paper), 0.07) : "#ffffff";
  const alike = textOn(primary) === textOn(background); // else text that reads on one fails on the other
  const glow = mix(background, primary, alike ? 0.85 : 0.12);
  const ink = dim ? readable(textOn(paper), card) : mix("#17121a", primary, 0.08);
  const accentSoft = mix(paper, accent, dim ? 0.24 : 0.3);
  return {
    "--primary": primary,
    "--primary-strong": mix(primary, "#000000", 0.18),
    "--primary-soft": mix(paper, primary, dim ? 0.28 : 0.1),
    "--primary-text": readable(primary, card),
    "--on-primary": textOn(primary),
    "--accent": accent,
    "--accent-soft": accentSoft,
    "--accent-text": readable(accent, accentSoft), // and all the better on a card
    "--on-accent": textOn(accent),
    "--background": background,
    "--on-background": textOn(background),
    "--glow": glow,
    "--accent-on-background": readable(readable(accent, background), glow, CONTRAST_LARGE_TEXT),
    "--paper": paper,
    "--card": card,
    "--ink": ink,
    "--ink-soft": readable(mix(ink, paper, 0.35), paper),
    "--line": mix(paper, ink, 0.14),
    "--background-picture": background_picture ? `url("${background_picture}")` : "none",
  };
}

/** Marks the page for css/base.css: its event is a rehearsal, the sandbox, or a real one. */
export function markUnreal(event) {
  document.documentElement.toggleAttribute("data-rehearsal", Boolean(event?.rehearsal_of));
  document.documentElement.toggleAttribute("data-sandbox", Boolean(event?.sandbox));
}

const night = globalThis.matchMedia?.("(prefers-color-scheme: dark)");

/** Calls `fn` when the phone is set to dark, or to bright again. Returns a function that stops it. */
export function onScheme(fn) {
  night.addEventListener("change", fn);
  return () => night.removeEventListener("change", fn);
}

/** Dresses the page in `theme`, and the browser's own bar in its background. */
export function applyTheme(theme, surface = "phone", root = document.documentElement) {
  const { background, background_picture } = { ...DEFAULT_THEME, background_picture: "", ...theme };
  const pixels = surface === "phone" ? MASTHEAD_PIXELS : window.innerWidth * window.devicePixelRatio;
  const dressed = { ...theme, background_picture: variant(background_picture, pixels) };
  root.dataset.surface = surface;
  root.dataset.scheme = surface === "hall" || night.matches ? "dark" : "light";
  const properties = themeProperties(dressed, surface, night.matches);
  for (const [name, value] of Object.entries(properties)) root.style.setProperty(name, value);
  document.querySelector('meta[name="theme-color"]')?.setAttribute("content", background);
}
