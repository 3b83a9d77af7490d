// All events with the states of their polls.

import { Icon, html, useEffect } from "../shared/ui.js";
import { formatNumber, pick, t } from "../shared/words.js";
import { useLoaded } from "./hooks.js";
import { Problem } from "./notice.js";
import { listEvents } from "./operator_api.js";
import { routeTo } from "./router.js";

const REFRESH_MS = 5000;
const STATES = ["open", "locked", "draft", "closed", "published"];

function PollCounts({ polls }) {
  if (!polls.length) return html`<span class="soft">${t("events.no_polls")}</span>`;
  return STATES.map((state) => {
    const count = polls.filter((poll) => poll.state === state).length;
    return count > 0 && html`<span key=${state} class="pill" data-state=${state}>${t(`poll.${state}`)} ${count}</span>`;
  });
}

function EventCard({ event }) {
  return html`<li class="card event-card" data-testid=${`event-${event.id}`}>
    <div class="event-card-text">
      <h2><a href=${routeTo("run", event.id)} data-testid=${`run-${event.id}`}>${pick(event, "title")}</a></h2>
      <p class="soft"><span class="code">${event.id}</span> · ${t(`admission.${event.admission}`)}</p>
      <p class="row wrap"><${PollCounts} polls=${event.polls} /></p>
    </div>
    <p class="big-figure"><strong class="number">${formatNumber(event.online)}</strong><span>${t("online")}</span></p>
    <div class="row">
      <a class="button" href=${routeTo("run", event.id)}><${Icon} name="radio" />${t("tab.run")}</a>
      <a class="button second" href=${routeTo("edit", event.id)} data-testid=${`edit-${event.id}`}>
        <${Icon} name="pencil" />${t("tab.edit")}</a>
    </div>
  </li>`;
}

export function EventList() {
  const { value: events, error, reload } = useLoaded(listEvents, "");
  useEffect(() => {
    const timer = setInterval(reload, REFRESH_MS);
    return () => clearInterval(timer);
  }, [reload]);
  return html`<section class="narrow" data-testid="events">
    <div class="row between">
      <h2 class="view-title">${t("events")}</h2>
      <a class="button" href=${routeTo("new")} data-testid="new-event"><${Icon} name="plus" />${t("events.new")}</a>
    </div>
    <${Problem} error=${error} />
    ${events?.length === 0 && html`<p class="card empty">${t("events.empty")}</p>`}
    <ul class="stack">${events?.map((event) => html`<${EventCard} key=${event.id} event=${event} />`)}</ul>
  </section>`;
}
