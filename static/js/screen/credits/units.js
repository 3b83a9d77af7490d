// Turnout by unit in the credits: few units as large rows, many as a table in columns.

import { get } from "../../shared/api.js";
import { html, useEffect, useState } from "../../shared/ui.js";
import { formatNumber, t } from "../../shared/words.js";
import { rowsOf } from "../board/turnout.js";
import { stageSize, u } from "../kit/area.js";
import { formatTenths } from "../kit/figure.js";
import { fitText } from "../kit/fit_text.js";

const WAIT_MS = 8000; // later they would come into a page that has been read
const AGAIN_MS = 1500;
const COLUMNS = [
  { units: 6, columns: 1 },
  { units: 20, columns: 2 },
  { units: Infinity, columns: 3 },
];
const COLUMNS_MAX = { wide: 3, narrow: 2, portrait: 2 };
const NAMES = {
  1: { width: 560, height: 120, max: 60, min: 34, linesMax: 2 },
  2: { width: 500, height: 92, max: 40, min: 28, linesMax: 2 },
  3: { width: 350, height: 78, max: 32, min: 24, linesMax: 2 },
};

/** The event's turnout by unit (docs/protocol.md); null until it is there, or where it has none. */
function useTurnout(eventId) {
  const [turnout, setTurnout] = useState(null);
  useEffect(() => {
    const end_ms = performance.now() + WAIT_MS;
    let timer = 0;
    let wanted = true;
    const ask = () =>
      get(`/api/events/${encodeURIComponent(eventId)}/turnout`)
        .then((answer) => {
          if (wanted && performance.now() < end_ms && answer.units.length) setTurnout(answer);
        })
        .catch(() => {
          if (wanted && performance.now() < end_ms) timer = setTimeout(ask, AGAIN_MS);
        });
    void ask();
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [eventId]);
  return turnout;
}

export function CreditUnits({ event }) {
  const turnout = useTurnout(event.id);
  if (!turnout) return null;
  const rows = rowsOf(turnout);
  const { shape } = stageSize();
  const columns = Math.min(COLUMNS_MAX[shape], COLUMNS.find((one) => rows.length <= one.units).columns);
  const box = NAMES[shape === "portrait" ? 3 : columns];
  return html`<section class="credit-units" data-columns=${columns} data-testid="credit-units"><h2>
      ${t("credits.units")}</h2>
    <ol style=${{ "--rows": Math.ceil(rows.length / columns) }}>
      ${rows.map((row) => html`<${Unit} key=${row.id} row=${row} box=${box} />`)}</ol></section>`;
}

function Unit({ row: { name, entitled, members }, box }) {
  const part = members / entitled;
  return html`<li data-testid="credit-unit"><b style=${{ fontSize: u(fitText(name, box).size) }}>${name}</b>
    <span class="credit-meter"><i style=${{ transform: `scaleX(${part.toFixed(4)})` }}></i></span>
    <strong class="number">${formatTenths(part * 1000)}</strong>
    <small class="number">${t("figure.voted.of", { members: formatNumber(members), entitled: formatNumber(entitled) })}
    </small></li>`;
}
