// What the audit log keeps of what was done, as people read it: each part a few words in the page's language.

import { formatTime } from "../../shared/clock.js";
import { formatNumber, listed, t } from "../../shared/words.js";
import "./words_audit.js";

/** What was done, in words where there are some; else its name in the log. */
export const whatWasDone = (what) => worded(`audit.what.${what}`) ?? what;

const worded = (key, values) => {
  const words = t(key, values);
  return words === key ? undefined : words;
};

// Values that are names of the product's own, and where their words are.
const NAMES = {
  by: "detail.step",
  listing: "listing",
  role: "role",
  scene: "scene",
  mode: "comments.mode",
  kind: "detail.kind",
  switch: "switch",
  proposed: "audit.what",
};
const MOMENTS = ["until", "made_from", "made_until"];
/** "publish best" and the like: what an undo could not take back. */
const VERBS = ["kept"];

function shown(name, value) {
  if (name in NAMES) return worded(`${NAMES[name]}.${value}`) ?? value;
  if (MOMENTS.includes(name)) return formatTime(value);
  if (VERBS.includes(name)) return listed(value.map(verbOf));
  if (Array.isArray(value)) return listed(value);
  return typeof value === "number" ? formatNumber(value) : value;
}

function verbOf(text) {
  const [verb, ...rest] = text.split(" ");
  return [whatWasDone(verb), ...rest].join(" ");
}

/** One part: `detail.NAME`, with `.yes` or `.no` for what is so or not, `.list` for several and `.none` for nothing. */
function part(name, value) {
  if (value === null || value === "") return worded(`detail.${name}.none`) ?? "";
  if (typeof value === "boolean") return worded(`detail.${name}.${value ? "yes" : "no"}`) ?? "";
  if (Array.isArray(value) && !value.length) return "";
  const values = { value: shown(name, value) };
  const several = Array.isArray(value) ? worded(`detail.${name}.list`, values) : undefined;
  return several ?? worded(`detail.${name}`, values) ?? raw(name, value);
}

const raw = (name, value) => `${name}: ${typeof value === "object" ? JSON.stringify(value) : value}`;

/** `detail`: of an entry, {name: value}. */
export function detailText(detail) {
  if (!detail || typeof detail !== "object") return String(detail ?? "");
  const parts = Object.entries(detail).map(([name, value]) => part(name, value));
  return parts.filter(Boolean).join(t("detail.between"));
}
