// The append-only log of operators' actions: who, when, what. Renews itself; older pages on request.

import { shownZone } from "../../shared/clock.js";
import { html, useEffect, useState } from "../../shared/ui.js";
import { t } from "../../shared/words.js";
import { detailText, whatWasDone } from "./audit_detail.js";
import { useAction } from "./hooks.js";
import { Problem } from "./notice.js";
import { loadAudit } from "./operator_api.js";
import { when } from "./when.js";

const REFRESH_MS = 3000;
const deviceZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Newest first, each entry once: `fresh` may overlap with `known`. */
export function joinEntries(fresh, known) {
  const ids = new Set(fresh.map((entry) => entry.id));
  return [...fresh, ...known.filter((entry) => !ids.has(entry.id))];
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
    ${paging && shownZone() && shownZone() !== deviceZone() &&
      html`<p class="soft">${t("audit.zone", { zone: shownZone() })}</p>`}
    ${loaded && shown.length === 0 && html`<p class="soft" data-testid="audit-empty">${t("audit.empty")}</p>`}
    <ol>${shown.map((entry) => html`<li key=${entry.id} data-what=${entry.what}>
      <time class="number" datetime=${new Date(entry.at).toISOString()}>${when(entry.at)}</time>
      <span class="who">${entry.who}</span>
      <span class="what">${whatWasDone(entry.what)}
        ${entry.poll && html` <span class="code">${entry.poll}</span>`}</span>
      ${paging && html`<span class="soft detail">${detailText(entry.detail)}</span>`}
    </li>`)}</ol>
    ${paging && !complete && entries.length >= rows &&
      html`<button type="button" class="button second" data-testid="audit-older"
      disabled=${busy} onClick=${older}>${t("audit.older")}</button>`}
  </div>`;
}
