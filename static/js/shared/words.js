// The pages' language: Chinese first, English by the switch. A page adds its own words with `addWords`;
// what several pages say, and a sentence for every error code of the server, stands in sentences.js.

import { Store } from "./storage.js";

const LANGUAGES = { zh: "zh-CN", en: "en" };
const COLUMN = { zh: 0, en: 1 };

const store = new Store("acclaim");
const listeners = new Set();
const words = new Map();
let current = store.get("language") === "en" ? "en" : "zh";
document.documentElement.lang = LANGUAGES[current];

/** "zh" or "en". */
export const language = () => current;

/** Changes the language, keeps it for the next visit unless told not to, and tells every `onLanguage` listener. */
export function setLanguage(next, { keep = true } = {}) {
  if (!(next in LANGUAGES) || next === current) return;
  current = next;
  if (keep) store.set("language", next);
  document.documentElement.lang = LANGUAGES[next];
  for (const fn of listeners) fn(next);
}

/** Calls `fn(language)` after each change. Returns a function that stops it. */
export function onLanguage(fn) {
  listeners.add(fn);
  return () => listeners.delete(fn);
}

/** Adds `{key: [Chinese, English]}`; a page's own words win over shared ones. `values` are filled in at once. */
export function addWords(entries, values = {}) {
  for (const [key, pair] of Object.entries(entries)) words.set(key, pair.map((text) => filled(text, values)));
}

const filled = (text, values) =>
  text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));

/** The words under `key` with `{name}` filled in from `values`; the key itself when nobody wrote them. */
export function t(key, values = {}) {
  return bothWords(key, values)[COLUMN[current]];
}

/** The same as [Chinese, English]. */
export function bothWords(key, values = {}) {
  return (words.get(key) ?? [key, key]).map((text) => filled(text, values));
}

/** `object.field` or, in English and where it was written, `object.field_en`. "" when there is none. */
export function pick(object, field) {
  return (current === "en" && object?.[`${field}_en`]) || object?.[field] || "";
}

/** What to tell a person about `error` ({code, message}): the sentence of its code, in their language. */
export function sentence(error) {
  const known = words.has(`error.${error?.code}`);
  if (!known) return error?.message || t("error.unexpected");
  return t(`error.${error.code}`, { message: error.message ?? "" });
}

/** Names one after the other, as the language lists them: 甲、乙 and A, B. */
export const listed = (names) => names.join(t("list.between"));

const integers = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });

/** 12345 → "12,345". */
export const formatNumber = (value) => integers.format(value);

/** 0.3847 → "38.5%". */
export const formatShare = (share) => `${(share * 100).toFixed(1)}%`;
