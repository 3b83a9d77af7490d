// Contestants from a spreadsheet: the server reads it, what would change is shown, and only then it is stored.

import { useAction } from "../../console/kit/hooks.js";
import { Button, Notice, Problem } from "../../console/kit/notice.js";
import { BadRows, Encodings, SHEETS, sheetType } from "../../console/kit/sheets.js";
import { UPLOAD_BODY_BYTES } from "../../shared/limits.js";
import { Dialog, html, toast, useRef, useState } from "../../shared/ui.js";
import { listed, t } from "../../shared/words.js";
import { importContestants } from "./console_api.js";

const OWN_FILE_REASONS = ["no_name_heading", "too_many_contestants"];
const fileWords = ({ reason, values }) =>
  t(`${OWN_FILE_REASONS.includes(reason) ? "contest_import" : "roster"}.file.${reason}`, values);
const rowWords = ({ reason, values }) => t(`roster.row.${reason}`, values);

/** `onDone()` once they are stored. */
export function ImportContestants({ event, contest, onDone, onClose }) {
  const { run, busy, error, clear } = useAction();
  const [file, setFile] = useState(null);
  const [encoding, setEncoding] = useState("");
  const [wrong, setWrong] = useState("");
  const [found, setFound] = useState(null);
  const input = useRef(null);
  const send = (chosen, how) => run(() => importContestants(event, contest.id, chosen, sheetType(chosen.name), how));
  const read = async (chosen, as) => {
    setFound(null);
    setEncoding(as);
    setFound((await send(chosen, { encoding: as, dry: "1" })) ?? null);
  };
  const choose = ({ target }) => {
    const [chosen] = target.files;
    target.value = "";
    if (!chosen) return;
    setFile(chosen);
    setFound(null);
    clear();
    const isTooBig = chosen.size > UPLOAD_BODY_BYTES;
    const problem = !sheetType(chosen.name) ? "roster.wrong_type" : isTooBig ? "roster.too_big" : "";
    setWrong(problem);
    if (!problem) void read(chosen, "");
  };
  const take = async () => {
    const done = await send(file, { encoding, partial: "1" });
    if (!done) return;
    toast(t("contest_import.done", done), "good");
    await onDone();
    onClose();
  };
  const { reason, encodings = [] } = error?.details ?? {};
  const others = Object.entries(found?.others ?? {}).map(([name, n]) => t("contest_import.other", { name, n }));
  const isNews = found && found.added + found.changed > 0;
  return html`<${Dialog} title=${t("contest_import")} onClose=${onClose} testid="contestant-import">
    <div class="stack"><p class="soft">${t("contest_import.hint")}</p>
    <input ref=${input} type="file" hidden accept=${SHEETS} data-testid="contestant-file" onChange=${choose} />
    <div class="row wrap"><${Button} icon=${busy ? "loader" : "upload"} disabled=${busy}
        onClick=${() => input.current.click()}>${t(busy ? "roster.reading" : "roster.choose")}<//>
      ${file && html`<span class="soft cut">${file.name}</span>`}</div>
    ${wrong && html`<p class="notice" data-kind="bad" role="alert">${t(wrong)}</p>`}
    <${Problem} error=${error} testid="contestant-import-error">
      ${reason && html` <span>${fileWords(error.details)}</span>`}<//>
    ${encodings.length > 0 && html`<${Encodings} encodings=${encodings} busy=${busy}
      onChoose=${(as) => read(file, as)} />`}
    ${found && html`<${Notice} kind=${found.rejected.length ? "warn" : "info"} testid="contestant-preview">
      <strong>${t("contest_import.found", found)}</strong>
      ${found.rejected.length > 0 && html`<p>${t("contest_import.bad", { n: found.rejected.length })}</p>`}
      ${found.groups.length > 0 && html`<p>${t("contest_import.groups", { names: listed(found.groups) })}</p>`}
      ${others.length > 0 && html`<p>${t("contest_import.others", { names: listed(others) })}</p>`}
      <div class="row"><${Button} icon="check" testid="contestants-take" disabled=${busy || !isNews} onClick=${take}>
        ${t("contest_import.take")}<//></div><//>
      ${found.rejected.length > 0 && html`<${BadRows} rows=${found.rejected}
        place=${({ sheet, line }) => `${sheet} ${line}`.trim()}
        field=${({ field }) => t(`contest_import.field.${field}`)} reason=${rowWords} />`}`}
    </div><//>`;
}
