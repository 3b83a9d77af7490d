// The roster: who is entitled. A file is read, what it would change is shown, and only then it replaces the roster.

import { UPLOAD_BODY_BYTES } from "../../shared/limits.js";
import { Icon, html, toast, useRef, useState } from "../../shared/ui.js";
import { formatNumber, pick, t } from "../../shared/words.js";
import { allClasses } from "../kit/all_classes.js";
import { useAction } from "../kit/hooks.js";
import { Button, Notice, Problem } from "../kit/notice.js";
import { publishRoster, readRoster } from "../kit/operator_api.js";
import { routeTo } from "../kit/router.js";
import { Encodings, SHEETS, sheetType } from "../kit/sheets.js";
import { when } from "../kit/when.js";
import { Nobody, Preview, Rejected, fileReason } from "./roster_told.js";

const AS_IT_IS = { partial: false, encoding: "" };

function Counts({ roster, classes }) {
  if (!roster) return null;
  if (!roster.members) return html`<p class="notice"><${Icon} name="info" /><span>${t("roster.empty")}</span></p>`;
  const named = allClasses(classes);
  const nameOf = (id) =>
    pick(
      named.find((one) => one.id === id),
      "name",
    ) || id;
  return html`<p class="row wrap" data-testid="roster-counts">
    <span class="big-figure"><strong class="number">${formatNumber(roster.members)}</strong><span>
        ${t("roster.members")}</span></span>
    <span class="big-figure"><strong class="number">${formatNumber(roster.units)}</strong><span>
        ${t("roster.units")}</span></span>
    ${Object.entries(roster.by_class).map(([id, count]) =>
      html`<span key=${id} class="big-figure"><strong class="number">${formatNumber(count)}</strong>
      <span>${nameOf(id)}</span></span>`)}
  </p>`;
}

/** `classes`: of the event, as far as it is known; `roster`: its figures, which `reload()` reads again. */
export function Roster({ event, classes, roster, reload }) {
  return html`<section class="card panel" data-testid="roster">
    <h2><${Icon} name="users" />${t("roster")}</h2>
    <${Counts} roster=${roster} classes=${classes} />
    ${roster?.last_sync && html`<p class="soft" data-testid="roster-synced">${t("roster.synced", {
      when: when(roster.last_sync.at), by: roster.last_sync.by, rows: formatNumber(roster.last_sync.rows),
    })}</p>`}
    ${roster && roster.members > 0 && roster.units_without_members.length > 0 &&
      html`<${Notice} kind="warn"><${Nobody} units=${roster.units_without_members} /><//>`}
    ${roster?.home
      ? html`<p class="notice" data-testid="roster-home"><${Icon} name="info" /><span>${t("roster.home")}
          <a href=${routeTo("people", roster.home)}>${roster.home}</a></span></p>`
      : html`<${Import} event=${event} reload=${reload} />`}
  </section>`;
}

function Import({ event, reload }) {
  const { run, busy, error, clear } = useAction();
  const [file, setFile] = useState(null);
  const [options, setOptions] = useState(AS_IT_IS); // of the reading that is shown
  const [wrong, setWrong] = useState("");
  const [preview, setPreview] = useState(null);
  const input = useRef(null);
  const read = async (chosen, how) => {
    setPreview(null);
    setOptions(how);
    setPreview((await run(() => readRoster(event, chosen, sheetType(chosen.name), how))) ?? null);
  };
  const replace = async (force) => {
    const now = await run(() => publishRoster(event, { ...preview, force }));
    if (!now) return;
    forget();
    toast(t("roster.imported", { count: formatNumber(now.members) }), "good");
    void reload();
  };
  const forget = () => {
    setPreview(null);
    setFile(null);
    clear();
  };
  const choose = (change) => {
    const [chosen] = change.target.files;
    change.target.value = "";
    if (!chosen) return;
    setFile(chosen);
    setPreview(null);
    clear();
    const tooBig = chosen.size > UPLOAD_BODY_BYTES;
    const problem = !sheetType(chosen.name) ? "roster.wrong_type" : tooBig ? "roster.too_big" : "";
    setWrong(problem);
    if (!problem) void read(chosen, AS_IT_IS);
  };
  const { reason, rejected = [], encodings = [] } = error?.details ?? {};
  return html`<p class="soft">${t("roster.hint")}</p>
    <input ref=${input} type="file" hidden accept=${SHEETS} data-testid="roster-file"
      onChange=${choose} />
    <div class="row wrap"><${Button} icon=${busy ? "loader" : "upload"} disabled=${busy}
        onClick=${() => input.current.click()}>
      ${t(busy ? "roster.reading" : "roster.choose")}<//>
      ${file && html`<span class="soft cut">${file.name}</span>`}</div>
    ${wrong && html`<p class="notice" data-kind="bad" role="alert">${t(wrong)}</p>`}
    <${Problem} error=${error} testid="roster-error">
      ${reason && html` <span data-testid="roster-reason">${fileReason(error.details)}</span>`}<//>
    ${encodings.length > 0 &&
      html`<${Encodings} encodings=${encodings} busy=${busy}
        onChoose=${(encoding) => read(file, { ...options, encoding })} />`}
    ${preview && html`<${Preview} read=${preview} busy=${busy} onReplace=${replace} onCancel=${forget} />`}
    ${(rejected.length > 0 || preview?.rejected.length > 0) &&
      html`<${Rejected} rows=${preview?.rejected ?? rejected} />`}
    ${reason === "bad_rows" &&
      html`<div><button type="button" class="button second" data-testid="roster-partial" disabled=${busy}
      onClick=${() => read(file, { ...options, partial: true })}>${t("roster.partial")}</button></div>`}`;
}
