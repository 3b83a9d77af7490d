// The head judge's desk: contestants × judges, what is missing, what lies apart, and what can be done about it.

import { useAction, useLoaded } from "../../console/kit/hooks.js";
import { Problem } from "../../console/kit/notice.js";
import { addApproval, orProposed, Proposals } from "../../console/kit/proposals.js";
import { routeTo } from "../../console/kit/router.js";
import { randomId } from "../../shared/storage.js";
import { Icon, html, toast, useEffect, useRef, useState } from "../../shared/ui.js";
import { pick, t } from "../../shared/words.js";
import { loadContest, orderContest } from "./console_api.js";
import { Certificates } from "./console_certificates.js";
import { ContestantPanel } from "./console_contestant.js";
import { ImportContestants } from "./console_import.js";
import { Protests } from "./console_protests.js";
import { ContestSheet } from "./console_sheet.js";

const DEED_CHARS = 12;
const CHANGING = ["reopen", "swap", "deduct", "lift_deduction", "measure", "excuse", "take_back", "rule_out"];

for (const one of CHANGING)
  addApproval(`contest_${one}`, (event, { contest, ...order }) => orderContest(event, contest, order), ["do", "deed"]);

/** In the run view: each contest with its state, and the way to its desk. */
export function ContestRows({ live }) {
  return html`<section class="run-polls" aria-label=${t("contests")}><ul class="stack">
    ${live.contests.map((one) => html`<li key=${one.id} class="card poll-row" data-testid=${`contest-${one.id}`}
      data-state=${one.state}>
      <div class="poll-head"><span class="pill" data-state=${one.state}>${t(`contest.state.${one.state}`)}</span>
        <h2>${pick(one, "title")}</h2></div>
      <div class="verbs"><a class="button second" data-testid=${`desk-${one.id}`}
        href=${routeTo("contest", live.event)}><${Icon} name="award" />${t("contest.desk")}</a></div></li>`)}
  </ul></section>`;
}

/** One contest's desk; with several, one after another can be chosen. */
export function ContestView({ live }) {
  const [chosen, choose] = useState("");
  const one = live.contests.find(({ id }) => id === chosen) ?? live.contests[0];
  if (!one) return html`<p class="empty">${t("contest.none")}</p>`;
  return html`<div class="contest-desk stack" data-testid="contest-desk">
    ${live.contests.length > 1 && html`<div class="row">${live.contests.map((each) => html`<button key=${each.id}
      type="button" class="button small second" aria-pressed=${each.id === one.id} onClick=${() => choose(each.id)}>
      ${pick(each, "title")}</button>`)}</div>`}
    <${Desk} key=${one.id} live=${live} id=${one.id} rev=${one.rev} /></div>`;
}

function Desk({ live, id, rev }) {
  const { value: desk, error: lost, reload } = useLoaded(() => loadContest(live.event, id), `${live.event} ${id}`);
  const { run, busy, error } = useAction();
  const [chosenRound, chooseRound] = useState("");
  const [chosen, choose] = useState("");
  const [isPrinted, printIt] = useState(false);
  const [imports, importThem] = useState(false);
  const last = useRef({ text: "", deed: "" });
  useEffect(() => void (desk && rev > desk.rev && reload()), [rev]);
  if (!desk) return html`<${Problem} error=${lost} testid="contest-lost" />`;
  /** Does one thing, or proposes it; `said` tells so. Pressed again after a lost answer, it is the same deed. */
  const order = async (body, said = "") => {
    const text = JSON.stringify(body);
    if (text !== last.current.text) last.current = { text, deed: randomId(DEED_CHARS) };
    const done = await run(() => orProposed(orderContest(live.event, id, { ...body, deed: last.current.deed })));
    if (done === undefined) return false;
    last.current = { text: "", deed: "" };
    if (done && said) toast(said, "good");
    await reload();
    return true;
  };
  const { contest, state } = desk;
  const round = desk.rounds.find((one) => one.id === chosenRound) ?? currentRound(desk);
  const row = round.rows.find((one) => one.contestant === chosen);
  if (isPrinted)
    return html`<${ContestSheet} live=${live} desk=${desk} round=${round} onClose=${() => printIt(false)} />`;
  const settled = round.rows.length > 0 && round.rows.every((one) => one.state !== "missing");
  return html`
    <header class="card contest-head">
      <div class="poll-head"><span class="pill" data-state=${state} data-testid="contest-state">
        ${t(`contest.state.${state}`)}</span><h2>${pick(contest, "title")}</h2></div>
      <div class="verbs">
        ${state !== "open" && html`<button type="button" class="button" disabled=${busy} data-testid="contest-open"
          onClick=${() => order({ do: "open" })}><${Icon} name="play" />${t("contest.open")}</button>`}
        ${state === "open" && html`<button type="button" class="button second" disabled=${busy}
          data-testid="contest-close" onClick=${() => order({ do: "close" })}><${Icon} name="square" />
          ${t("contest.close")}</button>`}
        <button type="button" class="button second" disabled=${busy} aria-pressed=${desk.frozen}
          data-testid="contest-freeze" onClick=${() => order({ do: desk.frozen ? "thaw" : "freeze" })}>
          <${Icon} name=${desk.frozen ? "lock" : "lock-open"} />
          ${t(desk.frozen ? "contest.thaw" : "contest.freeze")}</button>
        <button type="button" class="button second" data-testid="contest-import" onClick=${() => importThem(true)}>
          <${Icon} name="upload" />${t("contest_import")}</button>
        <button type="button" class="button second" data-testid="contest-sheet-open" onClick=${() => printIt(true)}>
          <${Icon} name="file-text" />${t("contest.sheet.print")}</button>
        <button type="button" class="button second" disabled=${busy || !settled} data-testid="contest-result"
          onClick=${() => order({ do: "publish_result", round: round.id }, t("contest.result.done"))}>
          <${Icon} name="trophy" />${t(round.is_published ? "contest.result.again" : "contest.result")}</button>
      </div>
    </header>
    ${imports && html`<${ImportContestants} event=${live.event} contest=${contest} onDone=${reload}
      onClose=${() => importThem(false)} />`}
    <${Problem} error=${error} testid="contest-problem" />
    <${Proposals} event=${live.event} only="contest_" onDone=${reload} />
    <${Protests} desk=${desk} busy=${busy} order=${order} />
    ${desk.rounds.length > 1 && html`<div class="row" role="group" aria-label=${t("contest.rounds")}>
      ${contest.rounds.map((one) => html`<button key=${one.id} type="button" class="button small second"
        aria-pressed=${one.id === round.id} onClick=${() => chooseRound(one.id)}>
        ${pick(one, "name")}</button>`)}</div>`}
    <${Matrix} desk=${desk} round=${round} chosen=${chosen} onChoose=${choose} />
    ${row && html`<${ContestantPanel} key=${`${round.id} ${row.contestant}`} desk=${desk} round=${round} row=${row}
      live=${live} busy=${busy} order=${order} />`}
    ${round.is_published && html`<${Certificates} key=${round.id} event=${live.event} contest=${contest}
      round=${round} />`}`;
}

/** The round in which the hall is: that of who was called, else the last one that anybody takes part in. */
function currentRound(desk) {
  const called = desk.current && desk.rounds.find(({ id }) => id === desk.current[0]);
  return called || desk.rounds.filter(({ rows }) => rows.length).at(-1) || desk.rounds[0];
}

/** What stands in a cell for each state; a total where there is one. */
const SIGNS = { missing: "…", draft: "✎", reopened: "↩", recused: "–", excused: "×", none: "" };

function Matrix({ desk, round, chosen, onChoose }) {
  const { contest, current } = desk;
  const named = new Map(contest.contestants.map((one) => [one.id, one]));
  if (!round.rows.length) return html`<p class="empty">${t("contest.round.empty")}</p>`;
  return html`<div class="card contest-matrix" tabindex="0" role="region" aria-label=${t("contest.matrix")}>
    <table data-testid="contest-matrix"><thead><tr><th scope="col">${t("contest.contestant")}</th>
      ${contest.judges.map((one) => html`<th key=${one.id} scope="col">${one.name}</th>`)}
      <th scope="col">${t("contest.in")}</th><th scope="col">${t("contest.deducted")}</th>
      <th scope="col">${t("contest.total")}</th><th scope="col">${t("contest.place")}</th>
      <th scope="col">${t("contest.shown")}</th></tr></thead>
    <tbody>${round.rows.map((row) => {
      const one = named.get(row.contestant);
      const isCalled = current?.[0] === round.id && current?.[1] === row.contestant;
      return html`<tr key=${row.contestant} data-state=${row.state} aria-selected=${row.contestant === chosen}
        data-testid=${`row-${row.contestant}`}>
        <th scope="row"><button type="button" class="button quiet" data-testid=${`choose-${row.contestant}`}
          onClick=${() => onChoose(row.contestant)}>${isCalled && html`<${Icon} name="radio" />`}
          <span>${one.number} ${one.name}</span></button></th>
        ${row.cells.map((cell) => html`<td key=${cell.judge} data-state=${cell.state}
          title=${t(`contest.cell.${cell.state}`)}>
          ${cell.total ? (cell.dropped ? html`<s>${cell.total}</s>` : cell.total)
            : html`<span aria-label=${t(`contest.cell.${cell.state}`)}>${SIGNS[cell.state]}</span>`}</td>`)}
        <td class=${row.submitted < row.expected ? "contest-late" : ""}>${row.submitted}/${row.expected}
          ${row.spread.length > 0 && html`<${Icon} name="triangle-alert" />
            <span class="sr-only">${t("contest.apart")}</span>`}</td>
        <td>${row.deductions.length > 0 && `−${sumOf(row.deductions)}`}</td>
        <td><b>${row.state === "ranked" ? row.total : t(`contest.out.${row.state}`)}</b></td>
        <td>${row.place || ""}</td><td>${row.shown}</td></tr>`;
    })}</tbody></table></div>`;
}

const sumOf = (deductions) => deductions.reduce((sum, { points }) => sum + points, 0) / 100;
