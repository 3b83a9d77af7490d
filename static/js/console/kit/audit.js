// The append-only log of operators' actions: who, when, what. Renews itself; older pages on request.

import { formatTime } from "../../shared/clock.js";
import { html, useEffect, useState } from "../../shared/ui.js";
import { language, t } from "../../shared/words.js";
import { useAction } from "./hooks.js";
import { Problem } from "./notice.js";
import { loadAudit } from "./operator_api.js";

const REFRESH_MS = 3000;

/** Newest first, each entry once: `fresh` may overlap with `known`. */
export function joinEntries(fresh, known) {
  const ids = new Set(fresh.map((entry) => entry.id));
  return [...fresh, ...known.filter((entry) => !ids.has(entry.id))];
}

/** What was done, in words where there are some; else its name in the log. */
function whatWasDone(entry) {
  const key = `audit.what.${entry.what}`;
  const words = t(key);
  return words === key ? entry.what : words;
}

function detailText(detail) {
  if (!detail || typeof detail !== "object") return String(detail ?? "");
  return Object.entries(detail)
    .map(([name, value]) => `${name}: ${typeof value === "object" ? JSON.stringify(value) : value}`)
    .join(" · ");
}

function when(at) {
  const day = new Date(at);
  const today = day.toDateString() === new Date().toDateString();
  const locale = language() === "zh" ? "zh-CN" : "en-GB";
  return today
    ? formatTime(at)
    : `${day.toLocaleDateString(locale, { month: "numeric", day: "numeric" })} ${formatTime(at)}`;
}

/**
 * The log of `event`, of the installation for "". `rows` at most when compact; with `paging`, a button loads older
 * ones.
 */
export function Audit({ event, rows = 50, paging = false }) {
  const [entries, setEntries] = useState([]);
  const [complete, setComplete] = useState(false);
  const [loaded, setLoaded] = useState(false);
  const { run, busy, error } = useAction();
  const refresh = async () => {
    const page = await run(() => loadAudit(event, "", rows));
    if (!page) return;
    setLoaded(true);
    setEntries((known) => joinEntries(page.entries, known));
  };
  useEffect(() => {
    void refresh();
    const timer = setInterval(refresh, REFRESH_MS);
    return () => clearInterval(timer);
  }, [event]);
  const older = async () => {
    const page = await run(() => loadAudit(event, entries[entries.length - 1].id, rows));
    if (!page) return;
    setEntries((known) => joinEntries(known, page.entries));
    setComplete(page.entries.length < rows);
  };
  const shown = paging ? entries : entries.slice(0, rows);
  return html`<div class="audit" data-testid="audit">
    <${Problem} error=${error} />
    ${loaded && shown.length === 0 && html`<p class="soft" data-testid="audit-empty">${t("audit.empty")}</p>`}
    <ol>${shown.map((entry) => html`<li key=${entry.id} data-what=${entry.what}>
      <time class="number" datetime=${new Date(entry.at).toISOString()}>${when(entry.at)}</time>
      <span class="who">${entry.who}</span>
      <span class="what">${whatWasDone(entry)}${entry.poll && html` <span class="code">${entry.poll}</span>`}</span>
      ${paging && html`<span class="soft detail">${detailText(entry.detail)}</span>`}
    </li>`)}</ol>
    ${paging && !complete && entries.length >= rows &&
      html`<button type="button" class="button second" data-testid="audit-older"
      disabled=${busy} onClick=${older}>${t("audit.older")}</button>`}
  </div>`;
}
