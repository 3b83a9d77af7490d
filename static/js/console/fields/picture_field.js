// One picture: chosen, checked here, uploaded, shown. Only its path on the server enters the definition.

import { Picture } from "../../shared/picture.js";
import { Icon, html, useContext, useRef, useState } from "../../shared/ui.js";
import { sentence, t } from "../../shared/words.js";
import { useAction } from "../kit/hooks.js";
import { IconButton } from "../kit/notice.js";
import { uploadPicture } from "../kit/operator_api.js";
import { FormContext, useField } from "./fields.js";
import { PICTURE_TYPES, checkPicture } from "./picture_check.js";

/** `small`: a square with the picture alone, for rows of options. */
export function PictureField({ path, label, small = false }) {
  const { id } = useContext(FormContext);
  const { field, value, set, problem } = useField(path);
  const { run, busy, error, clear } = useAction();
  const [refused, setRefused] = useState("");
  const input = useRef(null);
  const choose = async (event) => {
    const [file] = event.target.files;
    event.target.value = ""; // choosing the same file again is a change too
    if (!file) return;
    clear();
    const checked = await checkPicture(file);
    setRefused(checked.problem);
    if (checked.problem) return;
    const answer = await run(() => uploadPicture(id, file, checked.type));
    if (answer) set(answer.path);
  };
  const complaint = (refused && t(refused)) || (error && sentence(error)) || problem;
  const remove = () => {
    setRefused("");
    set("");
  };
  return html`<div class=${`picture-field ${small ? "small" : ""}`}>
    <div class="picture-box"><button type="button" class="picture"
        aria-label=${t(value ? "picture.change" : "picture.add", { label })}
      title=${t("picture.hint")}
      data-testid=${`field-${field}`} disabled=${!id || busy} onClick=${() => input.current.click()}>
      ${value ? html`<${Picture} src=${value} box="4.5rem" ratio=${1} />`
        : html`<${Icon} name=${busy ? "loader" : "image"} />`}</button>
      ${value && html`<${IconButton} icon="x" label=${t("picture.remove", { label })} onClick=${remove} />`}</div>
    <input ref=${input} type="file" hidden accept=${PICTURE_TYPES.join(",")} data-testid=${`file-${field}`}
      onChange=${choose} />
    ${!small && html`<div class="picture-text"><span class="label">${label}</span>
      <span class="hint">${t(id ? "picture.hint" : "picture.save_first")}</span></div>`}
    ${complaint && html`<p class="error" role="alert" data-testid=${`problem-${field}`}>${complaint}</p>`}
  </div>`;
}
