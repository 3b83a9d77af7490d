// One activity in the event form: folded to a line, and moved and removed as a whole.

import { Icon, html, useContext, useEffect, useState } from "../../shared/ui.js";
import { t } from "../../shared/words.js";
import { Button } from "../kit/notice.js";
import { FormContext } from "./fields.js";
import { problemsBelow } from "./form_state.js";

const LIST_OF = { quiz: "quizzes" }; // the others take an s

/**
 * `kind` is "poll", "survey" and the like, `state` that of the saved one, "draft" for a new one; it goes only as a
 * draft. `about` stands beside the title; `children` are its fields. `onMove(index)` and `onRemove()` are called for
 * the buttons. `words`: with what the keys of its states' names begin.
 */
export function ActivityForm({
  kind, words = kind, index, count, state, title, about, onMove, onRemove, startOpen, children,
}) {
  const { problems } = useContext(FormContext);
  const wrong = problemsBelow(problems, [LIST_OF[kind] ?? `${kind}s`, index]).length;
  const [open, setOpen] = useState(startOpen);
  useEffect(() => {
    if (wrong) setOpen(true); // a problem is never hidden in a folded form
  }, [wrong]);
  return html`<details class="card poll-form" id=${`part-${kind}-${index}`} data-testid=${`${kind}-form-${index}`}
      open=${open} onToggle=${(e) => setOpen(e.target.open)}>
    <summary><${Icon} name="chevron-down" /><span class="pill" data-state=${state}>${t(`${words}.${state}`)}</span>
      <strong>${title}</strong><span class="soft">${about}</span>
      ${wrong > 0 && html`<span class="pill" data-kind="bad">${t("form.problems", { count: wrong })}</span>`}</summary>
    ${open && html`<div class="panel">${children}
      <div class="row wrap">
        <${Button} icon="arrow-up" look="second" disabled=${index === 0} onClick=${() => onMove(index - 1)}>
          ${t("move_up")}<//>
        <${Button} icon="arrow-down" look="second" disabled=${index === count - 1} onClick=${() => onMove(index + 1)}>
          ${t("move_down")}<//>
        <${Button} icon="trash-2" look="danger" disabled=${state !== "draft"} testid=${`remove-${kind}-${index}`}
          onClick=${onRemove}>${t(`form.remove_${kind}`)}<//>
      </div>
    </div>`}
  </details>`;
}
