// The tab of points: what I have and how it came about, and the gifts to redeem it for.

import { Gifts } from "../../features/gifts/phone.js";
import { View as Points } from "../../features/points/phone.js";
import { get } from "../../shared/api.js";
import { html, useEffect, useState } from "../../shared/ui.js";
import { t } from "../../shared/words.js";

/** As of every tab. The gifts are read when it is opened, and whenever the ledger has changed what one has. */
export function View({ visit, store }) {
  const [part, show] = useState("points");
  const [mall, setMall] = useState(null);
  const { mine } = visit.points;
  const address = `/api/events/${encodeURIComponent(visit.event.id)}/gifts`;
  const read = () => void (mine && get(address).then(setMall, () => {})); // what was read stays
  useEffect(read, [address, mine?.seq, part]);
  const hasGifts = Boolean(mall?.gifts.length);
  return html`${hasGifts && html`<div class="gift-segments" role="group">
      ${["points", "gifts"].map((one) => html`<button key=${one} type="button"
        aria-pressed=${part === one} data-testid=${`show-${one}`}
        onClick=${() => show(one)}>${t(`gifts.tab.${one}`)}</button>`)}</div>`}
    ${hasGifts && part === "gifts"
      ? html`<${Gifts} mall=${mall} mine=${mine} eventId=${visit.event.id} store=${store} onOrdered=${read} />`
      : html`<${Points} visit=${visit} />`}`;
}
