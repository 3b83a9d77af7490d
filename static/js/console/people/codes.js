// One-time codes: made here, shown once, copied or saved for printing.

import { CODES_PER_CALL } from "../../shared/limits.js";
import { Icon, html, toast, useState } from "../../shared/ui.js";
import { formatNumber, pick, t } from "../../shared/words.js";
import { allClasses } from "../kit/all_classes.js";
import { copy, csvOf, download } from "../kit/download.js";
import { useAction } from "../kit/hooks.js";
import { Button, Notice, Problem } from "../kit/notice.js";
import { makeCodes } from "../kit/operator_api.js";

const CODES_SHOWN = 60;

/** `classes`: of the event, as far as it is known. */
export function Codes({ event, classes }) {
  const [count, setCount] = useState("50");
  const [memberClass, setClass] = useState("audience");
  const [unit, setUnit] = useState("");
  const [codes, setCodes] = useState(null);
  const { run, busy, error } = useAction();
  const wanted = Number(count);
  const valid = Number.isInteger(wanted) && wanted >= 1 && wanted <= CODES_PER_CALL;
  const make = async (submit) => {
    submit.preventDefault();
    if (!valid) return;
    const answer = await run(() => makeCodes(event, wanted, memberClass, unit.trim()));
    if (answer) setCodes(answer.codes);
  };
  const save = () =>
    download(`${event}-codes.csv`, csvOf([["code", "member"], ...codes.map(({ code, member }) => [code, member])]));
  const take = async () => {
    if (await copy(codes.map(({ code }) => code).join("\n"))) toast(t("copied"), "good");
    else toast(t("copy_failed"), "bad");
  };
  return html`<section class="card panel" data-testid="codes">
    <h2><${Icon} name="ticket" />${t("codes")}</h2>
    <p class="soft">${t("codes.hint")}</p>
    <form class="stack" onSubmit=${make}>
      <div class="triple">
        <div class="field"><label for="codes-count">${t("codes.count")}</label>
          <input id="codes-count" class="input number" type="number" inputmode="numeric" min="1" max=${CODES_PER_CALL}
            data-testid="codes-count" value=${count}
            aria-invalid=${valid ? undefined : "true"} aria-describedby="codes-count-problem"
            onInput=${(e) => setCount(e.target.value)} />
          <p class="error" id="codes-count-problem" role="alert">
            ${valid ? "" : t("codes.count.wrong", { max: formatNumber(CODES_PER_CALL) })}</p></div>
        <div class="field"><label for="codes-class">${t("field.class")}</label>
          <select id="codes-class" class="input" data-testid="codes-class" value=${memberClass}
            onChange=${(e) => setClass(e.target.value)}>
            ${allClasses(classes).map((one) =>
              html`<option key=${one.id} value=${one.id}>${pick(one, "name") || one.id}</option>`)}</select></div>
        <div class="field"><label for="codes-unit">${t("codes.unit")}</label>
          <input id="codes-unit" class="input" data-testid="codes-unit" autocomplete="off" value=${unit}
            onInput=${(e) => setUnit(e.target.value)} /></div>
      </div>
      <div><${Button} icon=${busy ? "loader" : "ticket"} submit=${true} testid="make-codes" disabled=${busy || !valid}>
          ${t("codes.make")}<//></div>
    </form>
    <${Problem} error=${error} />
    ${codes && html`<div class="stack" data-testid="codes-made">
      <${Notice} kind="warn" icon="triangle-alert">${t("codes.once", { count: formatNumber(codes.length) })}<//>
      <div class="row wrap"><${Button} icon="download" testid="codes-save" onClick=${save}>${t("codes.save")}<//>
        <${Button} icon="copy" look="second" onClick=${take}>${t("copy")}<//></div>
      <ul class="code-list">
        ${codes.slice(0, CODES_SHOWN).map(({ code }) => html`<li key=${code} class="code">${code}</li>`)}</ul>
      ${codes.length > CODES_SHOWN &&
        html`<p class="soft">${t("codes.more", { count: formatNumber(codes.length - CODES_SHOWN) })}</p>`}
    </div>`}
  </section>`;
}
