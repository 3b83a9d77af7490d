// The quizzes in the event form.

import { FormContext } from "../../../console/fields/fields.js";
import { moveItem, removeAt, takenIds } from "../../../console/fields/form_state.js";
import { Button } from "../../../console/kit/notice.js";
import { QUIZZES_PER_EVENT } from "../../../shared/limits.js";
import { html, useContext, useState } from "../../../shared/ui.js";
import { t } from "../../../shared/words.js";
import { blankQuiz, copyOf } from "./changes.js";
import { QuizForm } from "./quiz_form.js";
import "./words_form.js";

const COPY_ENDINGS = { title: "（副本）", title_en: " (copy)" };

/** `known`: {activity: {state}} of the saved ones, and of removed ones, whose ids stay taken. */
export function Quizzes({ known }) {
  const { event, change } = useContext(FormContext);
  const { quizzes } = event;
  const [added, setAdded] = useState(-1);
  const taken = takenIds(event, known);
  const put = (next) => change(["quizzes"], next);
  const add = (quiz) => {
    setAdded(quizzes.length);
    put([...quizzes, quiz]);
  };
  const isFull = quizzes.length >= QUIZZES_PER_EVENT;
  return html`<section class="stack" id="part-quizzes">
    <h2 class="view-title">${t("quizzes")} <span class="soft number">${quizzes.length}</span></h2>
    <p class="soft">${t("quiz_form.hint")}</p>
    ${quizzes.map((quiz, index) => html`<${QuizForm} key=${index} index=${index} count=${quizzes.length}
      state=${known[quiz.id]?.state ?? "draft"} taken=${taken} isFull=${isFull} startOpen=${index === added}
      onCopy=${() => add(copyOf(quiz, taken, COPY_ENDINGS))} onRemove=${() => put(removeAt(quizzes, index))}
      onMove=${(to) => put(moveItem(quizzes, index, to))} />`)}
    <div><${Button} icon="plus" look="second" testid="add-quiz" disabled=${isFull}
      onClick=${() => add(blankQuiz(taken))}>${t("quiz_form.add")}<//></div>
  </section>`;
}
