// Live figures: people, votes, latency, store and workers, with their last minute.

import { formatCountdown } from "../../shared/clock.js";
import { Icon, html } from "../../shared/ui.js";
import { formatNumber, t } from "../../shared/words.js";
import { ACK_SLOW_MS, CPU_HIGH, WORKER_STALE_S, overall } from "../kit/health.js";
import { sparkPath } from "../kit/series.js";

const SPARK_WIDTH = 96;
const SPARK_HEIGHT = 22;
const SPARK_ROOM_MIN = 12; // points: a young curve fills the tile all the same
const COLUMNS = ["worker", "age", "online", "votes", "p99", "tick", "cpu"];
const MEBIBYTE = 1024 * 1024;

const milliseconds = (value) => (value === 0 ? "–" : `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`);

function Sparkline({ points }) {
  return html`<svg class="spark" viewBox=${`0 0 ${SPARK_WIDTH} ${SPARK_HEIGHT}`} preserveAspectRatio="none"
    aria-hidden="true">
    <path d=${sparkPath(points, SPARK_WIDTH, SPARK_HEIGHT, Math.max(points.length, SPARK_ROOM_MIN))} /></svg>`;
}

function Tile({ name, value, note = "", title, points = null, warn = false }) {
  return html`<div class="tile" title=${title} data-testid=${`figure-${name}`} data-warn=${warn}>
    <span class="tile-name">${t(`figure.${name}`)}</span>
    <b class="number">${value}</b>
    ${note && html`<small class="number">${note}</small>`}
    ${points && html`<${Sparkline} points=${points} />`}
  </div>`;
}

function StoreTile({ store }) {
  return html`<${Tile} name="store" warn=${store.state !== "ok" || store.durability !== "always"}
    value=${t(store.state === "ok" ? "store.ok" : "store.away")} note=${t(`saved.${store.durability}`)} />`;
}

/** "Redis 7.2.5 · fsync always · 12 MiB" */
function storeLine({ version = "", durability, memory_bytes }) {
  const memory = memory_bytes ? `${Math.round(memory_bytes / MEBIBYTE)} MiB` : "";
  return [`Redis ${version}`.trim(), t(`durability.${durability}`), memory].filter(Boolean).join(" · ");
}

/** How many people came, how often, and how long they stayed. */
function Visitors({ presence }) {
  return html`<${Tile} name="visitors" value=${formatNumber(presence.members)} note=${t("figure.visits", {
    visits: formatNumber(presence.visits), average: formatCountdown(presence.watched_s_average * 1000, t("day")) })}
    />`;
}

/** The store, and one line a worker process: for engineers, folded away. */
export function TechnicalDetails({ live }) {
  const { workers = [], store } = live.figures ?? {};
  return html`<details class="card panel technical" data-testid="technical">
    <summary><${Icon} name="server" />${t("technical.workers")}</summary>
    ${store && html`<p class="soft" data-testid="store-line">${storeLine(store)}</p>`}
    <div class="scroll"><table class="grid-table" data-testid="workers">
      <thead><tr>${COLUMNS.map((name) => html`<th key=${name}>${t(`workers.${name}`)}</th>`)}</tr></thead>
      <tbody>${workers.map((worker) => html`<tr key=${worker.id} data-warn=${worker.age_s > WORKER_STALE_S}>
        <td class="code">${worker.id}</td>
        <td class="number">${worker.age_s.toFixed(1)} s</td>
        <td class="number">${formatNumber(worker.online)}</td>
        <td class="number">${formatNumber(worker.votes_per_s)}</td>
        <td class="number" data-warn=${worker.ack_ms_p99 > ACK_SLOW_MS}>
          ${worker.ack_ms_p99 === null ? "–" : Math.round(worker.ack_ms_p99)}</td>
        <td class="number">${worker.tick_ms}</td>
        <td class="number" data-warn=${worker.cpu > CPU_HIGH}>${Math.round(worker.cpu * 100)}%</td></tr>`)}</tbody>
    </table></div></details>`;
}

/** The figures to watch, in a row on top of the run view. */
export function Tiles({ live }) {
  const { figures, presence, series, tally } = live;
  if (!figures) return null;
  const all = overall(figures.workers);
  return html`<section class="tiles" data-testid="figures" aria-label=${t("figures")}>
    <${Tile} name="online" value=${formatNumber(tally.online)}
      note=${t("figure.peak", { peak: formatNumber(tally.peak) })} points=${series.online} />
    ${presence && html`<${Visitors} presence=${presence} />`}
    <${Tile} name="votes" value=${formatNumber(all.votes_per_s)} points=${series.votes_per_s} />
    <${Tile} name="ack" value=${milliseconds(all.ack_ms_p99)}
      note=${all.ack_ms_p50 ? t("figure.half", { ms: milliseconds(all.ack_ms_p50) }) : ""}
      points=${series.ack_ms_p99} warn=${all.ack_ms_p99 > ACK_SLOW_MS} />
    <${Tile} name="likes" value=${formatNumber(tally.likes[""] ?? 0)} />
    <${Tile} name="slow" value=${formatNumber(all.slow_readers)} />
    <${StoreTile} store=${figures.store} />
  </section>`;
}
