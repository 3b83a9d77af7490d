// All events: what they are called, where they stand, and what can be done with them. Deleted ones below.

import { Sandbox } from "../../features/sandbox/console.js";
import { Icon, html, useEffect, useState } from "../../shared/ui.js";
import { t } from "../../shared/words.js";
import { useLoaded } from "../kit/hooks.js";
import { Problem } from "../kit/notice.js";
import { listEvents } from "../kit/operator_api.js";
import { may } from "../kit/roles.js";
import { routeTo } from "../kit/router.js";
import { Bin } from "./bin.js";
import { EventCard } from "./card.js";
import { STATUSES, found } from "./status.js";

const REFRESH_MS = 5000;

function Search({ text, status, onSearch, onStatus }) {
  return html`<div class="event-search" role="search">
    <input class="input" type="search" aria-label=${t("events.search")} placeholder=${t("events.search")}
      data-testid="events-search" value=${text} onInput=${(event) => onSearch(event.target.value)} />
    <select class="input" aria-label=${t("events.status")} data-testid="events-status" value=${status}
      onChange=${(event) => onStatus(event.target.value)}>
      <option value="">${t("events.status.all")}</option>
      ${STATUSES.map((one) => html`<option key=${one} value=${one}>${t(`listing.${one}`)}</option>`)}</select>
  </div>`;
}

/** Each event with the ways into it that `who` may go. */
export function EventList({ who }) {
  const edits = may(who, "edit");
  const [text, setText] = useState("");
  const [status, setStatus] = useState("");
  const [changes, setChanges] = useState(0); // what was deleted or restored here: the bin reads itself again
  const { value: events, error, reload } = useLoaded(listEvents, "");
  useEffect(() => {
    const timer = setInterval(reload, REFRESH_MS);
    return () => clearInterval(timer);
  }, [reload]);
  const changed = () => {
    setChanges((n) => n + 1);
    void reload();
  };
  const shown = events ? found(events, text, status) : [];
  return html`<section class="narrow" data-testid="events">
    <div class="row between">
      <h2 class="view-title">${t("events")}</h2>
      ${edits &&
        html`<a class="button" href=${routeTo("new")} data-testid="new-event"><${Icon} name="plus" />
          ${t("events.new")}</a>`}
    </div>
    <${Problem} error=${error} />
    ${events?.length > 0 && html`<${Search} text=${text} status=${status} onSearch=${setText} onStatus=${setStatus} />`}
    ${events?.length === 0 && html`<p class="card empty">${t("events.empty")}</p>`}
    ${events?.length > 0 && shown.length === 0 && html`<p class="card empty" data-testid="events-none">
      ${t("events.none_found")}</p>`}
    <ul class="stack">
      ${shown.map((event) => html`<${EventCard} key=${event.id} event=${event} who=${who} onChanged=${changed} />`)}
    </ul>
    ${edits && html`<${Sandbox} onChanged=${changed} />`}
    ${edits && html`<${Bin} who=${who} changes=${changes} onChanged=${changed} />`}
  </section>`;
}
