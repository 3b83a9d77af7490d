// The bar under the event form: what is unsaved or wrong, and the two ways on. Ctrl+S saves from any field.

import { Icon, html, useRef, useState } from "../../shared/ui.js";
import { t } from "../../shared/words.js";
import { Confirm } from "../kit/confirm.js";
import { useWindowKeys } from "../kit/hooks.js";
import { Button } from "../kit/notice.js";

export const FORM_ID = "event-form"; // the bar stands outside of it: what it asks is a form of its own

/** Brings a field, or what is said of it, into sight and under the keyboard. */
export function reveal(field) {
  const element = document.getElementById(`field-${field}`) ?? document.getElementById(`problem-${field}`);
  element?.scrollIntoView({ block: "center" });
  element?.focus();
}

function useSaveKey(save) {
  useWindowKeys((event) => {
    if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    event.preventDefault(); // else the browser saves the page as a file
    if (!event.repeat && !document.querySelector("dialog[open]")) save();
  });
}

/** `problems`: {field: text}; `form`: of use_definition.js; `isNew`: the event is created by saving. */
export function SaveBar({ form, problems, busy, isNew }) {
  const told = useRef(-1); // which problem was shown last
  const [asking, setAsking] = useState(false);
  const wrong = Object.keys(problems);
  const canSave = !busy && (form.dirty || isNew);
  useSaveKey(() => canSave && /** @type {HTMLFormElement} */ (document.getElementById(FORM_ID)).requestSubmit());
  const showNext = () => {
    told.current = (told.current + 1) % wrong.length;
    reveal(wrong[told.current]);
  };
  const discard = () => {
    setAsking(false);
    form.discard();
  };
  return html`<div class="save-bar" data-dirty=${form.dirty}>
    <span class="save-state" aria-live="polite">${wrong.length
      ? html`<button type="button" class="button danger small" data-testid="next-problem" onClick=${showNext}>
          <${Icon} name="circle-alert" />${t("form.problems", { count: wrong.length })}</button>`
      : html`<span class="soft">${t(form.dirty ? "form.unsaved" : isNew ? "form.new_hint" : "form.all_saved")}</span>`}
    </span>
    <button type="button" class="button second" data-testid="discard" disabled=${!form.dirty || busy}
      onClick=${() => setAsking(true)}>${t("form.discard")}</button>
    <${Button} icon="save" submit=${true} form=${FORM_ID} testid="save-event" title="Ctrl+S" disabled=${!canSave}>
      ${t(isNew ? "form.create" : "form.save")}<//>
    ${asking &&
      html`<${Confirm} title=${t("form.discard")} text=${t("form.discard.ask")} action=${t("form.discard")}
        danger=${true}
      onYes=${discard} onNo=${() => setAsking(false)} />`}
  </div>`;
}
