// The way in: a QR code, the address and the event's code.

import { ApiError, request } from "../../shared/api.js";
import { html, useEffect, useState } from "../../shared/ui.js";
import { t } from "../../shared/words.js";

const RETRY_MS = 4000;
const CODE_ROOM = 19; // characters of an event's code in the narrowest card, at the size of the words beside it
const TITLE = /<title>([^<]*)<\/title>/;

/** The event's QR code as an SVG text, asked for again until it is there; null before. */
export function useQr(eventId) {
  const [svg, setSvg] = useState(null);
  useEffect(() => {
    let timer = 0;
    let wanted = true;
    const load = async () => {
      try {
        const text = await request("GET", `/api/events/${encodeURIComponent(eventId)}/qr.svg`);
        if (wanted) setSvg(text);
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        if (wanted) timer = setTimeout(load, RETRY_MS);
      }
    };
    load();
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [eventId]);
  return svg;
}

/** The code, and beside it "host" and the event's code for those who would rather type. */
export function JoinCard({ eventId, words, className = "", children = null }) {
  const svg = useQr(eventId);
  return html`<div class=${`join-card ${className}`}>
    <div class="qr">
      ${svg && html`<img src=${`data:image/svg+xml,${encodeURIComponent(svg)}`} alt="QR" data-testid="qr" />`}</div>
    <p class="scan">${words}</p>
    ${children}
    <div class="address">
      <span class="host" data-testid="host">${hostOf(svg)}</span>
      <span class="code"><em>${t("join.code")}</em><b data-testid="event-code"
          style=${{ "--fit": CODE_ROOM / eventId.length }}>${eventId}</b></span>
    </div>
  </div>`;
}

// The screen may be open at an address that phones can't reach: the code's own address is the public one.
function hostOf(svg) {
  try {
    return new URL(TITLE.exec(svg ?? "")[1]).host;
  } catch {
    return location.host;
  }
}
