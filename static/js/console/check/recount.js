// The recount: every tally rebuilt from the log and compared (README.md, promise 4).

import { Icon, html, useState } from "../../shared/ui.js";
import { formatNumber, pick, t } from "../../shared/words.js";
import { allClasses } from "../kit/all_classes.js";
import { useAction } from "../kit/hooks.js";
import { Button, Notice, Problem } from "../kit/notice.js";
import { recount } from "../kit/operator_api.js";

const COLUMNS = ["tally", "recount", "difference"];
const DOUBLED_SHOWN = 20;

/**
 * Rows [{name, tally, recount, difference}] of one poll. Names are "votes CLASS OPTION", "ballots CLASS"; without the
 * class where no figures are by class.
 */
export function recountRows(result) {
  const names = [...new Set([...Object.keys(result.tally), ...Object.keys(result.recount)])];
  return names.sort(byPlace).map((name) => ({
    name,
    tally: result.tally[name] ?? 0,
    recount: result.recount[name] ?? 0,
    difference: result.difference[name] ?? 0,
  }));
}

const byPlace = (a, b) => a.localeCompare(b, "en", { numeric: true });

/** "votes jury 3" → "评委 · 采油一厂小家": the field in words, of whatever classes there are. */
function placeName(name, poll, classes) {
  const [kind, ...place] = name.split(" ");
  const id = kind === "votes" ? place.pop() : "";
  const [memberClass] = place;
  const what =
    kind === "votes"
      ? pick(
        poll?.options.find((one) => one.id === id),
        "name",
      ) || id
      : t(`recount.${kind}`);
  return memberClass
    ? `${
      pick(
        classes.find((one) => one.id === memberClass),
        "name",
      ) || memberClass
    } · ${what}`
    : what;
}

function PollRecount({ result, poll, classes }) {
  const rows = recountRows(result);
  const doubled = result.doubled.slice(0, DOUBLED_SHOWN).join(", ");
  const unknown = result.not_on_roster;
  return html`<details class="recount-poll" open=${!result.equal} data-testid=${`recount-${result.poll}`}
    data-equal=${result.equal}>
    <summary><span class="pill" data-kind=${result.equal ? "good" : "bad"}>
      <${Icon} name=${result.equal ? "circle-check" : "circle-alert"} />
      ${t(result.equal ? "recount.equal" : "recount.differs")}</span>
      <strong>${pick(poll, "title") || result.poll}</strong>
      <span class="soft">${t("recount.epoch", { epoch: result.epoch })}
      ${result.voided > 0 && html` · ${t("recount.voided_count", { count: formatNumber(result.voided) })}`}</span>
  </summary>
    ${doubled && html`<${Notice} kind="bad">${t("recount.doubled", { members: doubled })}<//>`}
    ${unknown.length > 0 && html`<${Notice} kind="warn">${t("recount.not_on_roster", {
      count: formatNumber(unknown.length), members: unknown.slice(0, DOUBLED_SHOWN).join(", ") })}<//>`}
    <div class="scroll"><table class="grid-table wide">
      <thead><tr><th></th>${COLUMNS.map((name) => html`<th key=${name} class="number">${t(`recount.${name}`)}</th>`)}
        </tr></thead>
      <tbody>${rows.map((row) =>
        html`<tr key=${row.name} data-bad=${row.difference !== 0}><td>${placeName(row.name, poll, classes)}</td>
        ${COLUMNS.map((name) => html`<td key=${name} class="number">${formatNumber(row[name])}</td>`)}</tr>`)}</tbody>
    </table></div>
  </details>`;
}

export function Recount({ event, live }) {
  const [results, setResults] = useState(null);
  const { run, busy, error } = useAction();
  const classes = allClasses(live?.tally.event?.classes);
  const start = async () => {
    const answer = await run(() => recount(event));
    if (!answer) return;
    setResults(answer.polls);
    const differing = answer.polls.filter((one) => !one.equal).map((one) => one.poll);
    live?.noteRecount({ equal: differing.length === 0, polls: differing });
  };
  return html`<section class="card panel" data-testid="recount">
    <h2><${Icon} name="shield-check" />${t("recount")}</h2>
    <p class="soft">${t("recount.hint")}</p>
    <p class="soft" data-testid="secrecy">${t("recount.secrecy")}</p>
    <div><${Button} icon=${busy ? "loader" : "refresh-cw"} testid="recount-start" disabled=${busy} onClick=${start}>
      ${t(busy ? "recount.running" : "recount.start")}<//></div>
    <${Problem} error=${error} />
    ${results?.map((result) =>
      html`<${PollRecount} key=${result.poll} result=${result} poll=${live?.tally.poll(result.poll)}
        classes=${classes} />`)}
  </section>`;
}
