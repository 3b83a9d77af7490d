// All events with the states of their polls.

import { Icon, html, useEffect } from "../shared/ui.js";
import { formatNumber, pick, t } from "../shared/words.js";
import { useAction, useLoaded } from "./kit/hooks.js";
import { Button, Problem } from "./kit/notice.js";
import { listEvents, openScreen } from "./kit/operator_api.js";
import { may } from "./kit/roles.js";
import { routeTo } from "./kit/router.js";

const REFRESH_MS = 5000;
const STATES = ["open", "locked", "draft", "closed", "published"];

function PollCounts({ polls }) {
  if (!polls.length) return html`<span class="soft">${t("events.no_polls")}</span>`;
  return STATES.map((state) => {
    const count = polls.filter((poll) => poll.state === state).length;
    return count > 0 && html`<span key=${state} class="pill" data-state=${state}>${t(`poll.${state}`)} ${count}</span>`;
  });
}

/** For the machine in the hall: from here on it shows the big screen. */
function OpenScreen({ event }) {
  const { run, busy, error } = useAction();
  const open = async () => {
    const answer = await run(() => openScreen(event));
    if (answer) location.assign(answer.path);
  };
  return html`<${Button} icon="monitor" testid=${`screen-${event}`} disabled=${busy} onClick=${open}>
    ${t("events.screen")}<//>
    <${Problem} error=${error} />`;
}

function RunAndEdit({ event }) {
  return html`<a class="button" href=${routeTo("run", event)}><${Icon} name="radio" />${t("tab.run")}</a>
    <a class="button second" href=${routeTo("edit", event)} data-testid=${`edit-${event}`}>
      <${Icon} name="pencil" />${t("tab.edit")}</a>`;
}

function EventCard({ event, runs, moderates }) {
  const title = pick(event, "title");
  return html`<li class="card event-card" data-testid=${`event-${event.id}`}>
    <div class="event-card-text">
      <h2>${runs ? html`<a href=${routeTo("run", event.id)} data-testid=${`run-${event.id}`}>${title}</a>` : title}</h2>
      <p class="soft"><span class="code">${event.id}</span> · ${t(`admission.${event.admission}`)}</p>
      <p class="row wrap"><${PollCounts} polls=${event.polls} /></p>
    </div>
    <p class="big-figure"><strong class="number">${formatNumber(event.online)}</strong><span>${t("online")}</span></p>
    <div class="row">
      ${moderates &&
        html`<a class="button second" href=${routeTo("comments", event.id)} data-testid=${`comments-${event.id}`}>
      <${Icon} name="message-square" />${t("tab.comments")}</a>`}<${runs ? RunAndEdit : OpenScreen}
        event=${event.id} /></div>
  </li>`;
}

/** Whoever may not run an event opens its screen. */
export function EventList({ who }) {
  const runs = may(who, "operator");
  const { value: events, error, reload } = useLoaded(listEvents, "");
  useEffect(() => {
    const timer = setInterval(reload, REFRESH_MS);
    return () => clearInterval(timer);
  }, [reload]);
  return html`<section class="narrow" data-testid="events">
    <div class="row between">
      <h2 class="view-title">${t("events")}</h2>
      ${runs &&
        html`<a class="button" href=${routeTo("new")} data-testid="new-event"><${Icon} name="plus" />
          ${t("events.new")}</a>`}
    </div>
    <${Problem} error=${error} />
    ${events?.length === 0 && html`<p class="card empty">${t("events.empty")}</p>`}
    <ul class="stack">
      ${events?.map((event) =>
        html`<${EventCard} key=${event.id} event=${event} runs=${runs} moderates=${!runs && may(who, "moderator")} />`)}
      </ul>
  </section>`;
}
