// A contest's result to print and sign: the rule, every judge's total, the places, and the digest of the log.

import { Downloads } from "../../console/kit/downloads.js";
import { useLoaded } from "../../console/kit/hooks.js";
import { Icon, html } from "../../shared/ui.js";
import { pick, t } from "../../shared/words.js";
import { contestAddress, loadContestDigest } from "./console_api.js";

const SIGNERS = ["head", "counter", "witness"];

export function ContestSheet({ live, desk, round, onClose }) {
  const { contest, rev } = desk;
  const { value } = useLoaded(() => loadContestDigest(live.event, contest.id), `${contest.id} ${rev}`);
  const named = new Map(contest.contestants.map((one) => [one.id, one]));
  const rows = [...round.rows].sort((a, b) => (a.place || Infinity) - (b.place || Infinity));
  const { scoring } = contest;
  const name = pick(contest.rounds.find(({ id }) => id === round.id), "name");
  return html`<div class="cards-view" data-testid="contest-sheet">
    <div class="row wrap no-print"><button type="button" class="button" disabled=${!value} data-testid="contest-print"
        onClick=${() => print()}><${Icon} name="file-text" />${t("print")}</button>
      <${Downloads} address=${(kind) => contestAddress(live.event, contest.id, kind)} kinds=${["xlsx"]}
        name=${`${live.event}-${contest.id}`} testid="contest" />
      <button type="button" class="button second" onClick=${onClose}>${t("close")}</button></div>
    <div class="print-sheets"><section class="sheet-page contest-sheet">
      <header><p>${pick(live.tally.event, "title")}</p><h2>${pick(contest, "title")} · ${name}</h2></header>
      <p>${t(`contest.rule.${scoring.drop ? scoring.drop_per : "none"}`, { n: scoring.drop, from: scoring.drop_from })}
        ${" "}${t(`contest.rule.${scoring.average}`)} ${t("contest.rule.exact", { n: scoring.decimals })}</p>
      <table><thead><tr><th>${t("contest.place")}</th><th>${t("contest.contestant")}</th>
        ${contest.judges.map((one) => html`<th key=${one.id}>${one.name}
          ${one.head && html`<small>${t("contest.head")}</small>`}</th>`)}
        <th>${t("contest.deducted")}</th><th>${t("contest.total")}</th></tr></thead>
      <tbody>${rows.map((row) => html`<tr key=${row.contestant}>
        <td>${row.place || t(`contest.out.${row.state}`)}</td>
        <td>${named.get(row.contestant).number} ${named.get(row.contestant).name}
          <small>${named.get(row.contestant).unit}</small></td>
        ${row.cells.map((cell) => html`<td key=${cell.judge}>${cell.dropped ? html`<s>${cell.total}</s>` : cell.total ||
          (["recused", "excused"].includes(cell.state) ? t(`contest.cell.${cell.state}`) : "")}</td>`)}
        <td>${row.deductions.map(({ points, why }) => `−${points / 100} ${why}`).join("; ")}</td>
        <td>${row.state === "ranked" ? row.total : ""}</td></tr>`)}</tbody></table>
      <div class="signatures">${SIGNERS.map((who) => html`<p key=${who}><span>${t(`sheet.${who}`)}</span></p>`)}
        <p><span>${t("sheet.date")}</span></p></div>
      <footer>${value && t("contest.digest", value)}</footer></section></div></div>`;
}
