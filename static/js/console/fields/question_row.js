// A question of a survey or a quiz in the event form: folded to a line; moved, copied and removed as a whole.

import { Icon, html, useContext } from "../../shared/ui.js";
import { t } from "../../shared/words.js";
import { IconButton } from "../kit/notice.js";
import { useDragRow } from "./drag_row.js";
import { FormContext } from "./fields.js";
import { problemsBelow } from "./form_state.js";

/**
 * `rows`: of useOpenRows, whose list has `count` of them; `at`: the path of the question at `index`; `owner`: the id of
 * what it belongs to, where alone it may be dropped. `pills` stand beside the title; `children` are its fields.
 */
export function QuestionRow({ rows, at, index, count, owner, frozen, title, pills, copyWords, onCopy, children }) {
  const { problems } = useContext(FormContext);
  const wrong = problemsBelow(problems, at).length;
  const isShown = rows.isOpen(index) || wrong > 0; // a problem is never hidden in a folded row
  const type = `application/x-acclaim-question-${owner}`.toLowerCase();
  const { row, grip } = useDragRow({ index, move: rows.move, type, frozen });
  return html`<li class="cue-row question-row" ...${row} data-testid=${`question-${index}`}>
    <span class="grip" ...${grip} aria-hidden="true"><${Icon} name="grip-vertical" /><span class="number">
      ${index + 1}</span></span>
    <div class="stack tight">
      <button type="button" class="cue-open" aria-expanded=${isShown} data-testid=${`question-open-${index}`}
        onClick=${() => rows.toggle(index)}>
        <strong>${title}</strong>${pills}
        ${wrong > 0 && html`<span class="pill" data-kind="bad">${t("form.problems", { count: wrong })}</span>`}</button>
      ${isShown && children}
    </div>
    <div class="row tight">
      <${IconButton} icon="arrow-up" label=${t("move_up")} data-move="up" disabled=${frozen || index === 0}
        onClick=${() => rows.move(index, index - 1, "up")} />
      <${IconButton} icon="arrow-down" label=${t("move_down")} data-move="down"
        disabled=${frozen || index === count - 1} onClick=${() => rows.move(index, index + 1, "down")} />
      <${IconButton} icon="copy" label=${copyWords} disabled=${frozen} onClick=${onCopy}
        testid=${`copy-question-${index}`} />
      <${IconButton} icon="trash-2" label=${t("remove")} disabled=${frozen} onClick=${() => rows.remove(index)}
        testid=${`remove-question-${index}`} /></div>
  </li>`;
}
