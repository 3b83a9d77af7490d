// What was published of a contest, on the phone: each round's places, the audience's part apart, and units by places.

import { get } from "../../shared/api.js";
import { Sheet } from "../../shared/sheet.js";
import { Icon, html, useEffect, useState } from "../../shared/ui.js";
import { pick, sentence, t } from "../../shared/words.js";
import "./words_results.js";

/** A card for each contest with something published. `results` are the lines of the newest `contest_results` frame. */
export function ResultCards({ eventId, results }) {
  return results.map((line) => html`<${ResultCard} key=${line.contest} eventId=${eventId} line=${line} />`);
}

function ResultCard({ eventId, line }) {
  const [isOpen, setOpen] = useState(false);
  return html`<section class="judge-card card" data-testid="contest-results-card">
    <h2>${pick(line, "title")}</h2><p class="judge-soft">${t("contest_results.out")}</p>
    <button type="button" class="button large wide" data-testid="contest-results-open" onClick=${() => setOpen(true)}>
      <${Icon} name="trophy" />${t("contest_results.open")}</button>
    ${isOpen && html`<${Sheet} title=${pick(line, "title")} testid="contest-results" onClose=${() => setOpen(false)}>
      <${Results} eventId=${eventId} line=${line} /><//>`}</section>`;
}

function Results({ eventId, line }) {
  const [found, setFound] = useState(null);
  const [error, setError] = useState(null);
  useEffect(() => {
    const path = `/api/events/${encodeURIComponent(eventId)}/contests/${encodeURIComponent(line.contest)}/results`;
    get(path).then(setFound, setError);
  }, [line.rev]); // asked again once something else is published
  if (error && !found) return html`<p class="notice" data-kind="bad" role="alert">${sentence(error)}</p>`;
  if (!found) return html`<p class="empty">${t("loading")}</p>`;
  return found.rounds.toReversed().map((round) => html`<${Round} key=${round.id} round=${round}
    isOnly=${found.rounds.length === 1} />`);
}

function Round({ round, isOnly }) {
  const groups = [...new Set(round.rows.map(({ group }) => group))];
  return html`<section class="stack contest-results">
    ${!isOnly && html`<h3>${pick(round, "name")}</h3>`}
    ${round.provisional && html`<p class="notice" data-kind="warn">${t("contest_results.provisional")}</p>`}
    ${groups.map((group) => html`<${Places} key=${group} group=${group}
      rows=${round.rows.filter((row) => row.group === group)} />`)}
    ${round.units.length > 1 && html`<table data-testid="contest-units"><caption>${t("contest_results.units")}</caption>
      <thead><tr><th scope="col">${t("contest_results.unit")}</th>
        ${[1, 2, 3].map((n) => html`<th key=${n} scope="col">${t(`contest_results.place.${n}`)}</th>`)}</tr></thead>
      <tbody>${round.units.map((one) => html`<tr key=${one.unit}><th scope="row">${one.unit}</th>
        <td>${one.firsts}</td><td>${one.seconds}</td><td>${one.thirds}</td></tr>`)}</tbody></table>`}</section>`;
}

function Places({ group, rows }) {
  const hasPublic = rows.some((row) => row.public);
  return html`<table data-testid="contest-places">${group && html`<caption>${group}</caption>`}
    <thead><tr><th scope="col">${t("contest_results.place")}</th><th scope="col">${t("contest_results.contestant")}</th>
      ${hasPublic && html`<th scope="col">${t("contest_results.public")}</th>`}
      <th scope="col">${t("contest_results.total")}</th></tr></thead>
    <tbody>${rows.map((row, n) => html`<tr key=${n} data-place=${row.place}><td>${row.place || "–"}</td>
      <th scope="row">${row.number} ${row.name}<small>${row.unit}</small></th>
      ${hasPublic && html`<td>${row.public}</td>`}
      <td>${row.state === "ranked" ? row.total : t(`contest_results.${row.state}`)}</td></tr>`)}</tbody></table>`;
}
