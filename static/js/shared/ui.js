// The few components that all pages share.

import { html, useEffect, useLayoutEffect, useRef, useState } from "../../vendor/htm-preact.js";
import { SPRITE } from "./sprite.js";
import { formatNumber, language, onLanguage, setLanguage, t } from "./words.js";
import "./sentences.js";

export * from "../../vendor/htm-preact.js";

const ROLL_MS = 700;
const LOAD_AGAIN_MS = 3_000;
const TOAST_MS = 4_500;
const TOASTS_MAX = 2;

/** Whether motion is unwelcome: to the person, or on this page (`data-still` on the root element). */
export const reducedMotion = () =>
  "still" in document.documentElement.dataset || window.matchMedia("(prefers-reduced-motion: reduce)").matches;

/**
 * Renders the component again after each change: `subscribe(again)` returns a function that stops it. And once at the
 * start, for effects come after the first painting: what happened in between was heard by nobody.
 */
export function useRedraw(subscribe, dependencies = []) {
  const [, render] = useState(0);
  useEffect(() => {
    const again = () => render((n) => n + 1);
    again();
    return subscribe(again);
  }, dependencies);
}

/** Renders the component again when the language changes. Returns "zh" or "en". */
export function useLanguage() {
  const [now, setNow] = useState(language());
  useEffect(() => {
    setNow(language());
    return onLanguage(setNow);
  }, []);
  return now;
}

/** Renders the component again each `interval_ms`, e.g. for a countdown. */
export function useInterval(interval_ms) {
  const [, render] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => render((n) => n + 1), interval_ms);
    return () => clearInterval(timer);
  }, [interval_ms]);
}

/**
 * The module that `load()` imports, null until it came; asked for again while the network fails. Not loaded unless
 * `isWanted`.
 */
export function useModule(load, isWanted = true) {
  const [loaded, setLoaded] = useState(null);
  useEffect(() => {
    if (!isWanted) return undefined;
    let timer = null;
    const ask = () =>
      load()
        .then(setLoaded)
        .catch(() => {
          timer = setTimeout(ask, LOAD_AGAIN_MS);
        });
    void ask();
    return () => clearTimeout(timer);
  }, [isWanted]);
  return isWanted ? loaded : null;
}

/** A sign of static/icons/icons.svg, in the colour of the text. Decorative: put words beside it. */
export function Icon({ name, className = "" }) {
  return html`<svg class=${`icon ${className}`} aria-hidden="true" focusable="false">
    <use href=${`${SPRITE}#${name}`} /></svg>`;
}

const STATE_ICONS = { connecting: "loader", live: "wifi", away: "cloud-off", ended: "wifi-off", out: "log-in" };

/** The state of the line: connecting, live, away or ended (or "out": not joined yet), in words, sign and colour. */
export function StatusPill({ state, label = t(`status.${state}`) }) {
  return html`<span class="pill status" data-state=${state} data-testid="status">
    <${Icon} name=${STATE_ICONS[state]} /><span>${label}</span>
  </span>`;
}

/** Says the other language's name in that language. */
export function LanguageSwitch() {
  const now = useLanguage();
  return html`<button type="button" class="button quiet small" data-testid="language"
    lang=${now === "zh" ? "en" : "zh-CN"}
    aria-label=${t("language.label")} onClick=${() => setLanguage(now === "zh" ? "en" : "zh")}>
    <${Icon} name="languages" /><span>${t("language.switch")}</span>
  </button>`;
}

/** A number that rolls to its new value; `format` writes it. It jumps where motion is unwelcome. */
export function RollingNumber({ value, format = formatNumber, className = "" }) {
  const element = useRef(null);
  const shown = useRef(value);
  useEffect(() => {
    const from = shown.current;
    const write = (n) => {
      shown.current = n;
      if (element.current) element.current.textContent = format(n);
    };
    if (from === value || reducedMotion() || document.hidden) return write(value);
    const start = performance.now();
    let frame = requestAnimationFrame(function roll(now) {
      const part = Math.min(1, Math.max(0, now - start) / ROLL_MS);
      write(part === 1 ? value : from + (value - from) * (1 - (1 - part) ** 3));
      if (part < 1) frame = requestAnimationFrame(roll);
    });
    return () => cancelAnimationFrame(frame);
  }, [value, format]);
  return html`<span ref=${element} class=${`number ${className}`}></span>`;
}

/** @type {(toast: { text: string, kind: string, key: number }) => void} */
let showToast = () => {};

/** Shows `text` for a moment; `kind` is info, good or bad. The page must hold <Toasts/>. */
export const toast = (text, kind = "info") => showToast({ text, kind, key: Math.random() });

/** Where toasts appear; one on a page. They are read out politely. */
export function Toasts() {
  const [list, setList] = useState([]);
  useEffect(() => {
    showToast = (one) => {
      setList((all) => [...all.slice(1 - TOASTS_MAX), one]);
      setTimeout(() => setList((all) => all.filter((other) => other !== one)), TOAST_MS);
    };
    return () => {
      showToast = () => {};
    };
  }, []);
  return html`<div class="toasts" role="status" aria-live="polite">
    ${list.map(({ text, kind, key }) =>
      html`<div key=${key} class="toast" data-kind=${kind} data-testid="toast">${text}</div>`)}
  </div>`;
}

/** A modal dialog with a title; `onClose` is called for Escape, the cross and a click beside it. */
export function Dialog({ title, onClose, children, className = "", testid = "dialog" }) {
  const element = useRef(null);
  useLayoutEffect(() => {
    const dialog = element.current;
    dialog.showModal?.();
    if (!dialog.open) {
      // a browser without modal dialogs shows it above all else
      dialog.setAttribute("open", "");
      dialog.dataset.plain = "";
    }
    return () => dialog.close?.();
  }, []);
  return html`<dialog ref=${element} class=${`dialog ${className}`} data-testid=${testid} aria-label=${title}
    onCancel=${(event) => { event.preventDefault(); onClose(); }}
    onClick=${(event) => event.target === element.current && onClose()}>
    <div class="dialog-body">
      <div class="dialog-head"><h2>${title}</h2>
        <button type="button" class="button quiet round" aria-label=${t("close")} data-testid="dialog-close"
          onClick=${onClose}>
          <${Icon} name="x" /></button>
      </div>
      ${children}
    </div>
  </dialog>`;
}
