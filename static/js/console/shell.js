// The bar on top: where one is, the views of the event, language and account.

import { Icon, LanguageSwitch, StatusPill, html, useEffect, useRef } from "../shared/ui.js";
import { pick, t } from "../shared/words.js";
import { Button } from "./kit/notice.js";
import { signOut } from "./kit/operator_api.js";
import { may } from "./kit/roles.js";
import { EVENT_TABS, neededFor, routeTo } from "./kit/router.js";
import { session } from "./kit/session.js";
import { Unreal } from "./kit/unreal.js";

const TAB_ICONS = {
  run: "radio",
  show: "list",
  draws: "ticket",
  comments: "message-square",
  edit: "pencil",
  people: "users",
  points: "award",
  orders: "receipt",
  barometer: "chart-bar",
  rehearse: "gauge",
  check: "shield-check",
};

/** Points are earned and spent in events with a ledger of their own, or of their home. Whoever only fulfils orders is
 *  not told of the event. */
const isShown = (tab, who, event) => {
  if (!may(who, neededFor(tab))) return false;
  if (tab === "orders" && !event) return true;
  return !["points", "orders"].includes(tab) || Boolean(event?.points || event?.home);
};

async function leave() {
  await signOut();
  location.hash = routeTo("events");
  session.set(null);
  location.reload(); // nothing of this operator stays in the page's memory
}

export function TopBar({ route, live, who }) {
  const tabs = useRef(null);
  useEffect(() => {
    // on a narrow page the tabs scroll; the one that is open is in sight
    tabs.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [route.view, who?.role]);
  const title = route.event ? pick(live?.tally.event, "title") || route.event : t("console");
  return html`<header class="topbar">
    ${route.view === "events"
      ? html`<span class="brand" aria-hidden="true"><${Icon} name="megaphone" /></span>`
      : html`<a class="button quiet round" href=${routeTo("events")} aria-label=${t("to_events")}
        data-testid="to-events">
          <${Icon} name="arrow-left" /></a>`}
    <h1>${title}</h1>
    ${live?.tally.event && html`<${Unreal} event=${live.tally.event} className="rehearsing" />`}
    ${route.event && html`<nav ref=${tabs} class="tabs" aria-label=${t("views")}>
      ${EVENT_TABS.filter((tab) => isShown(tab, who, live?.tally.event)).map((tab) =>
        html`<a key=${tab} href=${routeTo(tab, route.event)} data-testid=${`tab-${tab}`}
        aria-current=${route.view === tab ? "page" : undefined}><${Icon} name=${TAB_ICONS[tab]} /><span>
          ${t(tab === "check" && !may(who, "results") ? "tab.figures" : `tab.${tab}`)}</span></a>`)}
    </nav>`}
    <div class="topbar-end">
      ${live && html`<${StatusPill} state=${live.line.state} />`}
      <${LanguageSwitch} />
      <a class="button quiet small" href=${routeTo("account")} data-testid="account" title=${who?.name ?? ""}>
        <${Icon} name="user" /><span class="name">${who?.name ?? ""}</span></a>
      <${Button} icon="log-out" look="quiet small" testid="sign-out" aria-label=${t("sign_out")}
        title=${t("sign_out")} onClick=${leave}><//>
    </div>
  </header>`;
}
