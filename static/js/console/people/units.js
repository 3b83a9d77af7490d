// The units of the roster as a tree, each opened to what is below it; renamed, and their former names.

import { TEXT_CHARS } from "../../shared/limits.js";
import { levelsOf } from "../../shared/members/units.js";
import { Dialog, Icon, html, toast, useState } from "../../shared/ui.js";
import { formatNumber, t } from "../../shared/words.js";
import { useAction, useLoaded } from "../kit/hooks.js";
import { Button, IconButton, Problem } from "../kit/notice.js";
import { loadUnits, removeRename, renameUnit } from "../kit/operator_api.js";

const UNITS_MAX = 300; // listed at once: a page of thousands says nothing

const aboveOf = (unit) => levelsOf(unit).at(-2) ?? "";

/** `roster`: its figures, another object when they were read again; `reload()` reads them. */
export function Units({ event, roster, reload }) {
  const loaded = useLoaded(() => loadUnits(event), JSON.stringify([event, roster]));
  const [open, setOpen] = useState(new Set()); // units whose lower ones are shown
  const [edited, setEdited] = useState(null); // {old}; "" for one that is not on the roster
  const { run, busy, error, clear } = useAction();
  const { units = [], without = 0, renames = [] } = loaded.value ?? {};
  if (!units.length && !renames.length) return null;
  const change = async (work, words) => {
    if (!(await run(work))) return;
    setEdited(null);
    toast(t(words), "good");
    await reload();
    await loaded.reload();
  };
  const edit = (old) => {
    clear();
    setEdited({ old });
  };
  const toggle = (unit) => {
    const next = new Set(open);
    if (!next.delete(unit)) next.add(unit);
    setOpen(next);
  };
  const parents = new Set(units.map(({ unit }) => aboveOf(unit)));
  const shown = units.filter(({ unit }) => levelsOf(unit).slice(0, -1).every((one) => open.has(one)));
  return html`<section class="card panel" data-testid="units">
    <h2><${Icon} name="list" />${t("units")}</h2>
    <p class="soft">${t("units.hint")}</p>
    <ul class="plain member-list">
      ${shown.slice(0, UNITS_MAX).map((one) => html`<${UnitRow} key=${one.unit} one=${one} busy=${busy}
        isFixed=${Boolean(roster.home)} opens=${parents.has(one.unit)} isOpen=${open.has(one.unit)}
        onToggle=${() => toggle(one.unit)} onRename=${() => edit(one.unit)} />`)}
      ${without > 0 && html`<li class="member-row" data-testid="units-without"><span class="grow soft">
          ${t("members.no_unit")}</span><span class="number">${formatNumber(without)}</span></li>`}
    </ul>
    ${shown.length > UNITS_MAX && html`<p class="soft">
      ${t("units.more", { count: formatNumber(shown.length - UNITS_MAX) })}</p>`}
    <div class="row between wrap"><h3>${t("units.renames")}</h3>
      ${!roster.home && html`<${Button} icon="plus" look="second small" testid="units-rename-other"
        onClick=${() => edit("")}>${t("units.rename.other")}<//>`}</div>
    <${Problem} error=${edited ? null : error} testid="units-error" />
    ${!renames.length && html`<p class="soft">${t("units.renames.none")}</p>`}
    <ul class="plain stack tight">
      ${renames.map((one) => html`<li key=${one.old} class="row between" data-testid=${`renamed-${one.old}`}>
        <span>${one.old} → ${one.new}</span>
        <${Button} icon="rotate-ccw" look="quiet small" disabled=${busy || roster.home} testid=${`unrename-${one.old}`}
          onClick=${() => change(() => removeRename(event, one.old), "units.unrenamed")}>
          ${t("units.unrename")}<//></li>`)}</ul>
    ${edited && html`<${RenameForm} old=${edited.old} units=${units} busy=${busy} error=${error}
      onSave=${(pair) => change(() => renameUnit(event, pair), "units.renamed")} onClose=${() => setEdited(null)} />`}
  </section>`;
}

function UnitRow({ one, isFixed, opens, isOpen, busy, onToggle, onRename }) {
  const { unit, members, direct } = one;
  const name = unit.split("/").at(-1);
  return html`<li class="member-row" data-testid=${`unit-${unit}`} style=${{ "--level": levelsOf(unit).length - 1 }}>
    ${opens
      ? html`<button type="button" class="button quiet small unit-name" aria-expanded=${isOpen} onClick=${onToggle}>
          <${Icon} name=${isOpen ? "chevron-down" : "chevron-right"} />${name}</button>`
      : html`<span class="unit-name unit-leaf">${name}</span>`}
    ${opens && direct > 0 && html`<span class="soft">${t("units.direct", { count: formatNumber(direct) })}</span>`}
    <span class="number">${formatNumber(members)}</span>
    ${!isFixed && html`<${IconButton} icon="pencil" label=${t("units.rename", { unit })} disabled=${busy}
      testid=${`unit-rename-${unit}`} onClick=${onRename} />`}</li>`;
}

function RenameForm({ old, units, busy, error, onSave, onClose }) {
  const [pair, setPair] = useState({ old, new: old });
  const submit = (event) => {
    event.preventDefault();
    void onSave(pair);
  };
  const field = (name, more = {}) => html`<label class="field"><span>${t(`units.${name}`)}</span>
    <input class="input" autocomplete="off" spellcheck=${false} maxlength=${TEXT_CHARS} value=${pair[name]}
      data-testid=${`rename-${name}`} list="rename-units" ...${more}
      onInput=${(e) => setPair({ ...pair, [name]: e.target.value })} /></label>`;
  return html`<${Dialog} title=${old ? t("units.rename", { unit: old }) : t("units.rename.other")} onClose=${onClose}
      testid="rename-form">
    <form class="stack" onSubmit=${submit}>
      ${!old && field("old", { autofocus: true })}
      ${field("new", { autofocus: Boolean(old) })}
      <datalist id="rename-units">${units.map(({ unit }) => html`<option key=${unit} value=${unit}></option>`)}
      </datalist>
      <p class="soft">${t("units.rename.effect")}</p>
      <${Problem} error=${error} testid="rename-problem" />
      <div class="row end">
        <button type="button" class="button second" onClick=${onClose}>${t("cancel")}</button>
        <${Button} icon=${busy ? "loader" : "save"} submit=${true} testid="rename-save"
          disabled=${busy || !pair.old.trim() || !pair.new.trim() || pair.old === pair.new}>${t("form.save")}<//></div>
    </form>
  <//>`;
}
