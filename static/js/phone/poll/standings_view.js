// The result of a poll that is over, best first.

import { optionOf, rulesOf } from "../../shared/definition.js";
import { classesOf, splitByClass } from "../../shared/members/classes.js";
import { Picture } from "../../shared/picture.js";
import { gathered, standings } from "../../shared/tally.js";
import { html, Icon, useModule, useState } from "../../shared/ui.js";
import { formatNumber, formatShare, pick, t } from "../../shared/words.js";
import { formatScore } from "./option_card.js";

const SPREAD_BARS = 12;
const MEDALS = 3;
const BETWEEN = " · ";

export function StandingsView({ event, poll, figures, choices }) {
  const rows = standings(poll, figures);
  const best = rows[0]?.value ?? 0;
  const { counting, weighted: isWeighted } = rulesOf(poll);
  const isScored = figures.score != null;
  const chosen = (choices ?? []).map(optionOf);
  const isPictured = rows.some(({ option }) => option.picture);
  const classes = classesOf(event, poll);
  const valueOf = ({ value }) =>
    isScored
      ? t(counting.kind === "rating" ? "result.mean" : "result.score", { n: formatScore(value) })
      : t("result.votes", { n: formatNumber(value) });
  return html`<section class="standings card" data-pictured=${isPictured} data-scored=${isScored}
    aria-labelledby="standings-title" data-testid="standings">
    <h3 id="standings-title"><${Icon} name="trophy" />${t("result")}
      ${figures.outcome && html`<span class="pill" data-kind=${figures.outcome === "carried" ? "good" : "warn"}
        data-testid="outcome">${t(`outcome.${figures.outcome}`)}</span>`}</h3>
    <ol>
      ${rows.map(({ option, index, rank, value, votes, share }) =>
        html`<li key=${option.id} data-rank=${value > 0 && rank <= MEDALS ? rank : null}
          data-testid=${`standing-${option.id}`}>
        <span class="standing-rank number" aria-label=${t("result.rank", { n: rank })}>${rank}</span>
        ${isPictured && html`<${Portrait} option=${option} />`}
        <span class="standing-name">${pick(option, "name")}
          ${chosen.includes(option.id) && html`<span class="pill" data-kind="good">${t("your.choice")}</span>`}</span>
        <span class="standing-value number">
          ${valueOf({ value })}
        </span>
        <span class="bar" aria-hidden="true"><span style=${{ transform: `scaleX(${best > 0 ? value / best : 0})` }}>
          </span></span>
        ${figures.spread ? html`<${Spread} counting=${counting} row=${figures.spread[index]} votes=${votes} />`
          : isScored
            ? html`<span class="standing-classes number" data-testid=${`classes-${option.id}`}>
            ${sharesOf(classes, splitByClass(poll, figures, index))}</span>`
            : html`<span class="standing-share number">${formatShare(share)}</span>`}
      </li>`)}
    </ol>
    ${figures.voided > 0 &&
      html`<p class="standings-note" data-testid="standings-voided">
        ${t("result.voided", { n: formatNumber(figures.voided) })}</p>`}
    ${counting.rule && html`<p class="standings-note">${t(`result.${counting.rule}`)}</p>`}
    ${isWeighted && html`<p class="standings-note">${t("result.weighted", { classes: weightsOf(classes) })}</p>`}
    ${figures.state === "published" && event.share !== "none" && best > 0 &&
      html`<${Sharing} event=${event} poll=${poll} rows=${rows} valueOf=${valueOf} />`}
  </section>`;
}

/** How many gave an option 1, 2, … points, or put it at place 1, 2, …; a slider's points in ten groups. */
function Spread({ counting, row, votes }) {
  const bars = gathered(row, SPREAD_BARS);
  const most = Math.max(1, ...bars);
  const words = t(counting.kind === "rating" ? "result.raters" : "result.firsts", { n: formatNumber(votes) });
  return html`<span class="standing-spread"><span class="spread" aria-hidden="true">
      ${bars.map((n, at) => html`<i key=${at} style=${{ height: `${(100 * n) / most}%` }}></i>`)}</span>
    <span class="number">${words}</span></span>`;
}

/** A published result may be shared, and its winners have certificates. */
function Sharing({ event, poll, rows, valueOf }) {
  const [opened, open] = useState(""); // "result" or "certificate"
  const sheets = useModule(() => import("./share_sheet.js"), Boolean(opened));
  const close = () => open("");
  return html`<div class="standings-share">
    <button type="button" class="button second" data-testid="share-result" onClick=${() => open("result")}>
      <${Icon} name="share-2" /><span>${t("share.result")}</span></button>
    <button type="button" class="button second" data-testid="share-certificate" onClick=${() => open("certificate")}>
      <${Icon} name="award" /><span>${t("share.certificate")}</span></button>
    ${sheets && opened === "result" &&
      html`<${sheets.ShareResult} event=${event} poll=${poll} rows=${rows} value=${valueOf} onClose=${close} />`}
    ${sheets && opened === "certificate" &&
      html`<${sheets.Certificates} event=${event} poll=${poll} rows=${rows} onClose=${close} />`}
  </div>`;
}

function Portrait({ option }) {
  if (option.picture)
    return html`<${Picture} class="standing-picture" src=${option.picture} box="2.75rem" ratio=${1} loading="lazy" />`;
  return html`<span class="standing-picture" aria-hidden="true">${[...pick(option, "name")][0]}</span>`;
}

/** "观众 40% · 评审 60%": what the classes weigh. */
const weightsOf = (classes) => classes.map(({ name, weight }) => `${name} ${weight}%`).join(BETWEEN);

/** "观众 25.0% · 评审 100.0%": the option's share of each class's votes. */
const sharesOf = (classes, split) =>
  classes.map(({ name }, at) => `${name} ${formatShare(split[at]?.share ?? 0)}`).join(BETWEEN);
