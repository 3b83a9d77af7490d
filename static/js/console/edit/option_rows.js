// The options of a poll: edited in place, ordered by dragging or with buttons, or pasted from a spreadsheet.

import { Icon, html, useContext, useEffect, useState } from "../../shared/ui.js";
import { t } from "../../shared/words.js";
import { Cell } from "../fields/cell.js";
import { useDragRow } from "../fields/drag_row.js";
import { FormContext, TextPair, useField } from "../fields/fields.js";
import { blankOption, moveItem, optionsFromLines, problemsBelow, removeAt } from "../fields/form_state.js";
import { PasteDialog } from "../fields/paste_dialog.js";
import { PictureField } from "../fields/picture_field.js";
import { Button, IconButton } from "../kit/notice.js";
import { AboutFields, hasAbout } from "./option_about.js";
import "./option_words.js";

const DRAG_TYPE = "application/x-acclaim-option"; // nothing else may be dropped here

function OptionRow({ at, index, count, frozen, move, remove }) {
  const path = [...at, index];
  const { row, grip } = useDragRow({ index, move, type: DRAG_TYPE, frozen });
  const about = [...path, "about"];
  const { problems } = useContext(FormContext);
  const { value } = useField(about);
  const { value: group } = useField([...path, "group"]);
  const [isOpen, setOpen] = useState(false);
  const isWrong = problemsBelow(problems, about).length > 0;
  useEffect(() => {
    if (isWrong) setOpen(true); // a problem is never hidden
  }, [isWrong]);
  return html`<li class="option-row" ...${row} data-testid=${`option-${index}`}>
    <span class="grip" ...${grip} aria-hidden="true">
      <${Icon} name="grip-vertical" /><span class="number">${index + 1}</span></span>
    <${PictureField} path=${[...path, "picture"]} label=${t("field.picture")} small=${true} />
    <div class="option-texts">
      <${Cell} path=${[...path, "name"]} label=${t("field.name")} />
      <${Cell} path=${[...path, "name_en"]} label=${t("in_english", { label: t("field.name") })} />
      <${Cell} path=${[...path, "subtitle"]} label=${t("field.subtitle")} />
      <${Cell} path=${[...path, "subtitle_en"]} label=${t("in_english", { label: t("field.subtitle") })} />
    </div>
    <div class="option-end">
      <${Cell} path=${[...path, "id"]} label=${t("field.id")} disabled=${frozen} code=${true} />
      <${Button} icon="file-text" look=${hasAbout(value) || group ? "small second" : "small quiet"}
        testid=${`more-${index}`}
        aria-expanded=${isOpen} onClick=${() => setOpen(!isOpen)}>${t("form.option_more")}<//>
      <div class="row tight">
        <${IconButton} icon="arrow-up" label=${t("move_up")} disabled=${frozen || index === 0}
          onClick=${() => move(index, index - 1)} />
        <${IconButton} icon="arrow-down" label=${t("move_down")} disabled=${frozen || index === count - 1}
          onClick=${() => move(index, index + 1)} />
        <${IconButton} icon="trash-2" label=${t("remove")} disabled=${frozen || count === 1} onClick=${remove} />
      </div>
    </div>
    ${isOpen && html`<div class="option-more stack" data-testid=${`more-of-${index}`}>
      <${TextPair} path=${[...path, "group"]} label=${t("field.group")} hint=${t("field.group.hint")} />
      <${AboutFields} path=${about} /></div>`}
  </li>`;
}

/** `at`: the path of the options. `frozen`: ballots stand, so options may be corrected but not come, go or move. */
export function OptionRows({ at, frozen }) {
  const { change } = useContext(FormContext);
  const { value: options, problem, field } = useField(at);
  const [pasting, setPasting] = useState(false);
  const move = (from, to) => change(at, moveItem(options, from, to));
  const add = () => change(at, [...options, blankOption(options.map((option) => option.id))]);
  const paste = (text) => {
    const filled = options.filter((option) => option.name.trim()); // the two empty rows of a new poll give way
    change(at, [...filled, ...optionsFromLines(text, filled)]);
    setPasting(false);
  };
  return html`<div class="options" id=${`field-${field}`} tabindex="-1">
    <h3>${t("field.options")} <span class="soft number">${options.length}</span></h3>
    ${problem && html`<p class="error" role="alert" data-testid=${`problem-${field}`}>${problem}</p>`}
    <ol class="option-list">
      ${options.map((option, index) => html`<${OptionRow} key=${index} at=${at} index=${index} count=${options.length}
      frozen=${frozen} move=${move} remove=${() => change(at, removeAt(options, index))} />`)}</ol>
    ${!frozen && html`<div class="row wrap">
      <${Button} icon="plus" look="second" testid="add-option" onClick=${add}>${t("form.add_option")}<//>
      <${Button} icon="list" look="second" testid="paste-options" onClick=${() => setPasting(true)}>
        ${t("paste.title")}<//>
    </div>`}
    ${pasting && html`<${PasteDialog} title=${t("paste.title")} hint=${t("paste.hint")} onAdd=${paste}
      onClose=${() => setPasting(false)} />`}
  </div>`;
}
