// One event in the list: its title, where it stands, and the ways into it.

import { Icon, html } from "../../shared/ui.js";
import { formatNumber, pick, t } from "../../shared/words.js";
import { useAction } from "../kit/hooks.js";
import { Button, Problem } from "../kit/notice.js";
import { openScreen } from "../kit/operator_api.js";
import { may } from "../kit/roles.js";
import { routeTo } from "../kit/router.js";
import { Unreal } from "../kit/unreal.js";
import { EventActions, UseTemplate } from "./actions.js";
import { activityOf } from "./status.js";

const STATES = ["open", "locked", "draft", "closed", "published"];

function PollCounts({ polls }) {
  if (!polls.length) return html`<span class="soft">${t("events.no_polls")}</span>`;
  return STATES.map((state) => {
    const count = polls.filter((poll) => poll.state === state).length;
    return count > 0 && html`<span key=${state} class="pill" data-state=${state}>${t(`poll.${state}`)} ${count}</span>`;
  });
}

/** What the choice of its listing beside it does not say. */
function Status({ event }) {
  const activity = activityOf(event);
  return html`<${Unreal} event=${event} />
    ${activity && html`<span class="pill" data-state=${activity === "live" ? "open" : "closed"}
      data-testid=${`activity-${event.id}`}>${t(`listing.${activity}`)}</span>`}`;
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

function RunAndEdit({ event, onChanged }) {
  const main = event.listing === "template"
    ? html`<${UseTemplate} event=${event} onChanged=${onChanged} />`
    : html`<a class="button" href=${routeTo("run", event.id)}><${Icon} name="radio" />${t("tab.run")}</a>`;
  return html`${main}<a class="button second" href=${routeTo("edit", event.id)} data-testid=${`edit-${event.id}`}>
      <${Icon} name="pencil" />${t("tab.edit")}</a>`;
}

/** For those who do not run the show: what they may do beside it. */
function Beside({ event, who }) {
  return html`${may(who, "moderate") && html`<a class="button second" href=${routeTo("comments", event.id)}
      data-testid=${`comments-${event.id}`}><${Icon} name="message-square" />${t("tab.comments")}</a>`}
    ${may(who, "figures") && html`<a class="button" href=${routeTo("check", event.id)}
      data-testid=${`figures-${event.id}`}><${Icon} name="chart-bar" />${t("tab.figures")}</a>`}
    ${may(who, "review") && html`<a class="button" href=${routeTo("texts", event.id)}
      data-testid=${`texts-${event.id}`}><${Icon} name="message-square" />${t("survey.texts")}</a>`}
    ${may(who, "screen") && html`<${OpenScreen} event=${event.id} />`}`;
}

export function EventCard({ event, who, onChanged }) {
  const title = pick(event, "title");
  const runs = may(who, "run");
  return html`<li class="card event-card" data-testid=${`event-${event.id}`}>
    <div class="event-card-text">
      <h3>${runs ? html`<a href=${routeTo("run", event.id)} data-testid=${`run-${event.id}`}>${title}</a>` : title}</h3>
      <p class="soft"><span class="code">${event.id}</span> · ${t(`admission.${event.admission}`)}</p>
      <p class="row wrap"><${Status} event=${event} /><${PollCounts} polls=${event.polls} /></p>
    </div>
    <p class="big-figure"><strong class="number">${formatNumber(event.online)}</strong><span>${t("online")}</span></p>
    <div class="event-ways">
      <div class="row">${runs ? html`<${RunAndEdit} event=${event} onChanged=${onChanged} />`
        : html`<${Beside} event=${event} who=${who} />`}</div>
      ${may(who, "edit") && !event.rehearsal_of && html`<${EventActions} event=${event} onChanged=${onChanged} />`}
    </div>
  </li>`;
}
