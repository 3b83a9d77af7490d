// Questions from a spreadsheet: the server reads it, what is in it is shown, and only then it enters the form.

import { useAction } from "../../../console/kit/hooks.js";
import { Button, Notice, Problem } from "../../../console/kit/notice.js";
import {
  BadRows,
  Encodings,
  SHEETS,
  questionSheetSample,
  readQuestionSheet,
  sheetType,
} from "../../../console/kit/sheets.js";
import { QUESTIONS_PER_QUIZ, UPLOAD_BODY_BYTES } from "../../../shared/limits.js";
import { Dialog, Icon, html, useRef, useState } from "../../../shared/ui.js";
import { listed, t } from "../../../shared/words.js";
import { KINDS, withSheet } from "./changes.js";
import "./words_import.js";

const AS_IT_IS = { without: [], encoding: "" };
const OWN_FILE_REASONS = ["no_stem_heading", "no_key_heading", "too_many_questions"];
const OPTIONAL = ["explanation", "difficulty", "category", "topic", "points", "seconds"]; // importing/headings.py
const OWN_FIELDS = ["kind", "stem", "options", "key", ...OPTIONAL];

const fieldWords = (field) =>
  OWN_FIELDS.includes(field) ? t(`quiz_import.field.${field}`) : t("quiz_import.field.option", { letter: field });
const fileWords = ({ reason, values }) => {
  const named = values.field ? { ...values, field: fieldWords(values.field) } : values;
  return t(`${OWN_FILE_REASONS.includes(reason) ? "quiz_import" : "roster"}.file.${reason}`, named);
};
/** Those of its own have words of their own; the others are what any sheet may have wrong. */
const rowWords = ({ reason, values }) => {
  const own = t(`quiz_import.row.${reason}`, values);
  return own === `quiz_import.row.${reason}` ? t(`roster.row.${reason}`, values) : own;
};

/** `onChange(quiz)` with the questions; `taken`: ids in the event. */
export function ImportDialog({ quiz, taken, onChange, onClose }) {
  const { run, busy, error, clear } = useAction();
  const [file, setFile] = useState(null);
  const [options, setOptions] = useState(AS_IT_IS); // of the reading that is shown
  const [wrong, setWrong] = useState("");
  const [found, setFound] = useState(null);
  const input = useRef(null);
  const read = async (chosen, how) => {
    setFound(null);
    setOptions(how);
    setFound((await run(() => readQuestionSheet(chosen, sheetType(chosen.name), how))) ?? null);
  };
  const choose = (change) => {
    const [chosen] = change.target.files;
    change.target.value = "";
    if (!chosen) return;
    setFile(chosen);
    setFound(null);
    clear();
    const tooBig = chosen.size > UPLOAD_BODY_BYTES;
    const problem = !sheetType(chosen.name) ? "roster.wrong_type" : tooBig ? "roster.too_big" : "";
    setWrong(problem);
    if (!problem) void read(chosen, AS_IT_IS);
  };
  const take = (adds) => {
    onChange(withSheet(quiz, found.questions, adds, taken));
    onClose();
  };
  const { reason, encodings = [] } = error?.details ?? {};
  return html`<${Dialog} title=${t("quiz_import.open")} className="question-import" onClose=${onClose}
      testid="question-import"><div class="stack">
    <p class="soft">${t("quiz_import.hint")}</p>
    <input ref=${input} type="file" hidden accept=${SHEETS} data-testid="question-file" onChange=${choose} />
    <div class="row wrap"><${Button} icon=${busy ? "loader" : "upload"} disabled=${busy}
        onClick=${() => input.current.click()}>${t(busy ? "roster.reading" : "roster.choose")}<//>
      <a class="button second" href=${questionSheetSample} download data-testid="question-sample">
        <${Icon} name="download" />${t("quiz_import.sample")}</a>
      ${file && html`<span class="soft cut">${file.name}</span>`}</div>
    ${wrong && html`<p class="notice" data-kind="bad" role="alert">${t(wrong)}</p>`}
    <${Problem} error=${error} testid="question-import-error">
      ${reason && html` <span data-testid="question-import-reason">${fileWords(error.details)}</span>`}<//>
    ${encodings.length > 0 && html`<${Encodings} encodings=${encodings} busy=${busy}
      onChoose=${(encoding) => read(file, { ...options, encoding })} />`}
    ${found && html`<${Found} found=${found} quiz=${quiz} busy=${busy} onTake=${take} />
      ${found.rejected.length > 0 && html`<${BadRows} rows=${found.rejected} place=${placeOf(found)}
        field=${(row) => fieldWords(row.field)} reason=${rowWords} />`}
      <${LeftOut} found=${found} options=${options} busy=${busy}
        onChange=${(without) => read(file, { ...options, without })} />`}
  </div><//>`;
}

const placeOf = ({ notes }) => ({ sheet, line }) => (notes.sheets.length > 1 ? `${sheet} ${line}` : line);

/** What is in the file, and what becomes of the questions that the quiz has. `onTake(adds)`. */
function Found({ found, quiz, busy, onTake }) {
  const { questions, rejected, notes } = found;
  const before = quiz.questions.length;
  const kinds = KINDS.map((kind) => [kind, questions.filter(({ answer }) => answer.kind === kind).length])
    .filter(([, n]) => n > 0).map(([kind, n]) => t("quiz_import.of_kind", { kind: t(`quiz_form.kind.${kind}`), n }));
  const noted = [
    rejected.length > 0 && t("quiz_import.bad", { n: rejected.length }),
    notes.sheets.length > 1 && t("quiz_import.sheets", { names: listed(notes.sheets) }),
    notes.sections.length > 0 && t("quiz_import.sections", { names: listed(notes.sections) }),
    notes.encoding && t("roster.preview.encoding", { encoding: notes.encoding }),
    notes.hidden_rows > 0 && t("roster.preview.hidden_rows", { count: notes.hidden_rows }),
    notes.hidden_columns.length > 0 && t("roster.preview.hidden_columns", { names: listed(notes.hidden_columns) }),
    notes.hidden_sheets.length > 0 && t("roster.preview.hidden_sheets", { names: listed(notes.hidden_sheets) }),
  ].filter(Boolean);
  const tooMany = before + questions.length > QUESTIONS_PER_QUIZ;
  return html`<${Notice} kind=${rejected.length ? "warn" : "info"} testid="question-preview">
    <strong>${t("quiz_import.found", { n: questions.length })}</strong>
    ${kinds.length > 0 && html`<p>${listed(kinds)}</p>`}
    ${questions.length > 0 && html`<p>${t("quiz_import.first", { title: questions[0].title })}</p>`}
    ${noted.map((line) => html`<p key=${line}>${line}</p>`)}
    ${questions.length > 0 && html`<div class="row wrap">
      ${before > 0 && html`<${Button} icon="plus" testid="questions-add" disabled=${busy || tooMany}
        onClick=${() => onTake(true)}>${t("quiz_import.add", { n: questions.length })}<//>`}
      <${Button} icon="check" look=${before ? "danger" : ""} testid="questions-take" disabled=${busy}
        onClick=${() => onTake(false)}>
        ${t(before ? "quiz_import.replace" : "quiz_import.take", { before, n: questions.length })}<//></div>`}<//>`;
}

/** Columns that a sheet may do without, to be ignored. `onChange(names)`. */
function LeftOut({ found, options, busy, onChange }) {
  const { without } = options;
  const there = OPTIONAL.filter((name) => without.includes(name) || found.notes.columns.includes(name));
  const toggle = (name, on) => onChange(on ? [...without, name] : without.filter((one) => one !== name));
  return there.length > 0 && html`<fieldset class="row wrap"><legend class="soft">${t("quiz_import.without")}</legend>
    ${there.map((name) => html`<label key=${name} class="check"><input type="checkbox" disabled=${busy}
      checked=${without.includes(name)} data-testid=${`without-${name}`}
      onChange=${(e) => toggle(name, e.target.checked)} /><span>${fieldWords(name)}</span></label>`)}</fieldset>`;
}
