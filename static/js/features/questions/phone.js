// Questions on the phone: the entry in the list of activities, and the sheet for asking and upvoting.

import { Sheet } from "../../shared/sheet.js";
import { html, Icon, useEffect, useRef, useState } from "../../shared/ui.js";
import { formatNumber, pick, sentence, t } from "../../shared/words.js";
import { settled } from "./told.js";
import "./words.js";

export { QuestionDesk } from "./desk.js";

const RUNNING = new Set(["open", "locked"]);
const REFUSED = new Set(["not_entitled", "closed", "locked", "not_open", "reset", "muted"]);
const KINDS = { pending: "warn", sent: "warn", deleted: "bad", shown: "good", answering: "good", answered: "good" };
const STILL_MS = 2_500; // after the last touch of the page, before the list may move again
const TOUCHES = ["pointerdown", "pointermove", "touchmove", "scroll", "wheel", "keydown"];

/** The sheet of the open board, if any. Every board reaches the desk, whether its sheet is open or not. */
export function QuestionSheets({ visit, desk, openedId, onClose }) {
  const { list } = visit.boards;
  useEffect(() => {
    for (const board of list) desk.meet(board);
  });
  const board = list.find(({ activity }) => activity === openedId);
  return board && html`<${QuestionSheet} key=${openedId} board=${board} desk=${desk}
    whyNot=${whyNotOf(visit, desk, board)} onClose=${onClose} />`;
}

/** The boards as ActivityCard takes them. */
export const questionEntries = (visit, desk, open) =>
  visit.boards.list.map((board) => {
    const { asks, questions } = desk.of(board.activity);
    const asked = asks.length + questions.length;
    const runs = RUNNING.has(board.state);
    return {
      kind: "questions",
      id: board.activity,
      title: pick(board, "title"),
      state: board.state,
      stateWords: t(`questions.${board.state}`),
      opens_at: board.opens_at,
      closes_at: board.closes_at,
      isDone: asked > 0,
      facts: [
        t("questions.count", { n: formatNumber(board.questions.size) }),
        ...(runs ? [t("questions.may", { n: board.questions_max })] : []),
      ],
      mine: asked > 0 ? { icon: "circle-check", text: t("questions.mine", { n: asked }), isGood: true } : null,
      whyNot: "",
      label: t(runs ? "questions.go" : "questions.see"),
      onOpen: () => open(board.activity),
    };
  });

function whyNotOf(visit, desk, board) {
  if (visit.member?.anonymous && visit.event.admission !== "open") return t("questions.members");
  return desk.of(board.activity).isFor ? "" : t("questions.refused.not_entitled");
}

function QuestionSheet({ board, desk, whyNot, onClose }) {
  const { activity: id } = board;
  const { asks, questions, problem } = desk.of(id);
  const isOpen = board.state === "open";
  const own = [
    ...questions.map((one) => ({ ...one, state: stateNow(one, board) })),
    ...asks.map((one) => ({ ...one, state: "sent" })),
  ];
  const order = useOrder(board.questions);
  const mine = new Set(questions.map(({ n }) => n));
  const mayAsk = !whyNot && isOpen;
  return html`<${Sheet} title=${pick(board, "title")} className="questions-sheet" testid="questions-sheet"
    onClose=${onClose}>
    ${whyNot && html`<p class="activity-facts" data-testid="questions-why-not">${whyNot}</p>`}
    ${problem && html`<p class="notice" data-kind="bad" role="alert" data-testid="questions-problem">
      <${Icon} name="circle-alert" /><span>${problemWords(problem.error)}</span></p>`}
    ${mayAsk && own.length < board.questions_max && html`<${AskForm} key=${problem?.text ?? ""} board=${board}
      first=${problem?.text ?? ""} onAsk=${(text) => desk.ask(id, text)} />`}
    ${mayAsk && own.length >= board.questions_max && html`<p class="activity-facts">
      ${t("questions.used", { n: board.questions_max })}</p>`}
    ${!isOpen && html`<p class="activity-facts">${t(`questions.refused.${board.state}`)}</p>`}
    ${own.length > 0 && html`<section class="questions-part"><h3>${t("questions.own")}</h3>
      <ul class="questions-own">${own.map((one) => html`<li key=${one.question} data-testid="own-question"
        data-state=${one.state}><p>${one.text}</p>
        <span class="pill" data-kind=${KINDS[one.state]}>${t(`questions.state.${one.state}`)}</span></li>`)}</ul>
    </section>`}
    <section class="questions-part"><h3>${t("questions.all")}</h3>
      <ol class="questions-list" data-testid="questions-list">
        ${order.map((n) => html`<${Question} key=${n} question=${board.questions.get(n)} isOwn=${mine.has(n)}
          upvote=${desk.upvoteOf(id, n)} mayPress=${mayAsk} onPress=${() => desk.press(id, n)} />`)}
      </ol>
      ${order.length === 0 && html`<p class="empty">${t("questions.none")}</p>`}</section>
  <//>`;
}

/** The newest state of the member's own question: the board may have it before the desk. */
function stateNow({ n, state }, { questions, gone }) {
  if (questions.has(n)) return questions.get(n).state;
  return gone.has(n) ? (gone.get(n) ? "merged" : "deleted") : state;
}

const problemWords = (error) =>
  REFUSED.has(error.code) ? t(`questions.refused.${error.code}`) : sentence(error);

function AskForm({ board, first, onAsk }) {
  const [text, setText] = useState(first);
  const left = board.length - [...text.trim()].length;
  const isFit = text.trim() !== "" && left >= 0;
  const submit = (event) => {
    event.preventDefault();
    if (!isFit) return;
    onAsk(text.trim());
    setText("");
  };
  return html`<form class="questions-form" onSubmit=${submit}>
    <textarea class="input" rows="2" maxlength=${4 * board.length} data-testid="question-text" value=${text}
      aria-label=${t("questions.write")} placeholder=${t("questions.write")} aria-invalid=${left < 0}
      onInput=${(event) => setText(event.target.value)}></textarea>
    <p class="activity-facts">${t(`questions.named.${board.names}`)} ${board.review && t("questions.reviewed")}
      ${text && html` <span class="number" data-over=${left < 0}>${left}</span>`}</p>
    <button type="submit" class="button wide" data-testid="question-ask" disabled=${!isFit}>
      ${t("questions.ask")}</button>
  </form>`;
}

function Question({ question, isOwn, upvote, mayPress, onPress }) {
  const { name, unit, text, state, votes } = question;
  const who = isOwn ? t("questions.own.one") : [unit, name].filter(Boolean).join(" · ");
  return html`<li class="question" data-testid="question" data-state=${state} data-own=${isOwn}>
    <div><p>${text}</p>
      <p class="activity-facts">${who}
        ${state !== "shown" && html` <span class="pill" data-kind="good">${t(`questions.state.${state}`)}</span>`}</p>
    </div>
    <button type="button" class="question-vote" data-testid="upvote" aria-pressed=${upvote.on}
      aria-label=${t("questions.upvote", { n: votes })} disabled=${!mayPress || state === "answered"}
      onClick=${onPress}><${Icon} name="arrow-up" /><b class="number">${formatNumber(votes)}</b></button></li>`;
}

/** The numbers in order, which does not change while the page is touched or just was. */
function useOrder(questions) {
  const touched = useRef(-Infinity);
  const order = useRef([]);
  const [, look] = useState(0);
  useEffect(() => {
    const touch = () => (touched.current = performance.now());
    const timer = setInterval(() => look((n) => n + 1), STILL_MS / 2);
    for (const name of TOUCHES) window.addEventListener(name, touch, { capture: true, passive: true });
    return () => {
      clearInterval(timer);
      for (const name of TOUCHES) window.removeEventListener(name, touch, { capture: true });
    };
  }, []);
  const mayMove = performance.now() - touched.current > STILL_MS || !order.current.length;
  order.current = settled(order.current, questions.values(), mayMove);
  return order.current;
}
