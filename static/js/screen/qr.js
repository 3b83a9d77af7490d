// The way in: a QR code, the address and the event's code.

import { html, useEffect, useState } from "../shared/ui.js";
import { t } from "../shared/words.js";

const RETRY_MS = 4000;

/** The event's QR code; asked for again until it is there. */
export function Qr({ eventId }) {
  const [tries, setTries] = useState(0);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!failed) return undefined;
    const timer = setTimeout(() => {
      setFailed(false);
      setTries((n) => n + 1);
    }, RETRY_MS);
    return () => clearTimeout(timer);
  }, [failed]);
  const again = tries ? `?try=${tries}` : "";
  return html`<div class="qr">
    ${!failed && html`<img src=${`/api/events/${encodeURIComponent(eventId)}/qr.svg${again}`} alt="QR" data-testid="qr"
      onError=${() => setFailed(true)} />`}
  </div>`;
}

/** "host" and "code" for those who would rather type. */
export function Address({ eventId }) {
  return html`<div class="address">
    <span class="host">${location.host}</span>
    <span class="code"><em>${t("join.code")}</em><b data-testid="event-code">${eventId}</b></span>
  </div>`;
}
