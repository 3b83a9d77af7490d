// Cards to print, one a code: a QR code that lets its holder in, whose it is, and the event's title and colours. A4,
// with lines to cut along.

import { CARDS_PER_CALL } from "../../shared/limits.js";
import { isWithin, sayUnit, withLevels } from "../../shared/members/units.js";
import { themeProperties } from "../../shared/theme.js";
import { Icon, html, useEffect, useState } from "../../shared/ui.js";
import { formatNumber, pick, t } from "../../shared/words.js";
import { useAction, useLoaded } from "../kit/hooks.js";
import { Button, Problem } from "../kit/notice.js";
import { loadCards, loadCodes } from "../kit/operator_api.js";
import { Qr } from "../kit/qr.js";
import { routeTo } from "../kit/router.js";

const PER_PAGE = [8, 10];

/** `definition`: of the event, for its title and colours. */
export function CardsView({ event, definition }) {
  const { value, error } = useLoaded(() => loadCodes(event), event);
  const [unit, setUnit] = useState("*");
  const [perPage, setPerPage] = useState(PER_PAGE[0]);
  const [withUsed, setWithUsed] = useState(false);
  const all = value?.codes ?? [];
  const units = withLevels(all.map((one) => one.unit));
  const isOf = (one) => unit === "*" || (unit ? isWithin(one.unit, unit) : !one.unit);
  const chosen = all.filter((one) => isOf(one) && (withUsed || !one.used));
  const { drawn, origin, error: failed } = useCards(event, chosen);
  const ready = chosen.length > 0 && chosen.every(({ code }) => drawn.has(code));
  const pages = [];
  for (let at = 0; at < chosen.length; at += perPage) pages.push(chosen.slice(at, at + perPage));
  return html`<div class="cards-view" data-testid="cards">
    <div class="card panel no-print">
      <div class="row wrap between"><h2><${Icon} name="ticket" />${t("cards")}</h2>
        <a class="button quiet small" href=${routeTo("people", event)}><${Icon} name="arrow-left" />
          ${t("tab.people")}</a></div>
      <p class="soft">${t("cards.hint")}</p>
      <div class="row wrap">
        <label class="field"><span>${t("roster.field.unit")}</span>
          <select class="input" data-testid="cards-unit" value=${unit} onChange=${(e) => setUnit(e.target.value)}>
            <option value="*">${t("cards.all_units")}</option>
            ${units.map((one) => html`<option key=${one} value=${one}>${one || t("members.no_unit")}</option>`)}
          </select></label>
        <label class="field"><span>${t("cards.per_page")}</span>
          <select class="input" data-testid="cards-per-page" value=${perPage}
            onChange=${(e) => setPerPage(Number(e.target.value))}>
            ${PER_PAGE.map((one) => html`<option key=${one} value=${one}>${one}</option>`)}</select></label>
        <label class="check"><input type="checkbox" checked=${withUsed} data-testid="cards-used"
            onChange=${(e) => setWithUsed(e.target.checked)} />${t("cards.with_used")}</label>
      </div>
      <${Problem} error=${error ?? failed} />
      <p class="row between"><span class="soft" data-testid="cards-count">
          ${t(chosen.length ? "cards.count" : value ? "cards.none" : "loading", {
            cards: formatNumber(chosen.length),
            pages: formatNumber(pages.length),
          })}</span>
        <${Button} icon=${ready || !chosen.length ? "file-text" : "loader"} testid="cards-print" disabled=${!ready}
          onClick=${() => print()}>${t("print")}<//></p>
    </div>
    <div class="print-sheets" style=${themeProperties(definition?.theme, "phone")}>
      ${ready && pages.map((page, number) => html`<section key=${number} class="card-page" data-per=${perPage}>
        ${page.map((one) => html`<${Card} key=${one.code} one=${one} card=${drawn.get(one.code)} origin=${origin}
          title=${pick(definition, "title")} logo=${definition?.theme?.logo} />`)}</section>`)}
    </div>
  </div>`;
}

function Card({ one, card, origin, title, logo }) {
  return html`<article class="entry-card" data-testid=${`card-${one.member}`}>
    <header>${logo && html`<img src=${logo} alt="" />`}<span>${title}</span></header>
    <${Qr} card=${card} label=${t("cards.qr")} />
    <div class="entry-card-text">
      <strong>${one.name || t("cards.guest")}</strong>
      <span>${sayUnit(one.unit)}</span>
      <span class="code">${one.code}</span>
      <small>${t("cards.how", { origin: origin.replace(/^https?:\/\//, "") })}</small>
    </div>
  </article>`;
}

/** The QR codes of `codes`, some at a time: {drawn: Map of code → card, origin, error}. */
function useCards(event, codes) {
  const [{ drawn, origin }, setDrawn] = useState({ drawn: new Map(), origin: "" });
  const { run, busy, error } = useAction();
  const missing = codes.filter(({ code }) => !drawn.has(code)).slice(0, CARDS_PER_CALL);
  useEffect(() => {
    if (!missing.length || busy || error) return;
    void run(() => loadCards(event, missing.map(({ code }) => code))).then((answer) => {
      if (!answer) return;
      const more = answer.cards.map((card) => [card.code, card]);
      setDrawn((known) => ({ drawn: new Map([...known.drawn, ...more]), origin: answer.origin }));
    });
  });
  return { drawn, origin, error };
}
