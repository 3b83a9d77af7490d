// The roster, member by member: looked for, corrected, given a code, barred.

import { TEXT_CHARS } from "../../shared/limits.js";
import { Dialog, Icon, html, toast, useEffect, useState } from "../../shared/ui.js";
import { formatNumber, pick, t } from "../../shared/words.js";
import { allClasses } from "../kit/all_classes.js";
import { useAction, useLoaded } from "../kit/hooks.js";
import { Button, IconButton, Problem } from "../kit/notice.js";
import {
  changeMember,
  liftRevocations,
  loadCards,
  makeCodes,
  revokeMembers,
  searchRoster,
  unbindMember,
} from "../kit/operator_api.js";
import { Qr } from "../kit/qr.js";
import { Leavers } from "./leavers.js";

const TYPING_MS = 250;
const NEW = { id: "", name: "", unit: "", class: "audience", identities: [] };

/** `roster`: its figures; `reload()` reads them again. */
export function Members({ event, classes, roster, reload }) {
  const [text, setText] = useState("");
  const [search, setSearch] = useState("");
  const [unit, setUnit] = useState(null); // null: any
  const [edited, setEdited] = useState(null); // a member
  const [admitted, setAdmitted] = useState(null); // {member, card}
  const { run, busy, error, clear } = useAction();
  useEffect(() => {
    const timer = setTimeout(() => setSearch(text.trim()), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const found = useLoaded(() => searchRoster(event, search, unit), JSON.stringify([event, search, unit, roster]));
  const { total = 0, members = [], units = [] } = found.value ?? {};
  const named = (id) => pick(allClasses(classes).find((one) => one.id === id), "name") || id;
  const save = async (row, isNew) => {
    if (!(await run(() => changeMember(event, row, isNew)))) return;
    setEdited(null);
    toast(t("members.saved"), "good");
    await reload();
    await found.reload();
  };
  const admit = async (member) => {
    const card = await run(async () => {
      const { codes } = await makeCodes(event, { members: [member.id], renew: "used" });
      return (await loadCards(event, [codes[0].code])).cards[0];
    });
    if (card) setAdmitted({ member, card });
    await found.reload();
  };
  const bar = async (member) => {
    const work = member.barred ? liftRevocations(event, [member.id]) : revokeMembers(event, [member.id], true, "");
    if (await run(() => work)) toast(t(member.barred ? "members.lifted" : "members.barred"), "good");
    await found.reload();
  };
  const unbind = async (member, provider) => {
    if (!(await run(() => unbindMember(event, member.id, provider)))) return;
    toast(t("members.unbound"), "good");
    setEdited(null);
    await found.reload();
  };
  const open = (member) => {
    clear();
    setEdited(member);
  };
  return html`<section class="card panel members" data-testid="members">
    <h2><${Icon} name="list" />${t("members.title")}</h2>
    <div class="pair">
      <div class="field"><label for="members-search">${t("members.search")}</label>
        <input id="members-search" class="input" type="search" autocomplete="off" data-testid="members-search"
          value=${text} onInput=${(e) => setText(e.target.value)} /></div>
      <div class="field"><label for="members-unit">${t("roster.field.unit")}</label>
        <select id="members-unit" class="input" data-testid="members-unit" value=${unit === null ? "*" : `=${unit}`}
          onChange=${(e) => setUnit(e.target.value === "*" ? null : e.target.value.slice(1))}>
          <option value="*">${t("cards.all_units")}</option>
          ${units.map((one) => html`<option key=${one} value=${`=${one}`}>${one || t("members.no_unit")}</option>`)}
        </select></div>
    </div>
    <${Problem} error=${(edited ? null : error) ?? found.error} testid="members-error" />
    <p class="row between"><span class="soft" data-testid="members-found">
        ${t(total > members.length ? "members.first" : "members.found", {
          count: formatNumber(total),
          shown: formatNumber(members.length),
        })}</span>
      ${!roster.home && html`<${Button} icon="plus" look="second small" testid="members-add"
        onClick=${() => open(NEW)}>${t("members.add")}<//>`}</p>
    <ul class="plain member-list">
      ${members.map((one) => html`<li key=${one.id} class="member-row" data-testid=${`member-${one.id}`}>
        <span class="member-text"><strong>${one.name || one.id}</strong>
          <span class="soft">${[one.id, one.unit, named(one.class)].filter(Boolean).join(" · ")}</span></span>
        ${one.barred && html`<span class="member-state" data-kind="bad">${t("revoked.barred")}</span>`}
        <span class="member-state" data-kind=${one.code}>${t(`members.code.${one.code}`)}</span>
        ${one.identities.length > 0 && html`<span class="member-state" data-kind="used">${t("members.bound")}</span>`}
        <span class="row tight">
          <${IconButton} icon="qr-code" label=${t("members.code", { name: one.name || one.id })} disabled=${busy}
            testid=${`member-code-${one.id}`} onClick=${() => admit(one)} />
          ${!roster.home && html`<${IconButton} icon="pencil" disabled=${busy}
            label=${t("members.edit", { name: one.name || one.id })} testid=${`member-edit-${one.id}`}
            onClick=${() => open(one)} />`}
          <${IconButton} icon=${one.barred ? "rotate-ccw" : "ban"} disabled=${busy}
            label=${t(one.barred ? "members.lift" : "members.bar", { name: one.name || one.id })}
            testid=${`member-bar-${one.id}`} onClick=${() => bar(one)} /></span></li>`)}
    </ul>
    <${Leavers} event=${event} roster=${roster} search=${search} />
    ${edited && html`<${MemberForm} member=${edited} classes=${classes} units=${units} busy=${busy} error=${error}
      onSave=${save} onUnbind=${unbind} onClose=${() => setEdited(null)} />`}
    ${admitted && html`<${Admitted} ...${admitted} onClose=${() => setAdmitted(null)} />`}
  </section>`;
}

function MemberForm({ member, classes, units, busy, error, onSave, onUnbind, onClose }) {
  const [row, setRow] = useState(member);
  const isNew = member.id === "";
  const submit = (event) => {
    event.preventDefault();
    void onSave({ ...row, id: row.id.trim() }, isNew);
  };
  const field = (name, more = {}) => html`<label class="field"><span>${t(`roster.field.${name}`)}</span>
    <input class="input" autocomplete="off" spellcheck=${false} maxlength=${TEXT_CHARS} value=${row[name]}
      data-testid=${`member-${name}`} ...${more}
      onInput=${(e) => setRow({ ...row, [name]: e.target.value })} /></label>`;
  return html`<${Dialog} title=${isNew ? t("members.add") : `${member.name} ${member.id}`.trim()} onClose=${onClose}
      testid="member-form">
    <form class="stack" onSubmit=${submit}>
      ${isNew && field("id", { autofocus: true })}
      ${field("name", { autofocus: !isNew })}
      ${field("unit", { list: "member-units" })}
      <datalist id="member-units">${units.map((one) => html`<option key=${one} value=${one}></option>`)}</datalist>
      <label class="field"><span>${t("roster.field.class")}</span>
        <select class="input" data-testid="member-class" value=${row.class}
          onChange=${(e) => setRow({ ...row, class: e.target.value })}>
          ${allClasses(classes).map((one) =>
            html`<option key=${one.id} value=${one.id}>${pick(one, "name") || one.id}</option>`)}</select></label>
      <p class="soft">${t("members.effect")}</p>
      ${member.identities.length > 0 && html`<div class="stack" data-testid="member-identities">
        <h3>${t("members.identities")}</h3>
        ${member.identities.map((one) => html`<p key=${one.provider} class="row between">
          <span>${one.who} <span class="soft">${one.provider}</span></span>
          <button type="button" class="button second small" disabled=${busy} data-testid=${`unbind-${one.provider}`}
            onClick=${() => onUnbind(member, one.provider)}>${t("members.unbind")}</button></p>`)}
        <p class="soft">${t("members.unbind.hint")}</p></div>`}
      <${Problem} error=${error} testid="member-problem" />
      <div class="row end">
        <button type="button" class="button second" onClick=${onClose}>${t("cancel")}</button>
        <${Button} icon=${busy ? "loader" : "save"} submit=${true} testid="member-save"
          disabled=${busy || !row.id.trim()}>${t("form.save")}<//></div>
    </form>
  <//>`;
}

/** A member at the desk: they scan it from this screen, or read it aloud. */
function Admitted({ member, card, onClose }) {
  return html`<${Dialog} title=${member.name || member.id} onClose=${onClose} testid="member-admitted">
    <div class="member-admitted"><${Qr} card=${card} label=${t("cards.qr")} />
      <p class="code" data-testid="member-code">${card.code}</p>
      <p class="soft">${t("members.code.hint")}</p></div>
  <//>`;
}
