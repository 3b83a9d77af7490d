// One-time codes: for everybody on the roster, one each, or for new members; to print as cards, or as a table.

import { CODES_PER_CALL } from "../../shared/limits.js";
import { Icon, html, useState } from "../../shared/ui.js";
import { formatNumber, pick, t } from "../../shared/words.js";
import { allClasses } from "../kit/all_classes.js";
import { Confirm } from "../kit/confirm.js";
import { Downloads } from "../kit/downloads.js";
import { useAction, useLoaded } from "../kit/hooks.js";
import { Button, Notice, Problem } from "../kit/notice.js";
import { codesAddress, makeCodes, searchRoster } from "../kit/operator_api.js";
import { routeTo } from "../kit/router.js";

const CODES_SHOWN = 60;

/** `classes`: of the event, as far as it is known; `roster`: its figures. */
export function Codes({ event, classes, roster }) {
  const hasRoster = roster.members > 0;
  const [whose, setWhose] = useState(hasRoster ? "roster" : "new");
  const [made, setMade] = useState(null); // {codes, isNew}
  const choose = (next) => {
    setWhose(next);
    setMade(null);
  };
  return html`<section class="card panel" data-testid="codes">
    <h2><${Icon} name="ticket" />${t("codes")}</h2>
    <p class="soft">${t("codes.hint")}</p>
    ${hasRoster && html`<div class="row wrap" role="radiogroup" aria-label=${t("codes.whose")}>
      ${["roster", "new"].map((one) => html`<label key=${one} class="check"><input type="radio" name="codes-whose"
          value=${one} checked=${whose === one} data-testid=${`codes-of-${one}`} onChange=${() => choose(one)} />
        ${t(`codes.whose.${one}`)}</label>`)}</div>`}
    ${whose === "roster"
      ? html`<${OfRoster} event=${event} roster=${roster} onMade=${setMade} />`
      : html`<${OfNew} event=${event} classes=${classes} onMade=${setMade} />`}
    ${made && html`<${Made} codes=${made.codes} isNew=${made.isNew} />`}
    <div class="row wrap"><a class="button second small" href=${routeTo("cards", event)} data-testid="codes-cards">
        <${Icon} name="file-text" />${t("codes.cards")}</a>
      <${Downloads} address=${(kind) => codesAddress(event, kind)} name=${`${event}-codes`} testid="codes" /></div>
  </section>`;
}

/** One code each for all of the roster, or of a unit: however often that is asked, nobody gets a second one. */
function OfRoster({ event, roster, onMade }) {
  const { value: known } = useLoaded(() => searchRoster(event, "", null), `${event} ${roster.members}`);
  const [unit, setUnit] = useState("");
  const [asks, setAsks] = useState(false);
  const { run, busy, error } = useAction();
  const make = async (renew) => {
    setAsks(false);
    const answer = await run(() => makeCodes(event, { roster: true, unit, renew }));
    if (answer) onMade({ codes: answer.codes, isNew: false });
  };
  const named = unit || t("cards.all_units");
  return html`<div class="field"><label for="codes-of-unit">${t("roster.field.unit")}</label>
      <select id="codes-of-unit" class="input" data-testid="codes-of-unit" value=${unit}
        onChange=${(e) => setUnit(e.target.value)}>
        <option value="">${t("cards.all_units")}</option>
        ${(known?.units ?? []).filter(Boolean).map((one) => html`<option key=${one} value=${one}>${one}</option>`)}
      </select></div>
    <div class="row wrap">
      <${Button} icon=${busy ? "loader" : "ticket"} testid="make-codes" disabled=${busy} onClick=${() => make("none")}>
        ${t("codes.make")}<//>
      <${Button} icon="refresh-cw" look="second" testid="renew-codes" disabled=${busy} onClick=${() => setAsks(true)}>
        ${t("codes.renew")}<//></div>
    <${Problem} error=${error} />
    ${asks && html`<${Confirm} title=${t("codes.renew.title", { unit: named })} text=${t("codes.renew.ask")}
      action=${t("codes.renew")} danger=${true} onYes=${() => make("all")} onNo=${() => setAsks(false)} />`}`;
}

/** Codes that make somebody a member who is on no roster. */
function OfNew({ event, classes, onMade }) {
  const [count, setCount] = useState("50");
  const [memberClass, setClass] = useState("audience");
  const [unit, setUnit] = useState("");
  const { run, busy, error } = useAction();
  const wanted = Number(count);
  const valid = Number.isInteger(wanted) && wanted >= 1 && wanted <= CODES_PER_CALL;
  const make = async (submit) => {
    submit.preventDefault();
    if (!valid) return;
    const answer = await run(() => makeCodes(event, { count: wanted, class: memberClass, unit: unit.trim() }));
    if (answer) onMade({ codes: answer.codes, isNew: true });
  };
  return html`<form class="stack" onSubmit=${make}>
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
    <${Problem} error=${error} />`;
}

function Made({ codes, isNew }) {
  const used = codes.filter((one) => one.used).length;
  const figures = { count: formatNumber(codes.length), used: formatNumber(used) };
  return html`<div class="stack" data-testid="codes-made">
    <${Notice} kind="good">${t(isNew ? "codes.made.new" : used ? "codes.made.used" : "codes.made", figures)}<//>
    ${isNew && html`<ul class="code-list">
      ${codes.slice(0, CODES_SHOWN).map(({ code }) => html`<li key=${code} class="code">${code}</li>`)}</ul>`}
    ${isNew && codes.length > CODES_SHOWN &&
      html`<p class="soft">${t("codes.more", { count: formatNumber(codes.length - CODES_SHOWN) })}</p>`}
  </div>`;
}
