// What a question can be answered with: tiles for options, places for an order, a field for a number.

import { Picture } from "../picture.js";
import { html, Icon, useState } from "../ui.js";
import { pick, t } from "../words.js";
import "./words.js";

export const LETTERS = "ABCDEFGH";

/** The name of an option by its id; of a number, itself. */
export function nameOf(question, id) {
  if (question.kind === "true_false") return t(`quiz.${id}`);
  const option = question.options.find((one) => one.id === id);
  return option ? pick(option, "name") : id;
}

/** The right answer in words. */
export const keyWords = (question, right) =>
  t("quiz.key", {
    answer:
      right.map((id) => nameOf(question, id)).join(question.kind === "order" ? " → " : t("quiz.and")) +
      (question.unit ? ` ${pick(question, "unit")}` : ""),
  });

/**
 * `give(choices)` answers. Until the lock one can, if nothing was answered yet or the quiz lets it be changed. Of a
 * number nothing is said of the nearest one where it `isExact`.
 */
export function AnswerForm({ quiz, answer, give }) {
  const { question, phase, changes } = quiz;
  const isOpen = phase === "open" && answer?.state !== "sent";
  const isFree = isOpen && (!answer || answer.state === "refused" || changes);
  const props = { quiz, question, answer, isFree, give };
  if (question.kind === "number") return html`<${NumberForm} ...${props} />`;
  if (question.kind === "several" || question.kind === "order") return html`<${ManyForm} ...${props} />`;
  return html`<${Tiles} ...${props} chosen=${answer?.choices ?? []} onTap=${(id) => give([id])} />`;
}

function Tiles({ quiz, question, chosen, isFree, onTap }) {
  const right = quiz.key?.right ?? null;
  const isOrder = question.kind === "order";
  return html`<ol class="quiz-tiles" data-wide=${question.options.some((one) => pick(one, "name").length > 8)}>
    ${question.options.map((option, at) => {
      const place = chosen.indexOf(option.id);
      const isRight = right && !isOrder && right.includes(option.id);
      return html`<li key=${option.id}><button type="button" class="quiz-tile" data-testid="quiz-tile"
        data-id=${option.id} data-place=${at % 4} data-chosen=${place >= 0} 
          data-right=${right && !isOrder ? isRight : null}
        aria-pressed=${place >= 0} disabled=${!isFree} onClick=${() => onTap(option.id)}>
        <b aria-hidden="true">${isOrder ? (place >= 0 ? place + 1 : "") : LETTERS[at]}</b>
        ${option.picture && html`<${Picture} box="3.5rem" src=${option.picture} alt="" />`}
        <span>${nameOf(question, option.id)}</span>
        ${((place >= 0 && !isOrder) || isRight) && html`<${Icon} name=${right && !isRight ? "x" : "check"} />`}
      </button></li>`;
    })}</ol>
    ${right && isOrder && html`<p class="quiz-why">${keyWords(question, right)}</p>`}`;
}

/** Several options, or all in an order: chosen first, then sent. */
function ManyForm({ quiz, question, answer, isFree, give }) {
  const [draft, set] = useState(answer?.choices ?? []);
  const isOrder = question.kind === "order";
  const chosen = isFree ? draft : (answer?.choices ?? draft);
  const tap = (id) => set(draft.includes(id) ? draft.filter((one) => one !== id) : [...draft, id]);
  const isWhole = isOrder ? draft.length === question.options.length : draft.length > 0;
  return html`
    ${isFree && html`<p class="quiz-hint">${t(isOrder ? "quiz.order" : "quiz.several")}</p>`}
    <${Tiles} quiz=${quiz} question=${question} chosen=${chosen} isFree=${isFree} onTap=${tap} />
    ${isFree && html`<div class="quiz-send">
      ${isOrder && html`<button type="button" class="button second" disabled=${!draft.length}
        onClick=${() => set([])}>${t("quiz.again")}</button>`}
      <button type="button" class="button large wide" data-testid="quiz-send" disabled=${!isWhole}
        onClick=${() => give(draft)}>${t("quiz.submit")}</button></div>`}`;
}

function NumberForm({ quiz, question, answer, isFree, give }) {
  const [draft, set] = useState(answer?.choices?.[0] ?? "");
  const right = quiz.key?.right;
  const typed = isFree ? draft : (answer?.choices?.[0] ?? "");
  return html`<form class="quiz-number" onSubmit=${(event) => {
    event.preventDefault();
    if (draft.trim()) give([draft.trim()]);
  }}>
    ${isFree && !quiz.isExact && html`<p class="quiz-hint">${t("quiz.number.hint")}</p>`}
    <label><span class="sr-only">${pick(question, "title")}</span>
      <input class="input" inputmode="decimal" autocomplete="off" maxlength="20" data-testid="quiz-input" value=${typed}
        disabled=${!isFree} onInput=${(event) => set(event.currentTarget.value)} />
      ${pick(question, "unit") && html`<em>${pick(question, "unit")}</em>`}</label>
    ${isFree && html`<button type="submit" class="button large wide" data-testid="quiz-send"
      disabled=${!draft.trim()}>${t("quiz.submit")}</button>`}
    ${right && html`<p class="quiz-why">${keyWords(question, right)}</p>`}
  </form>`;
}
