// One contestant at the desk: their sheets criterion by criterion, and what the head judge may do.

import { setStage } from "../../console/kit/operator_api.js";
import { Icon, html, useState } from "../../shared/ui.js";
import { pick, t } from "../../shared/words.js";
import { shown } from "./marks.js";

const IN = new Set(["submitted", "confirmed"]);

export function ContestantPanel({ desk, round, row, live, busy, order }) {
  const { contest } = desk;
  const one = contest.contestants.find(({ id }) => id === row.contestant);
  const at = { round: round.id, contestant: row.contestant };
  const isOut = row.state === "withdrawn" || row.state === "disqualified";
  const isConfirmed = row.cells.every(({ state }) => !["submitted", "missing", "draft", "reopened"].includes(state));
  const isCalled = desk.current?.[0] === round.id && desk.current[1] === row.contestant;
  const confirm = (anyway) => order({ do: "confirm", ...at, anyway }, t("contest.confirmed"));
  return html`<section class="card contest-panel stack" data-testid="contest-panel" aria-label=${one.name}>
    <h3>${one.number} ${one.name} <small>${one.unit}</small></h3>
    <div class="verbs">
      <button type="button" class="button second" disabled=${busy} data-testid="contest-call"
        onClick=${() => order({ do: "call", ...at }, t("contest.called"))}><${Icon} name="radio" />
        ${t("contest.call")}</button>
      <button type="button" class="button" disabled=${busy || isConfirmed || row.submitted < row.expected}
        data-testid="contest-confirm" onClick=${() => confirm(false)}><${Icon} name="check" />
        ${t("contest.confirm")}</button>
      ${row.spread.length > 0 && !isConfirmed && html`<button type="button" class="button second" disabled=${busy}
        data-testid="contest-confirm-anyway" onClick=${() => confirm(true)}>${t("contest.confirm.anyway")}</button>`}
      <button type="button" class="button" disabled=${busy || row.state !== "ranked" || !isConfirmed}
        data-testid="contest-publish" onClick=${() => order({ do: "publish", ...at }, t("contest.published"))}>
        <${Icon} name="eye" />${t(row.shown ? "contest.publish.again" : "contest.publish")}</button>
      <button type="button" class="button second" disabled=${busy || !isCalled} data-testid="contest-on-screen"
        onClick=${() =>
          setStage(live.event, { scene: "marks", contest: contest.id, pace: "auto", hidden: live.stage.hidden })}>
        <${Icon} name="monitor" />${t("contest.on_screen")}</button>
    </div>
    <${Sheets} desk=${desk} row=${row} at=${at} busy=${busy} order=${order} />
    ${contest.criteria.filter(({ kind }) => kind === "measure").map((criterion) => html`<${Measured} key=${criterion.id}
      criterion=${criterion} entered=${row.measured[criterion.id] ?? {}} busy=${busy}
      onEnter=${(value) => order({ do: "measure", ...at, criterion: criterion.id, value })} />`)}
    <${Deductions} row=${row} at=${at} busy=${busy} order=${order} />
    <${WithReason} words="contest.rule_out" busy=${busy} choices=${isOut ? [""] : ["withdrawn", "disqualified"]}
      onDo=${(why, what) => order({ do: "rule_out", ...at, what, why })} />
    <${WithReason} words="contest.lodge" busy=${busy} onDo=${(note) => order({ do: "protest", ...at, note })} />
  </section>`;
}

function Sheets({ desk, row, at, busy, order }) {
  const [chosen, choose] = useState("");
  const judged = desk.contest.criteria.filter(({ kind }) => kind === "judge");
  const cells = row.cells.filter(({ state }) => !["none", "recused"].includes(state));
  const cell = cells.find(({ judge }) => judge === chosen);
  const nameOf = (id) => desk.contest.judges.find((one) => one.id === id).name;
  const revOf = (contestant) => desk.rounds.find(({ id }) => id === at.round).rows
    .find((one) => one.contestant === contestant)?.cells.find(({ judge }) => judge === chosen)?.rev ?? 0;
  const apart = new Set(row.spread);
  return html`<div class="contest-matrix"><table><thead><tr><th scope="col">${t("contest.judge")}</th>
      ${judged.map((one) => html`<th key=${one.id} scope="col">${pick(one, "name")}
        ${apart.has(one.id) && html` <${Icon} name="triangle-alert" />
          <span class="sr-only">${t("contest.apart")}</span>`}</th>`)}
      <th scope="col">${t("contest.total")}</th><th scope="col">${t("contest.sheet")}</th></tr></thead>
    <tbody>${cells.map((one) => html`<tr key=${one.judge} aria-selected=${one.judge === chosen}>
      <th scope="row"><button type="button" class="button quiet" data-testid=${`sheet-${one.judge}`}
        onClick=${() => choose(one.judge)}>${nameOf(one.judge)}</button></th>
      ${judged.map(({ id }) => html`<td key=${id}>${id in one.marks ? shown(one.marks[id]) : ""}</td>`)}
      <td>${one.dropped ? html`<s>${one.total}</s>` : one.total}</td>
      <td>${t(`contest.cell.${one.state}`)}${one.note && ` · ${one.note}`}${one.why && ` · ${one.why}`}</td></tr>`)}
    </tbody></table></div>
    ${cell && IN.has(cell.state) && html`<${WithReason} words="contest.reopen" name=${nameOf(chosen)} busy=${busy}
      onDo=${(why) => order({ do: "reopen", ...at, judge: chosen, why })} />`}
    ${cell && html`<${WithReason} words=${cell.state === "excused" ? "contest.take_back" : "contest.excuse"}
      name=${nameOf(chosen)} busy=${busy} onDo=${(why) =>
        order({ do: cell.state === "excused" ? "take_back" : "excuse", round: at.round, judge: chosen, why })} />`}
    ${cell?.state === "submitted" && html`<${WithReason} words="contest.swap" name=${nameOf(chosen)} busy=${busy}
      choices=${desk.contest.contestants.map(({ id }) => id).filter((id) => id !== at.contestant)}
      labels=${Object.fromEntries(desk.contest.contestants.map((one) => [one.id, `${one.number} ${one.name}`]))}
      onDo=${(why, other) =>
        order({ do: "swap", ...at, judge: chosen, other, seen: [cell.rev, revOf(other)], why })} />`}`;
}

/** Something that takes a reason, and perhaps a choice; folded until it is wanted. */
function WithReason({ words, busy, onDo, name = "", choices = null, labels = null }) {
  const [why, setWhy] = useState("");
  const [choice, choose] = useState(choices?.[0] ?? "");
  const submit = async (event) => {
    event.preventDefault();
    if (await onDo(why, choice)) setWhy("");
  };
  const testid = words.replace(".", "-");
  return html`<details class="contest-reason" data-testid=${testid}><summary>${t(words, { name })}</summary>
    <form class="row" onSubmit=${submit}>
      ${choices && html`<select aria-label=${t(words, { name })} value=${choice}
        onChange=${({ target }) => choose(target.value)}>
        ${choices.map((one) => html`<option key=${one} value=${one}>${labels?.[one] ?? t(`${words}.${one || "none"}`)}
        </option>`)}</select>`}
      <input value=${why} maxlength="200" required placeholder=${t("contest.why")} aria-label=${t("contest.why")}
        data-testid=${`${testid}-why`} onInput=${({ target }) => setWhy(target.value)} />
      <button type="submit" class="button second" disabled=${busy || !why} data-testid=${`${testid}-do`}>
        ${t("contest.do_it")}</button></form></details>`;
}

function Deductions({ row, at, busy, order }) {
  const [points, setPoints] = useState("");
  const [why, setWhy] = useState("");
  const add = async (event) => {
    event.preventDefault();
    if (await order({ do: "deduct", ...at, points, why })) {
      setPoints("");
      setWhy("");
    }
  };
  return html`<div class="contest-deductions"><ul>${row.deductions.map((one) => html`<li key=${one.id}>
      <b>−${shown(one.points)}</b> ${one.why} <small>${one.by}</small>
      <button type="button" class="button quiet small" disabled=${busy}
        onClick=${() => order({ do: "lift_deduction", ...at, deduction: one.id, why: t("contest.lifted") })}>
        ${t("contest.lift")}</button></li>`)}</ul>
    <form class="row" onSubmit=${add}>
      <input class="contest-points" inputmode="decimal" value=${points} placeholder="0.5" required
        aria-label=${t("contest.deduct.points")} data-testid="contest-deduct-points"
        onInput=${({ target }) => setPoints(target.value)} />
      <input value=${why} maxlength="200" required placeholder=${t("contest.why")} aria-label=${t("contest.why")}
        data-testid="contest-deduct-why" onInput=${({ target }) => setWhy(target.value)} />
      <button type="submit" class="button second" disabled=${busy || !points || !why} data-testid="contest-deduct">
        ${t("contest.deduct")}</button></form></div>`;
}

/** Two people enter what was measured; it counts when they agree. */
function Measured({ criterion, entered, busy, onEnter }) {
  const [value, setValue] = useState("");
  const told = Object.entries(entered);
  const isAgreed = told.length > 1 && new Set(Object.values(entered)).size === 1;
  return html`<form class="row contest-measured" data-testid="contest-measured" data-agreed=${isAgreed}
    onSubmit=${(event) => { event.preventDefault(); void onEnter(value); }}>
    <b>${pick(criterion, "name")}</b>
    ${told.map(([who, one]) => html`<span key=${who}>${who}: ${shown(one)} ${criterion.unit}</span>`)}
    <span class="soft">${t(isAgreed ? "contest.measured.agreed" : told.length > 1 ? "contest.measured.differ"
      : "contest.measured.two")}</span>
    <input class="contest-points" inputmode="decimal" value=${value} required aria-label=${pick(criterion, "name")}
      data-testid="contest-measure-value" onInput=${({ target }) => setValue(target.value)} />
    <button type="submit" class="button second" disabled=${busy || !value} data-testid="contest-measure">
      ${t("contest.measure")}</button></form>`;
}
