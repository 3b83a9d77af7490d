// The recount: every tally rebuilt from the log and compared (DESIGN.md, promise 4).

import { Icon, html, useState } from "../shared/ui.js";
import { formatNumber, pick, sentence, t } from "../shared/words.js";
import { useAction } from "./hooks.js";
import { recount } from "./operator_api.js";

/** {a: 1, b: {c: 2, d: [3]}} → [["a", 1], ["b.c", 2], ["b.d.0", 3]]: the numbers of a tally by their place. */
export function numbersOf(value, prefix = "") {
  if (typeof value === "number") return [[prefix, value]];
  if (!value || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([name, inner]) => numbersOf(inner, prefix ? `${prefix}.${name}` : name));
}

/** Rows [{name, tally, recount, difference}] of one poll of the recount. */
export function recountRows(poll) {
  const tally = new Map(numbersOf(poll.tally));
  const again = new Map(numbersOf(poll.recount));
  const names = [...new Set([...tally.keys(), ...again.keys()])];
  return names.map((name) => {
    const [a, b] = [tally.get(name) ?? 0, again.get(name) ?? 0];
    return { name, tally: a, recount: b, difference: a - b };
  });
}

/** "votes.3" or "3" with the option's name beside it, where the last part names an option of `poll`. */
function placeName(name, poll) {
  const last = name.split(".").pop();
  const option = poll?.options.find((one) => one.id === last) ?? null;
  const words = t(`recount.${name}`);
  if (!option) return words === `recount.${name}` ? name : words;
  return `${name.slice(0, -last.length)}${last} · ${pick(option, "name")}`;
}

function PollRecount({ result, poll }) {
  const rows = recountRows(result);
  return html`<details class="recount-poll" open=${!result.equal} data-testid=${`recount-${result.poll}`} data-equal=${result.equal}>
    <summary><span class="pill" data-kind=${result.equal ? "good" : "bad"}><${Icon} name=${result.equal ? "circle-check" : "circle-alert"} />
      ${t(result.equal ? "recount.equal" : "recount.differs")}</span> <strong>${pick(poll, "title") || result.poll}</strong>
      <span class="soft">${t("recount.epoch", { epoch: result.epoch })}</span></summary>
    <div class="scroll"><table class="grid-table wide"><thead><tr><th></th><th>${t("recount.tally")}</th><th>${t("recount.recount")}</th><th>${t("recount.difference")}</th></tr></thead>
      <tbody>${rows.map((row) => html`<tr key=${row.name} data-bad=${row.difference !== 0}><td>${placeName(row.name, poll)}</td>
        <td class="number">${formatNumber(row.tally)}</td><td class="number">${formatNumber(row.recount)}</td><td class="number">${formatNumber(row.difference)}</td></tr>`)}</tbody></table></div>
  </details>`;
}

export function Recount({ event, live }) {
  const [results, setResults] = useState(null);
  const { run, busy, error } = useAction();
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
    <div><button type="button" class="button" data-testid="recount-start" disabled=${busy} onClick=${start}>
      <${Icon} name=${busy ? "loader" : "refresh-cw"} />${t(busy ? "recount.running" : "recount.start")}</button></div>
    ${error && html`<p class="notice" data-kind="bad" role="alert">${sentence(error)}</p>`}
    ${results?.map((result) => html`<${PollRecount} key=${result.poll} result=${result} poll=${live?.tally.poll(result.poll)} />`)}
  </section>`;
}
