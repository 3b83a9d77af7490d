// One-time codes: made here, shown once, copied or saved for printing.

import { Icon, html, toast, useState } from "../shared/ui.js";
import { formatNumber, t } from "../shared/words.js";
import { copy, csvOf, download } from "./download.js";
import { ID_PATTERN } from "./form_state.js";
import { useAction } from "./hooks.js";
import { Button, Notice, Problem } from "./notice.js";
import { makeCodes } from "./operator_api.js";

const CODES_PER_CALL = 100_000; // server/limits.py
const CODES_SHOWN = 60;

export function Codes({ event }) {
  const [count, setCount] = useState("50");
  const [memberClass, setClass] = useState("audience");
  const [unit, setUnit] = useState("");
  const [codes, setCodes] = useState(null);
  const { run, busy, error } = useAction();
  const wanted = Number(count);
  const valid = Number.isInteger(wanted) && wanted >= 1 && wanted <= CODES_PER_CALL && ID_PATTERN.test(memberClass);
  const make = async (submit) => {
    submit.preventDefault();
    const answer = await run(() => makeCodes(event, wanted, memberClass, unit.trim()));
    if (answer) setCodes(answer.codes);
  };
  const save = () => download(`${event}-codes.csv`, csvOf([["code", "member"], ...codes.map(({ code, member }) => [code, member])]));
  const take = async () => {
    if (await copy(codes.map(({ code }) => code).join("\n"))) toast(t("copied"), "good");
    else toast(t("copy_failed"), "bad");
  };
  const input = (id, label, value, set, attributes = {}) => html`<div class="field"><label for=${id}>${label}</label>
    <input id=${id} class="input code" data-testid=${id} value=${value} autocomplete="off" ...${attributes} onInput=${(e) => set(e.target.value)} /></div>`;
  return html`<section class="card panel" data-testid="codes">
    <h2><${Icon} name="ticket" />${t("codes")}</h2>
    <p class="soft">${t("codes.hint")}</p>
    <form class="stack" onSubmit=${make}>
      <div class="triple">${input("codes-count", t("codes.count"), count, setCount, { type: "number", min: 1, max: CODES_PER_CALL })}
        ${input("codes-class", t("field.class"), memberClass, setClass)}${input("codes-unit", t("codes.unit"), unit, setUnit)}</div>
      <div><${Button} icon=${busy ? "loader" : "ticket"} submit=${true} testid="make-codes" disabled=${busy || !valid}>${t("codes.make")}<//></div>
    </form>
    <${Problem} error=${error} />
    ${codes && html`<div class="stack" data-testid="codes-made">
      <${Notice} kind="warn" icon="triangle-alert">${t("codes.once", { count: formatNumber(codes.length) })}<//>
      <div class="row wrap"><${Button} icon="download" testid="codes-save" onClick=${save}>${t("codes.save")}<//>
        <${Button} icon="copy" look="second" onClick=${take}>${t("copy")}<//></div>
      <ul class="code-list">${codes.slice(0, CODES_SHOWN).map(({ code }) => html`<li key=${code} class="code">${code}</li>`)}</ul>
      ${codes.length > CODES_SHOWN && html`<p class="soft">${t("codes.more", { count: formatNumber(codes.length - CODES_SHOWN) })}</p>`}
    </div>`}
  </section>`;
}
