// A spreadsheet that is chosen to be read by the server: its type, its encoding, and its rows that can't be taken.

import { upload } from "../../shared/api.js";
import { html } from "../../shared/ui.js";
import { t } from "../../shared/words.js";
import { ROOT, ROSTER_TIMEOUT_MS, asOperator } from "./operator_api.js";

export const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
export const SHEETS = `.csv,.txt,.xlsx,${XLSX_TYPE}`; // for an input of type file
const REJECTED_SHOWN = 200;

/** The content type by which the server reads a file, from its name; "" for what is neither. */
export function sheetType(name) {
  if (/\.xlsx$/i.test(name)) return XLSX_TYPE;
  return /\.(csv|txt)$/i.test(name) ? "text/csv" : "";
}

/** `rows`: [{line, field, reason, values}] as the server tells them; `place`, `field` and `reason` put one in words. */
export function BadRows({ rows, place = ({ line }) => line, field, reason }) {
  return html`<div class="scroll"><table class="grid-table wide" data-testid="rejected">
    <thead><tr><th>${t("roster.line")}</th><th>${t("roster.field")}</th><th>${t("roster.reason")}</th></tr></thead>
    <tbody>${rows.slice(0, REJECTED_SHOWN).map((row, index) => html`<tr key=${index}>
      <td class="number">${place(row)}</td><td>${field(row)}</td><td>${reason(row)}</td></tr>`)}</tbody>
  </table>
    ${rows.length > REJECTED_SHOWN &&
      html`<p class="soft">${t("roster.more", { count: rows.length - REJECTED_SHOWN })}</p>`}</div>`;
}

/** `encodings`: [{encoding, lines}], each with lines of the file as they would read. */
export function Encodings({ encodings, busy, onChoose }) {
  return html`<ul class="stack tight plain" data-testid="roster-encodings">
    ${encodings.map(({ encoding, lines }) => html`<li key=${encoding} class="row between">
    <span class="grow">${lines.join(" · ")}</span>
    <button type="button" class="button second small" data-testid=${`encoding-${encoding}`} disabled=${busy}
      onClick=${() => onChoose(encoding)}>${encoding}</button></li>`)}</ul>`;
}

/** What is in a sheet of questions → {questions, rejected, notes}; `without`: columns to ignore. */
export const readQuestionSheet = (file, type, { without, encoding }) => {
  const query = new URLSearchParams({ without, ...(encoding && { encoding }) });
  return asOperator(upload(`${ROOT}/question-sheets?${query}`, file, type, { timeout_ms: ROSTER_TIMEOUT_MS }));
};
export const questionSheetSample = `${ROOT}/question-sheets/questions.xlsx`;
