// The list that moderators work on: one list, one hand on the keyboard, whatever is in it.

import { ApiError } from "../../shared/api.js";
import { formatTime } from "../../shared/clock.js";
import { Icon, html, toast, useEffect, useRef, useState } from "../../shared/ui.js";
import { formatNumber, t } from "../../shared/words.js";
import { useWindowKeys } from "./hooks.js";
import { IconButton, Problem } from "./notice.js";

const LISTS = ["queue", "newest"];
const TYPING = "input:not([type=checkbox]), textarea, select, dialog";
const MOVES = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/**
 * `start()` makes the Moderation, `moderation` is what it takes. `kind`: {decisions: [{key, decision, icon}] on a row,
 * in this order; legend: the keys; words: what the keys of its words begin with; states: the kind of pill of each
 * state; Aside: what stands beside a text}.
 */
export function Queue({ start, moderation, kind }) {
  const work = useRef(null);
  work.current ??= start();
  const [, render] = useState(0);
  const [error, setError] = useState(null);
  const rerender = () => render((n) => n + 1);
  work.current.receive(moderation);
  const { list, rows, current, marked, done } = work.current;

  const act = async (decision) => {
    // The next comment is under the cursor, and may be judged, while this is on its way.
    const outcome = work.current[decision]();
    setError(null);
    rerender();
    try {
      const undone = await outcome;
      if (decision === "undo" && undone) toast(t("comments.undone", { what: t(`moderate.${undone.what}`) }), "good");
    } catch (refused) {
      if (!(refused instanceof ApiError)) throw refused;
      setError(refused);
    }
    rerender();
  };
  const press = (pressed) => {
    const decision = kind.decisions.find(({ key }) => key === pressed)?.decision;
    if (decision) void act(decision);
    else if (pressed === "u") void act("undo");
    else if (pressed in MOVES) work.current.move(MOVES[pressed]);
    else if (pressed === "x") work.current.mark();
    else if (pressed === "1" || pressed === "2") work.current.show(LISTS[Number(pressed) - 1]);
    else return false;
    rerender();
    return true;
  };
  useWindowKeys((event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.(TYPING)) return;
    if (press(event.key.length === 1 ? event.key.toLowerCase() : event.key)) event.preventDefault();
  });
  useEffect(
    () => document.querySelector(".comment-card[data-current=true]")?.scrollIntoView({ block: "nearest" }),
    [current?.n, list],
  );

  return html`<section class="card panel" aria-label=${t(`${kind.words}.lists`)}>
    <div class="row wrap between">
      <div class="segments" role="group" aria-label=${t("comments.lists")}>${LISTS.map((name) => html`
        <button key=${name} type="button" aria-pressed=${list === name} data-testid=${`list-${name}`}
          onClick=${() => { work.current.show(name); rerender(); }}>${t(`${kind.words}.${name}`)}
          ${name === "queue" &&
            html`<span class="pill" data-kind=${moderation.pending ? "warn" : "good"} data-testid="pending">
              ${formatNumber(moderation.pending)}</span>`}</button>`)}</div>
      <div class="row tight">
        <label class="check"><input type="checkbox" data-testid="mark-all"
            checked=${rows.length > 0 && marked.size === rows.length}
          onChange=${() => { work.current.markAll(); rerender(); }} /><span>${t("comments.mark_all")}</span></label>
        <button type="button" class="button second small" data-testid="undo" disabled=${!done.length}
          onClick=${() => act("undo")}>
          <${Icon} name="undo-2" />${t("comments.undo")}</button>
      </div>
    </div>
    ${marked.size > 0 &&
      html`<p class="notice row wrap" data-kind="info" data-testid="marked"><span class="grow">
          ${t("comments.marked", { count: marked.size })}</span>
      <button type="button" class="button small" onClick=${() => act("approve")}>${t("moderate.approve")}</button>
      <button type="button" class="button small danger" onClick=${() => act("remove")}>
        ${t("moderate.delete")}</button></p>`}
    <${Problem} error=${error} />
    ${rows.length === 0 &&
      html`<p class="empty" data-testid="queue-empty">${t(`${kind.words}.${list === "queue" ? "queue_empty" : "none"}`)}
      </p>`}
    <ol class="comment-list" data-testid="comment-list">
      ${rows.map((comment) => html`<${Card} key=${comment.n} comment=${comment} kind=${kind}
      inQueue=${list === "queue"} isCurrent=${comment.n === current?.n} isMarked=${marked.has(comment.n)}
      isPinned=${moderation.pinned?.n === comment.n}
      onPoint=${() => { work.current.point(comment.n); rerender(); }}
      onMark=${() => { work.current.mark(comment.n); rerender(); }}
      onDecision=${(decision) => { work.current.point(comment.n); void act(decision); }} />`)}</ol>
    <p class="legend" aria-label=${t("comments.keys")}>
      ${kind.legend.map((keys) => html`<span key=${keys}><kbd>${keys}</kbd> ${t(`keys.${keys}`)}</span>`)}</p>
  </section>`;
}

function Card({ comment, kind, inQueue, isCurrent, isMarked, isPinned, onPoint, onMark, onDecision }) {
  const { n, at, name, unit, member, text, original, state, why } = comment;
  return html`<li class="comment-card" data-testid="comment" data-n=${n} data-state=${state} data-current=${isCurrent}
    aria-current=${isCurrent || undefined} onClick=${onPoint}>
    <input type="checkbox" aria-label=${t("comments.mark")} checked=${isMarked} onChange=${onMark}
      onClick=${(event) => event.stopPropagation()} />
    <div class="comment-words">
      <p class="comment-text">${original || text}</p>
      <p class="soft comment-who"><time class="number">${formatTime(at)}</time> <span>
          ${[unit, name].filter(Boolean).join(" ") || t("comments.nameless")}</span>
        <span class="code cut">${member}</span>
        ${why === "word" && html`<span class="pill" data-kind="warn">${t("comments.word")}</span>`}
        ${original && original !== text && html`<span>${t("comments.shown_as", { text })}</span>`}
        ${isPinned && html`<span class="pill" data-kind="good">${t("comments.pinned")}</span>`}
        ${!inQueue &&
          html`<span class="pill" data-kind=${kind.states[state]}>${t(`${kind.words}.state.${state}`)}</span>`}
        <${kind.Aside} row=${comment} /></p>
    </div>
    <div class="comment-decisions">
      ${kind.decisions.filter(({ decision }) => decision !== "approve" || state !== "shown").map(
        ({ decision, icon, key }) => html`
      <${IconButton} key=${decision} icon=${icon}
        label=${`${t(`moderate.${decision === "remove" ? "delete" : decision}`)} (${key.toUpperCase()})`}
        testid=${`decision-${decision}`}
        onClick=${(event) => { event.stopPropagation(); onDecision(decision); }} />`)}</div>
  </li>`;
}
