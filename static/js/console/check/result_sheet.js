// The result to print and sign: a page a closed poll, and one with the turnout of each unit and room for its signature.

import { formatTime, shownZone } from "../../shared/clock.js";
import { levelsOf, nameBelow } from "../../shared/members/units.js";
import { isFinal, standings } from "../../shared/tally.js";
import { Icon, html, useState } from "../../shared/ui.js";
import { formatNumber, formatShare, language, pick, t } from "../../shared/words.js";
import { useLoaded } from "../kit/hooks.js";
import { Button, Problem } from "../kit/notice.js";
import { loadTurnout } from "../kit/operator_api.js";
import { routeTo } from "../kit/router.js";

const SIGNERS = ["counter", "witness", "head"];

/** `live`: of the event, for its definition and the figures. */
export function ResultSheet({ live }) {
  const { event } = live.tally;
  const closed = event?.polls.filter((poll) => finalFigures(live, poll)) ?? [];
  const [unit, setUnit] = useState(""); // whose parts the turnout is of
  const { value: turnout, error } = useLoaded(
    () => loadTurnout(live.event, unit),
    JSON.stringify([live.event, closed.length, unit]),
  );
  const [printedAt] = useState(Date.now());
  if (!event) return html`<p class="wait">${t("loading")}</p>`;
  return html`<div class="cards-view" data-testid="result-sheet">
    <div class="card panel no-print">
      <div class="row wrap between"><h2><${Icon} name="file-text" />${t("sheet")}</h2>
        <a class="button quiet small" href=${routeTo("check", live.event)}><${Icon} name="arrow-left" />
          ${t("tab.check")}</a></div>
      <p class="soft">${t("sheet.hint")}</p>
      <${Problem} error=${error} />
      <${LevelChoice} turnout=${turnout} unit=${unit} onChoose=${setUnit} />
      <p class="row between"><span class="soft">
          ${t(closed.length ? "sheet.polls" : "sheet.none", { count: closed.length })}</span>
        <${Button} icon="file-text" testid="sheet-print" disabled=${!closed.length} onClick=${() => print()}>
          ${t("print")}<//></p>
    </div>
    <div class="print-sheets">
      ${closed.map((poll) => html`<${PollPage} key=${poll.id} event=${event} poll=${poll}
        figures=${finalFigures(live, poll)} at=${printedAt} />`)}
      ${closed.length > 0 && turnout?.units.length > 0 &&
        html`<${UnitPage} event=${event} turnout=${turnout} at=${printedAt} />`}
    </div>
  </div>`;
}

function finalFigures(live, poll) {
  const figures = live.tally.figures(poll.id);
  return figures && isFinal(figures) ? figures : null;
}

function Page({ event, title, at, testid, children }) {
  return html`<section class="sheet-page" data-testid=${testid}>
    <header><p>${pick(event, "title")}</p><h2>${title}</h2></header>
    ${children}
    <footer>${t("sheet.printed", { at: momentIn(at), zone: shownZone() ?? "" })}</footer>
  </section>`;
}

function PollPage({ event, poll, figures, at }) {
  const rows = standings(poll, figures) ?? [];
  const weighted = rows.some(({ score }) => score !== null);
  const facts = [
    ["state", t(`poll.${figures.state}`)],
    ["ballots", formatNumber(figures.ballots)],
    ["members", formatNumber(figures.members)],
    figures.entitled && ["entitled", formatNumber(figures.entitled)],
    figures.entitled && ["turnout", formatShare(figures.members / figures.entitled)],
    figures.voided > 0 && ["voided", formatNumber(figures.voided)],
  ].filter(Boolean);
  return html`<${Page} event=${event} title=${t("sheet.title", { poll: pick(poll, "title") })} at=${at}
      testid=${`sheet-${poll.id}`}>
    <dl>${facts.map(([name, value]) =>
      html`<div key=${name}><dt>${t(`sheet.${name}`)}</dt><dd>${value}</dd></div>`)}</dl>
    <table><thead><tr><th>${t("sheet.rank")}</th><th>${t("sheet.option")}</th><th>${t("sheet.votes")}</th>
          <th>${t(weighted ? "sheet.score" : "sheet.share")}</th></tr></thead>
      <tbody>${rows.map(({ option, rank, votes, share, score }) => html`<tr key=${option.id}><td>${rank}</td>
        <td>${pick(option, "name")}${option.subtitle && html` <small>${pick(option, "subtitle")}</small>`}</td>
        <td>${formatNumber(votes)}</td><td>${score === null ? formatShare(share) : score.toFixed(2)}</td></tr>`)}
      </tbody></table>
    <${Signatures} />
  <//>`;
}

/** A level further down, or one of those above again; nothing where there is but one level. */
function LevelChoice({ turnout, unit, onChoose }) {
  const below = (turnout?.units ?? []).filter((one) => one.opens).map((one) => one.unit);
  const choices = ["", ...levelsOf(unit), ...below];
  return choices.length > 1 && html`<label class="field"><span>${t("sheet.level")}</span>
    <select class="input" data-testid="sheet-level" value=${unit} onChange=${(e) => onChoose(e.target.value)}>
      ${choices.map((one) => html`<option key=${one} value=${one}>${one || t("sheet.level.top")}</option>`)}
    </select></label>`;
}

function UnitPage({ event, turnout, at }) {
  const { unit: outer, units, others_units: others, others_entitled: entitled, others_members: members } = turnout;
  const named = (unit) => (unit === outer ? t("sheet.direct") : nameBelow(unit, outer));
  const rows = units.map((one) => [named(one.unit), one.entitled, one.members]);
  if (others > 0) rows.push([t("sheet.others", { count: formatNumber(others) }), entitled, members]);
  rows.push([t("sheet.all"), turnout.entitled, turnout.members]);
  const title = [t("sheet.units"), outer].filter(Boolean).join(" · ");
  return html`<${Page} event=${event} title=${title} at=${at} testid="sheet-units">
    <table class="signed"><thead><tr><th>${t("sheet.unit")}</th><th>${t("sheet.entitled")}</th>
          <th>${t("sheet.members")}</th><th>${t("sheet.turnout")}</th><th>${t("sheet.signature")}</th></tr></thead>
      <tbody>${rows.map(([unit, all, voted]) => html`<tr key=${unit}><td>${unit}</td><td>${formatNumber(all)}</td>
        <td>${formatNumber(voted)}</td><td>${all ? formatShare(voted / all) : ""}</td><td></td></tr>`)}</tbody></table>
    <${Signatures} />
  <//>`;
}

function Signatures() {
  return html`<div class="signatures">${SIGNERS.map((who) => html`<p key=${who}><span>${t(`sheet.${who}`)}</span></p>`)}
    <p><span>${t("sheet.date")}</span></p></div>`;
}

function momentIn(at) {
  const day = new Date(at).toLocaleDateString(language() === "zh" ? "zh-CN" : "en-GB", {
    timeZone: shownZone(),
    dateStyle: "long",
  });
  return `${day} ${formatTime(at)}`;
}
