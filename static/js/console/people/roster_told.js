// What the roster's page tells of a file: what it would change, the rows that are wrong.

import { html, useState } from "../../shared/ui.js";
import { formatNumber, listed, t } from "../../shared/words.js";
import { Button, Notice } from "../kit/notice.js";
import { BadRows } from "../kit/sheets.js";

const GONE_OPEN = 20; // names to be seen without a click
const COUNTED = ["without_unit", "without_name", "hidden_rows"];
const NAMED = ["hidden_columns", "hidden_sheets"];

const withWords = (values) => (values.field ? { ...values, field: t(`roster.field.${values.field}`) } : values);

/** Why a file is not taken, in the page's language. */
export const fileReason = ({ reason, values }) => t(`roster.file.${reason}`, withWords(values));

/** `onReplace(force)`: where very many would leave, only somebody who has said that it is meant replaces the roster. */
export function Preview({ read, busy, onReplace, onCancel }) {
  const { notes } = read;
  const [isMeant, setMeant] = useState(false);
  const bad = read.total - read.imported;
  const noted = [
    bad > 0 && t("roster.preview.bad", { count: formatNumber(bad) }),
    ...COUNTED.map((name) => notes[name] > 0 && t(`roster.preview.${name}`, { count: formatNumber(notes[name]) })),
    ...NAMED.map((name) => notes[name].length > 0 && t(`roster.preview.${name}`, { names: listed(notes[name]) })),
  ].filter(Boolean);
  const figures = Object.fromEntries(["added", "removed", "changed"].map((name) => [name, formatNumber(read[name])]));
  const warns = read.removed > 0 || noted.length > 0 || read.misspelt.length > 0;
  return html`<${Notice} kind=${warns ? "warn" : "info"} testid="roster-preview">
    <strong>${t("roster.preview")}</strong>
    <p><span class="number">
        ${t("roster.preview.members", { before: formatNumber(read.before), after: formatNumber(read.imported) })}
      </span> · ${t("roster.preview.changes", figures)}</p>
    <p>${t("roster.preview.first", { names: listed(notes.first) })}
      ${notes.encoding &&
        html` <span class="soft">${t("roster.preview.encoding", { encoding: notes.encoding })}</span>`}</p>
    ${read.gone.length > 0 && html`<details data-testid="roster-gone" open=${read.gone.length <= GONE_OPEN}>
      <summary>${t("roster.preview.gone", { count: formatNumber(read.removed) })}</summary>
      <p>${listed(read.gone.map((one) => [one.name || one.id, one.unit && `(${one.unit})`].filter(Boolean).join(" ")))}
        ${read.removed > read.gone.length &&
          html` <span class="soft">
          ${t("roster.preview.gone_more", { count: formatNumber(read.removed - read.gone.length) })}</span>`}</p>
    </details>`}
    ${noted.map((line) => html`<p key=${line}>${line}</p>`)}
    <${Nobody} units=${read.units_without_members} />
    ${read.misspelt.length > 0 && html`<p data-testid="roster-misspelt">${t("roster.misspelt", {
      names: listed(read.misspelt.map(({ unit, like }) => t("roster.misspelt.like", { unit, like }))),
    })}</p>`}
    ${read.needs_force && html`<label class="check"><input type="checkbox" checked=${isMeant} data-testid="roster-meant"
        onChange=${(e) => setMeant(e.target.checked)} />
      ${t("roster.preview.meant", { removed: figures.removed, before: formatNumber(read.before) })}</label>`}
    <div class="row wrap"><${Button} icon="check" testid="roster-replace" look=${read.removed ? "danger" : ""}
        disabled=${busy || (read.needs_force && !isMeant)} onClick=${() => onReplace(isMeant)}>
        ${t(read.before ? "roster.replace" : "roster.replace.none")}<//>
      <button type="button" class="button second" data-testid="roster-cancel" disabled=${busy} onClick=${onCancel}>
        ${t("cancel")}</button></div><//>`;
}

/** Units that nobody is in, though polls or prizes name them: nobody would be entitled. */
export function Nobody({ units }) {
  return units.length > 0 && html`<p data-testid="roster-nobody">${t("roster.nobody", { names: listed(units) })}</p>`;
}

export function Rejected({ rows }) {
  return html`<${BadRows} rows=${rows} field=${(row) => t(`roster.field.${row.field}`)}
    reason=${(row) => t(`roster.row.${row.reason}`, row.values)} />`;
}
