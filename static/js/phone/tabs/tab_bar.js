// The bar at the foot of the phone page, and what is in the tab that is open.

import { html, Icon, useModule } from "../../shared/ui.js";
import { t } from "../../shared/words.js";

/** `waiting`: {tab: how many things wait there for this member}. */
export function TabBar({ tabs, current, waiting, onGo }) {
  return html`<nav class="tab-bar" aria-label=${t("tabs")} data-testid="tab-bar">
    ${tabs.map(({ id, icon }) => html`<button key=${id} type="button" class="tab-button" data-testid=${`tab-${id}`}
      aria-current=${id === current ? "page" : undefined} onClick=${() => onGo(id)}>
      <${Icon} name=${icon} /><span>${t(`tab.${id}`)}</span>
      ${waiting[id] > 0 && html`<b class="tab-waiting" data-testid="tab-waiting">
        <span aria-hidden="true">${waiting[id]}</span>
        <span class="sr-only">${t("tab.waiting", { n: waiting[id] })}</span></b>`}
    </button>`)}
  </nav>`;
}

/** Over the stream, which goes on in a corner while another tab is open. */
export const BackToLive = ({ onGo }) =>
  html`<button type="button" class="back-to-live" data-testid="back-to-live" aria-label=${t("tab.back_to_live")}
    onClick=${onGo}></button>`;

const loaded = new Map(); // tab → its module

/** A tab that is not the page itself. It is loaded when it is first opened; its content is the module's `View`. */
export function TabView({ tab, ...given }) {
  const load = () => tab.view().then((module) => loaded.set(tab.id, module));
  useModule(load, !loaded.has(tab.id)); // and is there at once from then on
  const module = loaded.get(tab.id);
  return html`<section class="tab-view" aria-label=${t(`tab.${tab.id}`)} data-testid=${`view-${tab.id}`}>
    ${module ? html`<${module.View} ...${given} />`
      : html`<p class="waiting"><${Icon} name="loader" className="turning" />${t("loading")}</p>`}
  </section>`;
}
