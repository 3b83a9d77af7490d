// The activities of one kind in the event form, each folded to a line, and the button that adds one.

import { html, useContext, useState } from "../../shared/ui.js";
import { pick, t } from "../../shared/words.js";
import { Button, Notice } from "../kit/notice.js";
import { ActivityForm } from "./activity_form.js";
import { EntitledFields } from "./entitled_fields.js";
import { FormContext, Technical, TextField, TextPair } from "./fields.js";
import { freeId, moveItem, removeAt, takenIds } from "./form_state.js";

/**
 * `kind` is "question_board" or "word_cloud", whose list is `${kind}s`; `blank` is a new one, `known` {id: {state}} of
 * the saved ones; `Fields({at, activity, frozen})` are those of the kind alone.
 */
export function ActivityList({ kind, blank, known, most, Fields }) {
  const { event, change } = useContext(FormContext);
  const list = `${kind}s`;
  const activities = event[list];
  const [added, setAdded] = useState(-1);
  const put = (next) => change([list], next);
  const add = () => {
    setAdded(activities.length);
    put([...activities, { ...blank, id: freeId(takenIds(event, known), `${kind.split("_")[0]}-`) }]);
  };
  return html`<section class="stack" id=${`part-${list}`}>
    <h2 class="view-title">${t(list)} <span class="soft number">${activities.length}</span></h2>
    <p class="soft">${t(`${list}.hint`)}</p>
    ${activities.map((activity, index) => {
      const at = [list, index];
      const state = known[activity.id]?.state ?? "draft";
      const frozen = state !== "draft";
      return html`<${ActivityForm} key=${index} kind=${kind} index=${index} count=${activities.length} state=${state}
          title=${pick(activity, "title") || t(`${kind}.new`)} about="" startOpen=${index === added}
          onMove=${(to) => put(moveItem(activities, index, to))} onRemove=${() => put(removeAt(activities, index))}>
        ${frozen && html`<${Notice} kind="warn" icon="lock" testid=${`${kind}-frozen`}>
          ${t("activity_form.frozen")}<//>`}
        <${TextPair} path=${[...at, "title"]} label=${t("field.title")} lines />
        <${Fields} at=${at} activity=${activity} frozen=${frozen} />
        <${EntitledFields} at=${at} activity=${activity} frozen=${frozen} />
        <${Technical} paths=${[[...at, "id"]]}>
          <${TextField} path=${[...at, "id"]} label=${t("field.id")} code=${true} disabled=${frozen} /><//>
      <//>`;
    })}
    <div><${Button} icon="plus" look="second" testid=${`add-${kind}`} disabled=${activities.length >= most}
      onClick=${add}>${t(`${kind}.add`)}<//></div>
  </section>`;
}
