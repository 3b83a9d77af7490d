// The ledger in the console: its sums, what waits for a second operator, and the account of a member.

import { Confirm } from "../../console/kit/confirm.js";
import { useAction, useLoaded } from "../../console/kit/hooks.js";
import { Button, Notice, Problem } from "../../console/kit/notice.js";
import {
  adjustPoints, freezePoints, loadPoints, loadPointsOf, recountPoints,
} from "../../console/kit/operator_api.js";
import { addApproval, orProposed, Proposals } from "../../console/kit/proposals.js";
import { formatDay, formatTime } from "../../shared/clock.js";
import { Icon, html, toast, useState } from "../../shared/ui.js";
import { formatNumber, t } from "../../shared/words.js";
import { ruleSentence, streakSentence } from "./sentences.js";

const SUMS = ["issued", "outstanding", "pending", "spent", "expired", "taken", "forgotten", "short"];
const REASON_CHARS = 200; // server/acclaim/features/points/limits.py
const momentOf = (at) => `${formatDay(at)} ${formatTime(at)}`;
const signed = (n) => (n > 0 ? `+${formatNumber(n)}` : `−${formatNumber(-n)}`);
const hex = (n) => n.toString(16).padStart(2, "0");
const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(8)), hex).join("");

addApproval("adjust_points", adjustPoints, ["id"]);

/** A rule's id, or what the ledger did by itself. */
const nameOf = ({ what, period }) =>
  what.startsWith(":") ? t(`points.line${what.replace(":", ".")}`, { n: period }) : what;

export function PointsView({ event }) {
  const { value, error, reload } = useLoaded(() => loadPoints(event), event);
  if (!value) return html`<${Problem} error=${error} testid="points-off" />`;
  return html`<div class="check-view" data-testid="points-view">
    <${Reconciled} event=${event} state=${value} reload=${reload} />
    <${Proposals} event=${value.ledger} only="adjust_points" onDone=${reload} />
    <${Member} event=${event} limit=${value.points.approval_above} reload=${reload} />
    <${Sums} state=${value} />
  </div>`;
}

/** What the last recount has found. */
function Reconciled({ event, state, reload }) {
  const { run, busy, error } = useAction();
  const check = async () => {
    await run(() => recountPoints(event));
    await reload();
  };
  const { recounted, problems, lines } = state;
  const kind = problems.length ? "bad" : recounted ? "good" : "info";
  return html`<${Notice} kind=${kind} testid="points-recounted" className="wide">
      <strong>${t(problems.length ? "points.wrong" : recounted ? "points.right" : "points.never")}</strong>
      ${recounted > 0 && html`<span>
        ${t("points.recounted", { time: momentOf(recounted), n: formatNumber(lines) })}</span>`}
      ${problems.map((one) => html`<code key=${one}>${one}</code>`)}
      <${Problem} error=${error} />
      <div><${Button} icon="refresh-cw" look="second small" testid="points-recount" disabled=${busy} onClick=${check}>
        ${t("points.recount")}<//></div><//>`;
}

function Sums({ state }) {
  const sumOf = (rule) => state.rules.find((one) => one.rule === rule)?.points ?? 0;
  const known = state.points.rules.map(({ id }) => id);
  const others = state.rules.filter(({ rule }) => rule !== ":streak" && !known.includes(rule));
  return html`<section class="card panel"><h2><${Icon} name="award" />${t("points.sums")}</h2>
    <dl class="points-sums">${SUMS.map((name) => html`<div key=${name}><dt>${t(`points.sum.${name}`)}</dt>
      <dd class="number" data-testid=${`points-${name}`}>${formatNumber(state[name])}</dd></div>`)}</dl>
    <table class="grid-table wide"><thead><tr><th>${t("points.rule")}</th>
      <th class="number">${t("points.credited")}</th></tr></thead>
      <tbody>
        ${state.points.rules.map((rule) => html`<tr key=${rule.id}><td>${ruleSentence(rule)}</td>
          <td class="number">${formatNumber(sumOf(rule.id))}</td></tr>`)}
        ${others.map(({ rule, points }) => html`<tr key=${rule}><td>${t("points.rule.gone", { rule })}</td>
          <td class="number">${formatNumber(points)}</td></tr>`)}
        ${state.points.streaks.length > 0 && html`<tr><td>${state.points.streaks.map(streakSentence).join(" ")}</td>
          <td class="number">${formatNumber(sumOf(":streak"))}</td></tr>`}
      </tbody></table></section>`;
}

function Member({ event, limit, reload }) {
  const [wanted, setWanted] = useState("");
  const [found, setFound] = useState(null);
  const { run, busy, error } = useAction();
  const look = async (member) => setFound((await run(() => loadPointsOf(event, member))) ?? null);
  const submit = (pressed) => {
    pressed.preventDefault();
    if (wanted.trim()) void look(wanted.trim());
  };
  return html`<section class="card panel"><h2><${Icon} name="user" />${t("points.member")}</h2>
    <form class="row wrap" onSubmit=${submit}>
      <label class="field grow"><span>${t("points.member.id")}</span><input class="input code" autocomplete="off"
        data-testid="points-member" value=${wanted} onInput=${(e) => setWanted(e.target.value)} /></label>
      <${Button} icon="arrow-right" submit=${true} testid="points-look" disabled=${busy}>${t("points.look")}<//></form>
    <${Problem} error=${error} />
    ${found && html`<${Account} key=${found.member} event=${event} found=${found} limit=${limit}
      onChanged=${() => Promise.all([look(found.member), reload()])} />`}
  </section>`;
}

function Account({ event, found, limit, onChanged }) {
  const { mine, lines, member, name } = found;
  const [order, setOrder] = useState({ points: "", reason: "" });
  const [id, setId] = useState(newId); // of the next adjustment: the same if its answer is lost and it is sent again
  const [asked, ask] = useState(false);
  const put = (field) => (typed) => setOrder({ ...order, [field]: typed.target.value });
  const { run, busy, error } = useAction();
  const points = Number(order.points);
  const isReady = Number.isInteger(points) && points !== 0 && order.reason.trim() !== "" && !busy;
  const submit = (pressed) => {
    pressed.preventDefault();
    if (isReady) ask(true);
  };
  const adjust = async () => {
    ask(false);
    const wanted = { id, member, points, reason: order.reason.trim() };
    const done = await run(() => orProposed(adjustPoints(event, wanted)));
    if (done === undefined) return; // refused
    setId(newId());
    setOrder({ points: "", reason: "" });
    if (done) toast(t("points.adjusted"), "good");
    await onChanged();
  };
  const freeze = async () => {
    await run(() => freezePoints(event, member, { frozen: !mine.frozen, reason: order.reason.trim() }));
    await onChanged();
  };
  return html`<p data-testid="points-account"><strong>${name || member}</strong> ·
      ${t("points.balance.is", { n: formatNumber(mine.balance) })}
      ${mine.pending > 0 && ` · ${t("points.pending.is", { n: formatNumber(mine.pending) })}`}
      ${mine.frozen && html` <span class="pill">${t("points.is_frozen")}</span>`}</p>
    <${Problem} error=${error} testid="points-refused" />
    <form class="row wrap" onSubmit=${submit}>
      <label class="field"><span>${t("points.change")}</span><input class="input number" type="number" step="1"
        data-testid="points-change" value=${order.points} onInput=${put("points")} /></label>
      <label class="field grow"><span>${t("points.reason")}</span><input class="input" maxlength=${REASON_CHARS}
        data-testid="points-reason" value=${order.reason} onInput=${put("reason")} /></label>
      <${Button} icon="save" submit=${true} testid="points-adjust" disabled=${!isReady}>${t("points.adjust")}<//>
      <${Button} icon=${mine.frozen ? "lock-open" : "lock"} look="second" testid="points-freeze"
        disabled=${busy || !order.reason.trim()} onClick=${freeze}>
        ${t(mine.frozen ? "points.thaw" : "points.freeze")}<//>
    </form>
    ${Math.abs(points) > limit && html`<p class="soft">${t("points.needs_second", { limit: formatNumber(limit) })}</p>`}
    <div class="scroll"><table class="grid-table wide" data-testid="points-table"><thead><tr>
      ${["when", "why", "in", "change", "balance"].map((one) => html`<th key=${one}
        class=${one === "change" || one === "balance" ? "number" : ""}>${t(`points.column.${one}`)}</th>`)}</tr></thead>
      <tbody>${lines.map((line) => html`<tr key=${line.number}><td>${momentOf(line.at)}</td><td>${nameOf(line)}</td>
        <td class="code">${line.activity}</td><td class="number">${signed(line.change)}</td>
        <td class="number">${formatNumber(line.balance)}</td></tr>`)}</tbody></table></div>
    ${asked && html`<${Confirm} title=${t("points.adjust")} action=${t("points.adjust")} onYes=${adjust}
      onNo=${() => ask(false)} text=${t("points.adjust.ask", { member: name || member, points: signed(points) })} />`}`;
}
