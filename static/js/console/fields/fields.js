// Form fields that know their place in the definition: value, change and problem all go by the path.

import { TEXT_CHARS } from "../../shared/limits.js";
import { createContext, html, useContext } from "../../shared/ui.js";
import { t } from "../../shared/words.js";
import { getAt, pathText, reactionsFrom } from "./form_state.js";
import { fromWallClock, toWallClock } from "./zoned_time.js";

/** {event, change(path, value), problems: {field: text}, id: of the saved event or ""} */
export const FormContext = createContext(null);

export function useField(path) {
  const { event, change, problems } = useContext(FormContext);
  const field = pathText(path);
  return { field, value: getAt(event, path), set: (value) => change(path, value), problem: problems[field] ?? "" };
}

/** Label, problem and hint around one input; `children` is a function of the input's attributes. */
export function Labelled({ path, label, hint = "", problem, children }) {
  const field = pathText(path);
  const attributes = {
    "id": `field-${field}`,
    "data-testid": `field-${field}`,
    "aria-invalid": problem ? "true" : undefined,
    "aria-describedby": problem ? `problem-${field}` : undefined,
  };
  return html`<div class="field"><label for=${attributes.id}>${label}</label>
    ${children(attributes)}
    ${problem &&
      html`<p class="error" id=${`problem-${field}`} role="alert" data-testid=${`problem-${field}`}>${problem}</p>`}
    ${hint && !problem && html`<p class="hint">${hint}</p>`}
  </div>`;
}

/** What hardly anybody has to change, folded away; never with a problem in it. `paths`: of the fields within. */
export function Technical({ paths, children }) {
  const { problems } = useContext(FormContext);
  const wrong = paths.some((path) => problems[pathText(path)]);
  return html`<details class="technical" open=${wrong}><summary>${t("technical")}</summary>
    <div class="pair">${children}</div></details>`;
}

export function TextField({ path, label, hint, disabled = false, code = false, max = TEXT_CHARS }) {
  const { value, set, problem } = useField(path);
  return html`<${Labelled} path=${path} label=${label} hint=${hint} problem=${problem}>
    ${(attributes) =>
      html`<input class=${`input ${code ? "code" : ""}`} ...${attributes} value=${value} maxlength=${max}
      disabled=${disabled} autocomplete="off" spellcheck=${!code} onInput=${(e) => set(e.target.value)} />`}
  <//>`;
}

/** A title: what its author breaks into lines stays broken on the big screen. */
function LinesField({ path, label, hint, disabled = false }) {
  const { value, set, problem } = useField(path);
  return html`<${Labelled} path=${path} label=${label} hint=${hint} problem=${problem}>
    ${(attributes) => html`<textarea class="input" ...${attributes} rows=${value.split("\n").length} value=${value}
      maxlength=${TEXT_CHARS} disabled=${disabled} onInput=${(e) => set(e.target.value)}
      onChange=${(e) => set(e.target.value.trim())} />`}
  <//>`;
}

/** A text of several paragraphs. */
export function LongField({ path, label, hint, max, rows = 4 }) {
  const { value, set, problem } = useField(path);
  return html`<${Labelled} path=${path} label=${label} hint=${hint} problem=${problem}>
    ${(attributes) => html`<textarea class="input" rows=${rows} ...${attributes} maxlength=${max}
      value=${value ?? ""} onInput=${(e) => set(e.target.value)}></textarea>`}
  <//>`;
}

/** Chinese and English of one text, side by side; with `lines` they may hold line breaks. */
export function TextPair({ path, label, hint, lines = false, disabled = false }) {
  const Field = lines ? LinesField : TextField;
  const name = path[path.length - 1];
  const english = [...path.slice(0, -1), `${name}_en`];
  return html`<div class="pair">
    <${Field} path=${path} label=${label} hint=${hint} disabled=${disabled} />
    <${Field} path=${english} label=${t("in_english", { label })} disabled=${disabled} />
  </div>`;
}

export function NumberField({ path, label, hint, disabled = false, min = 1, max = 1000 }) {
  const { value, set, problem } = useField(path);
  const read = (text) => (text.trim() === "" ? null : Number(text));
  return html`<${Labelled} path=${path} label=${label} hint=${hint} problem=${problem}>
    ${(attributes) =>
      html`<input class="input number" type="number" inputmode="numeric" ...${attributes} min=${min} max=${max} step="1"
      value=${value ?? ""} disabled=${disabled} onInput=${(e) => set(read(e.target.value))} />`}
  <//>`;
}

/** `options`: [[value, words]]. `onChange` replaces the plain setting of the value. */
export function SelectField({ path, label, hint, options, disabled = false, onChange = null }) {
  const { value, set, problem } = useField(path);
  return html`<${Labelled} path=${path} label=${label} hint=${hint} problem=${problem}>
    ${(attributes) => html`<select class="input" ...${attributes} value=${value} disabled=${disabled}
      onChange=${(e) => (onChange ?? set)(e.target.value)}>
      ${options.map(([one, words]) =>
        html`<option key=${one} value=${one} selected=${one === value}>${words}</option>`)}</select>`}
  <//>`;
}

export function CheckField({ path, label, disabled = false }) {
  const { field, value, set } = useField(path);
  return html`<label class="check"><input type="checkbox" data-testid=${`field-${field}`} checked=${value}
    disabled=${disabled} onChange=${(e) => set(e.target.checked)} /><span>${label}</span></label>`;
}

/** A moment, typed as the wall clock of the event's time zone. */
export function MomentField({ path, label, hint, disabled = false }) {
  const { event } = useContext(FormContext);
  const { value, set, problem } = useField(path);
  return html`<${Labelled} path=${path} label=${label} hint=${hint} problem=${problem}>
    ${(attributes) =>
      html`<input class="input number" type="datetime-local" step="1" ...${attributes} disabled=${disabled}
      value=${toWallClock(value, event.timezone)} onChange=${(e) => set(fromWallClock(e.target.value, event.timezone))}
      />`}
  <//>`;
}

/** A list of ids, written with spaces or commas between them. */
export function IdsField({ path, label, hint, disabled = false }) {
  const { value, set, problem } = useField(path);
  const read = (text) => text.split(/[\s,，、;；]+/).filter(Boolean);
  return html`<${Labelled} path=${path} label=${label} hint=${hint} problem=${problem}>
    ${(attributes) =>
      html`<input class="input code" key=${value.join(" ")} ...${attributes} defaultValue=${value.join(" ")}
        disabled=${disabled}
      autocomplete="off" spellcheck=${false} onChange=${(e) => set(read(e.target.value))} />`}
  <//>`;
}

/** The event's reactions, typed as emoji in a row. An emoji that stays keeps its id, and with it its count. */
export function EmojiField({ path, label, hint }) {
  const { value, set, problem } = useField(path);
  const text = value.map((reaction) => reaction.emoji).join(" ");
  return html`<${Labelled} path=${path} label=${label} hint=${hint} problem=${problem}>
    ${(attributes) => html`<input class="input" key=${text} ...${attributes} defaultValue=${text} autocomplete="off"
      onChange=${(e) => set(reactionsFrom(e.target.value, value))} />`}
  <//>`;
}
