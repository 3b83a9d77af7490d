// The report of an event: who was there, which features they used, and the curve of the evening.

import { Downloads } from "../../console/kit/downloads.js";
import { useLoaded } from "../../console/kit/hooks.js";
import { Problem } from "../../console/kit/notice.js";
import { loadReport, reportAddress } from "../../console/kit/operator_api.js";
import { sparkPath } from "../../console/kit/series.js";
import { formatCountdown, formatTime } from "../../shared/clock.js";
import { Icon, html } from "../../shared/ui.js";
import { formatNumber, formatShare, t } from "../../shared/words.js";

const CURVE_WIDTH = 600;
const CURVE_HEIGHT = 80;

export function Report({ event }) {
  const { value: report, error, reload } = useLoaded(() => loadReport(event), event);
  return html`<section class="card panel" data-testid="report"><h2><${Icon} name="chart-bar" />${t("report")}</h2>
    <p class="soft">${t("report.hint")}</p>
    <${Problem} error=${error} />
    ${report && html`<${Sums} report=${report} /><${Used} report=${report} /><${Curve} minutes=${report.minutes} />`}
    <div class="row wrap"><${Downloads} address=${(kind) => reportAddress(event, kind)} name=${`${event}-report`}
        testid="report" />
      <button type="button" class="button second" onClick=${reload}><${Icon} name="refresh-cw" />
        ${t("report.reload")}</button></div>
  </section>`;
}

function Sums({ report: { presence, members_error: error } }) {
  const rows = [
    ["members", formatNumber(presence.members), `±${formatShare(error)}`],
    ["visits", formatNumber(presence.visits)],
    ["peak", formatNumber(presence.peak), presence.peak_at ? formatTime(presence.peak_at) : ""],
    ["average", formatCountdown(presence.watched_s_average * 1000, t("day"))],
  ];
  return html`<dl class="sums">${rows.map(([name, value, note]) => html`<div key=${name}><dt>${t(`report.${name}`)}</dt>
    <dd class="number" data-testid=${`report-${name}`}>${value}${note && html` <small>${note}</small>`}</dd></div>`)}
  </dl>`;
}

/** What people did, and how often: the longest bar is what the evening was about. */
function Used({ report: { used, reactions } }) {
  const most = Math.max(1, ...Object.values(used));
  return html`<table class="grid-table wide used"><tbody>
    ${Object.entries(used).map(([name, count]) => html`<tr key=${name}><th>${t(`report.used.${name}`)}</th>
      <td class="used-bar"><i style=${{ width: `${(count / most) * 100}%` }}></i></td><td class="number">
        ${formatNumber(count)}</td></tr>`)}
  </tbody></table>
  ${Object.keys(reactions).length > 0 &&
    html`<p class="soft">
      ${Object.entries(reactions).map(([emoji, count]) => `${emoji} ${formatNumber(count)}`).join("   ")}</p>`}`;
}

function Curve({ minutes }) {
  if (minutes.length < 2) return null;
  return html`<figure class="report-curve"><svg class="spark" viewBox=${`0 0 ${CURVE_WIDTH} ${CURVE_HEIGHT}`}
      preserveAspectRatio="none" aria-hidden="true">
      <path d=${sparkPath(minutes.map((minute) => minute.online), CURVE_WIDTH, CURVE_HEIGHT, minutes.length)} /></svg>
    <figcaption class="soft">
      ${t("report.curve", { from: formatTime(minutes[0].at), to: formatTime(minutes.at(-1).at) })}</figcaption>
  </figure>`;
}
