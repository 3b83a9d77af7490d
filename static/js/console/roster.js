// The roster: who is entitled. A file with bad rows changes nothing until the operator says "import the good ones".

import { Icon, html, toast, useRef, useState } from "../shared/ui.js";
import { formatNumber, pick, sentence, t } from "../shared/words.js";
import { allClasses } from "./all_classes.js";
import { useAction, useLoaded } from "./hooks.js";
import { Button } from "./notice.js";
import { importRoster, loadRoster } from "./operator_api.js";

const ROSTER_BYTES = 64 * 1024 * 1024; // server/limits.py, UPLOAD_BODY_BYTES
const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const REJECTED_SHOWN = 200;

/** The content type by which the server reads a file, from its name; "" for what is neither. */
export function rosterType(name) {
  if (/\.xlsx$/i.test(name)) return XLSX_TYPE;
  return /\.(csv|txt)$/i.test(name) ? "text/csv" : "";
}

function Counts({ roster, classes }) {
  if (!roster) return null;
  if (!roster.members) return html`<p class="notice"><${Icon} name="info" /><span>${t("roster.empty")}</span></p>`;
  const named = allClasses(classes);
  const nameOf = (id) => pick(named.find((one) => one.id === id), "name") || id;
  return html`<p class="row wrap" data-testid="roster-counts">
    <span class="big-figure"><strong class="number">${formatNumber(roster.members)}</strong><span>${t("roster.members")}</span></span>
    <span class="big-figure"><strong class="number">${formatNumber(roster.units)}</strong><span>${t("roster.units")}</span></span>
    ${Object.entries(roster.by_class).map(([id, count]) => html`<span key=${id} class="big-figure"><strong class="number">${formatNumber(count)}</strong>
      <span>${nameOf(id)}</span></span>`)}
  </p>`;
}

function Rejected({ rows }) {
  return html`<div class="scroll"><table class="grid-table wide" data-testid="rejected">
    <thead><tr><th>${t("roster.line")}</th><th>${t("roster.field")}</th><th>${t("roster.reason")}</th></tr></thead>
    <tbody>${rows.slice(0, REJECTED_SHOWN).map((row, index) => html`<tr key=${index}><td class="number">${row.line}</td>
      <td class="code">${row.field}</td><td>${row.reason}</td></tr>`)}</tbody></table>
    ${rows.length > REJECTED_SHOWN && html`<p class="soft">${t("roster.more", { count: rows.length - REJECTED_SHOWN })}</p>`}</div>`;
}

/** `classes`: of the event, as far as it is known. */
export function Roster({ event, classes }) {
  const { value: roster, reload } = useLoaded(() => loadRoster(event), event);
  const { run, busy, error } = useAction();
  const [file, setFile] = useState(null);
  const [wrong, setWrong] = useState("");
  const [done, setDone] = useState(null);
  const input = useRef(null);
  const send = async (chosen, partial) => {
    setDone(null);
    const answer = await run(() => importRoster(event, chosen, rosterType(chosen.name), partial));
    if (!answer) return;
    setDone(answer);
    toast(t("roster.imported", { count: formatNumber(answer.imported) }), "good");
    void reload();
  };
  const choose = (change) => {
    const [chosen] = change.target.files;
    change.target.value = "";
    if (!chosen) return;
    setFile(chosen);
    setDone(null);
    const problem = !rosterType(chosen.name) ? "roster.wrong_type" : chosen.size > ROSTER_BYTES ? "roster.too_big" : "";
    setWrong(problem);
    if (!problem) void send(chosen, false);
  };
  const rejected = error?.details.rejected ?? done?.rejected ?? [];
  return html`<section class="card panel" data-testid="roster">
    <h2><${Icon} name="users" />${t("roster")}</h2>
    <${Counts} roster=${roster} classes=${classes} />
    <p class="soft">${t("roster.hint")}</p>
    <input ref=${input} type="file" hidden accept=${`.csv,.txt,.xlsx,${XLSX_TYPE}`} data-testid="roster-file" onChange=${choose} />
    <div class="row wrap"><${Button} icon=${busy ? "loader" : "upload"} disabled=${busy} onClick=${() => input.current.click()}>
      ${t(busy ? "roster.importing" : "roster.choose")}<//>
      ${file && html`<span class="soft cut">${file.name}</span>`}</div>
    ${wrong && html`<p class="notice" data-kind="bad" role="alert">${t(wrong)}</p>`}
    ${done && html`<p class="notice" data-kind="good" role="status" data-testid="roster-done">
      ${t("roster.result", { imported: formatNumber(done.imported), total: formatNumber(done.total) })}</p>`}
    ${error && html`<p class="notice" data-kind="bad" role="alert" data-testid="roster-error"><${Icon} name="circle-alert" />
      <span>${sentence(error)}${rejected.length === 0 && html` <small>${error.message}</small>`}</span></p>`}
    ${rejected.length > 0 && html`<${Rejected} rows=${rejected} />`}
    ${error && rejected.length > 0 && html`<div><button type="button" class="button second" data-testid="roster-partial" disabled=${busy}
      onClick=${() => send(file, true)}>${t("roster.partial")}</button></div>`}
  </section>`;
}
