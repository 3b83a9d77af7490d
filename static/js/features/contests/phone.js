// The judge's pad on the phone: one contestant at a time, big steppers, a running total, and what became of the sheet.

import { Sheet } from "../../shared/sheet.js";
import { randomId } from "../../shared/storage.js";
import { Icon, html, useEffect, useMemo, useRedraw, useState } from "../../shared/ui.js";
import { pick, sentence, t } from "../../shared/words.js";
import { JudgeDesk } from "./judge_desk.js";
import { hundredths, parse, problemOf, shown, totalOf } from "./marks.js";
import "./words.js";
import "./words_errors.js";

/** The way in, for who judges: a card for each contest. `judging` are the lines of the newest `judging` frame. */
export function JudgeCards({ eventId, judging, store }) {
  return judging.map((line) =>
    html`<${JudgeCard} key=${line.contest} eventId=${eventId} line=${line} store=${store} />`);
}

function JudgeCard({ eventId, line, store }) {
  const desk = useMemo(() => new JudgeDesk({ event: eventId, contest: line.contest, store, newId: randomId }), []);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => () => desk.close(), [desk]);
  useRedraw((again) => desk.listen(again), [desk]);
  useEffect(() => desk.meet(line));
  return html`<section class="judge-card card" data-testid="judge-card" data-state=${line.state}>
    <h2>${pick(line, "title")}</h2>
    <p class="judge-soft">${t(`judge.state.${line.state}`)}</p>
    <button type="button" class="button large wide" data-testid="judge-open" disabled=${!desk.pad}
      onClick=${() => setOpen(true)}><${Icon} name="pencil" />${t("judge.open")}</button>
    ${desk.error && html`<p class="notice" data-kind="bad" role="alert">${sentence(desk.error)}</p>`}
    ${isOpen && desk.pad && html`<${Sheet} title=${pick(line, "title")} className="judge-pad" testid="judge-pad"
      onClose=${() => setOpen(false)}><${Pad} desk=${desk} pad=${desk.pad} /><//>`}
  </section>`;
}

/** Turns to whom the run of show calls, until the judge turns to another one. */
function Pad({ desk, pad }) {
  const [chosen, choose] = useState(null); // {round, contestant, since: who was called then}
  const rounds = pad.rounds.filter(({ contestants }) => contestants.length);
  const called = pad.current && { round: pad.current[0], contestant: pad.current[1] };
  const isMine = (one) =>
    rounds.some(({ id, contestants }) => id === one?.round && contestants.includes(one.contestant));
  const wanted = chosen?.since === String(pad.current) ? chosen : isMine(called) ? called : chosen;
  const first = rounds.length ? { round: rounds[0].id, contestant: rounds[0].contestants[0] } : null;
  const at = isMine(wanted) ? wanted : first;
  if (!at) return html`<p class="empty">${t("judge.nobody")}</p>`;
  const round = rounds.find(({ id }) => id === at.round);
  const index = round.contestants.indexOf(at.contestant);
  const contestant = pad.contestants.find(({ id }) => id === at.contestant);
  const go = (where) => choose({ round: round.id, contestant: at.contestant, ...where, since: String(pad.current) });
  const step = (by) => go({ contestant: round.contestants[index + by] });
  const isCalled = called?.contestant === at.contestant && called?.round === at.round;
  return html`
    ${rounds.length > 1 && html`<div class="judge-rounds" role="group" aria-label=${t("judge.rounds")}>
      ${rounds.map((one) => html`<button type="button" key=${one.id} class="button small second"
        aria-pressed=${one.id === round.id}
        onClick=${() => go({ round: one.id, contestant: one.contestants[0] })}>${pick(one, "name")}</button>`)}</div>`}
    <div class="judge-who" data-testid="judge-who" data-contestant=${contestant.id}>
      <button type="button" class="button second round" aria-label=${t("judge.before")} disabled=${index === 0}
        data-testid="judge-before" onClick=${() => step(-1)}><${Icon} name="arrow-left" /></button>
      <div><b>${contestant.number && html`<span class="judge-number">${contestant.number} </span>`}
        ${contestant.name}</b>
        ${contestant.unit && html`<small>${contestant.unit}</small>`}
        ${isCalled && html`<small class="judge-called"><${Icon} name="radio" />${t("judge.called")}</small>`}</div>
      <button type="button" class="button second round" aria-label=${t("judge.next")}
        disabled=${index === round.contestants.length - 1} data-testid="judge-next" onClick=${() => step(1)}>
        <${Icon} name="arrow-right" /></button>
    </div>
    <${OneSheet} key=${`${at.round} ${at.contestant}`} desk=${desk} pad=${pad} at=${at} />
    <${Earlier} desk=${desk} pad=${pad} round=${round} at=${at} onGo=${(one) => go({ contestant: one })} />`;
}

function OneSheet({ desk, pad, at: { round, contestant } }) {
  const sheet = desk.sheet(round, contestant);
  const [asks, ask] = useState(false);
  const { criteria } = pad;
  const isWhole = criteria.every(({ id }) => id in sheet.marks);
  const isFixed = sheet.isIn || sheet.isSent || pad.state !== "open";
  const total = shown(totalOf(criteria, sheet.marks));
  return html`<form class="judge-sheet" data-testid="judge-sheet" data-state=${sheet.state}
    onSubmit=${(event) => event.preventDefault()}>
    <${Standing} desk=${desk} sheet=${sheet} pad=${pad} />
    ${sheet.other && html`<${OtherDevice} criteria=${criteria} sheet=${sheet}
      onSettle=${(which) => desk.settle(round, contestant, which)} />`}
    ${criteria.map((one) => html`<${Criterion} key=${one.id} criterion=${one}
      mark=${sheet.marks[one.id] ?? null} isFixed=${isFixed}
      onMark=${(mark) => desk.change(round, contestant, { marks: { [one.id]: mark } })} />`)}
    <label class="field"><span class="label">${t("judge.note")}</span>
      <textarea rows="2" maxlength="200" disabled=${isFixed} data-testid="judge-note" value=${sheet.note}
        onInput=${({ target }) => desk.change(round, contestant, { note: target.value })}></textarea></label>
    <p class="judge-total"><span>${t("judge.total")}</span><b data-testid="judge-total">${total}</b></p>
    ${!isFixed && !asks && html`<button type="button" class="button large wide" data-testid="judge-submit"
      disabled=${!isWhole || Boolean(sheet.other)} onClick=${() => ask(true)}>
      ${t(isWhole ? "judge.submit" : "judge.submit.missing")}</button>`}
    ${!isFixed && asks && html`<div class="judge-ask" role="group" data-testid="judge-ask">
      <p>${t("judge.ask", { total })}</p>
      <ul>${criteria.map((one) => html`<li key=${one.id}><span>${pick(one, "name")}</span>
        <b>${shown(sheet.marks[one.id] ?? 0)}</b></li>`)}</ul>
      <div class="row"><button type="button" class="button second" onClick=${() => ask(false)}>
        ${t("judge.back")}</button>
        <button type="button" class="button" data-testid="judge-confirm"
          onClick=${() => { ask(false); desk.submit(round, contestant); }}>${t("judge.submit")}</button></div></div>`}
  </form>`;
}

/** What became of the sheet: on this device alone, on the server, submitted, or sent back. */
function Standing({ desk, sheet, pad }) {
  const { state, isKept, isSent, isIn, problem, why } = sheet;
  const said = isIn ? "in" : isKept ? (desk.isOffline ? "kept" : isSent ? "sending" : "saving")
    : state === "reopened" ? "reopened" : state === "draft" ? "draft" : "";
  return html`<div class="judge-standing" role="status" data-testid="judge-standing" data-said=${said}>
    ${pad.state !== "open" && !isIn && html`<p class="notice"><${Icon} name="lock" />
      <span>${t(`judge.state.${pad.state}`)}</span></p>`}
    ${said && html`<p class="notice" data-kind=${isIn ? "good" : said === "kept" ? "warn" : ""}>
      <${Icon} name=${isIn ? "circle-check" : said === "kept" ? "cloud-off" : "pencil"} />
      <span>${t(`judge.said.${isKept && isSent && desk.isOffline ? "waiting" : said}`, { why: why ?? "" })}</span></p>`}
    ${problem && problem.code !== "sheet_changed" && html`<p class="notice" data-kind="bad" role="alert">
      <${Icon} name="circle-alert" /><span>${sentence(problem)}</span></p>`}
  </div>`;
}

function OtherDevice({ criteria, sheet, onSettle }) {
  return html`<div class="judge-other" role="alert" data-testid="judge-other">
    <p><b>${t("judge.other")}</b></p>
    <ul>${criteria.map((one) => html`<li key=${one.id}><span>${pick(one, "name")}</span>
      <span>${t("judge.other.both", {
        mine: told(sheet.marks[one.id]),
        other: told(sheet.other.marks?.[one.id]),
      })}</span>
    </li>`)}</ul>
    <div class="row"><button type="button" class="button second" data-testid="judge-take-other"
      onClick=${() => onSettle("other")}>${t("judge.other.take")}</button>
      <button type="button" class="button second" data-testid="judge-take-mine"
        onClick=${() => onSettle("mine")}>${t("judge.other.mine")}</button></div></div>`;
}

const told = (mark) => (mark === undefined ? "–" : shown(mark));

/** One number: typed, or stepped by the thumb. What does not fit is refused in words and not kept. */
function Criterion({ criterion, mark, isFixed, onMark }) {
  const [typed, type] = useState(null); // while the judge types
  const { most, step, note } = criterion;
  const problem = typed === null || typed === "" ? "" : problemOf(criterion, parse(typed));
  const put = (text) => {
    const next = text.trim() === "" ? null : parse(text);
    type(text); // as it stands there until the judge goes on: 9.0 is the beginning of 9.05
    if (next === null ? text.trim() === "" : !problemOf(criterion, next)) onMark(next);
  };
  const by = (steps) => {
    const from = mark ?? (steps > 0 ? -hundredths(step) : hundredths(most) + hundredths(step));
    const next = Math.min(hundredths(most), Math.max(0, from + steps * hundredths(step)));
    type(null);
    onMark(next);
  };
  const id = `judge-${criterion.id}`;
  return html`<div class="judge-criterion" data-testid="judge-criterion">
    <label for=${id}><b>${pick(criterion, "name")}</b> <small>${t("judge.most", { most })}</small>
      ${note && html`<small class="judge-note">${note}</small>`}</label>
    <div class="judge-stepper">
      <button type="button" class="button second" aria-label=${t("judge.less", { step })}
        disabled=${isFixed || mark === 0} data-testid="judge-less" onClick=${() => by(-1)}>−</button>
      <input id=${id} class="judge-input" inputmode="decimal" autocomplete="off" disabled=${isFixed}
        aria-invalid=${Boolean(problem)} aria-describedby=${problem ? `${id}-problem` : undefined}
        data-testid="judge-mark" onBlur=${() => !problem && type(null)}
        value=${typed ?? (mark === null ? "" : shown(mark))} onInput=${({ target }) => put(target.value)} />
      <button type="button" class="button second" aria-label=${t("judge.more", { step })}
        disabled=${isFixed || mark === hundredths(most)} data-testid="judge-more" onClick=${() => by(1)}>+</button>
    </div>
    ${problem && html`<p class="judge-problem" id=${`${id}-problem`} role="alert" data-testid="judge-problem">
      ${t(`judge.problem.${problem}`, { most, step })}</p>`}
  </div>`;
}

/** The judge's own totals of the round, for scale. */
function Earlier({ desk, pad, round, at, onGo }) {
  const rows = round.contestants
    .map((id) => ({ one: pad.contestants.find((each) => each.id === id), sheet: desk.sheet(round.id, id) }))
    .filter(({ one, sheet }) => one.id !== at.contestant && Object.keys(sheet.marks).length);
  if (!rows.length) return null;
  return html`<section class="judge-earlier" data-testid="judge-earlier"><h3>${t("judge.earlier")}</h3>
    <ul>${rows.map(({ one, sheet }) => html`<li key=${one.id}><button type="button" class="button quiet"
      onClick=${() => onGo(one.id)}><span>${one.number} ${one.name}</span>
      <span>${sheet.isIn && html`<${Icon} name="check" />`}<b>${shown(totalOf(pad.criteria, sheet.marks))}</b></span>
      </button></li>`)}</ul></section>`;
}
