// The entry page: choose an event, or enter one's code.

import { get } from "../shared/api.js";
import { Store } from "../shared/storage.js";
import { html, Icon, LanguageSwitch, render, useEffect, useLanguage, useState } from "../shared/ui.js";
import { pick, sentence, t } from "../shared/words.js";
import { JoinForm } from "./joining/join_form.js";
import { Joining } from "./joining/joining.js";
import "./words.js";

const addressOf = (id) => `/e/${encodeURIComponent(id)}`;

function Entry() {
  useLanguage();
  const [events, setEvents] = useState(null);
  const [error, setError] = useState(null);
  const load = () => {
    setError(null);
    get("/api/events").then(setEvents, setError);
  };
  useEffect(load, []);
  return html`
    <div class="top-strip"><span class="top-title">${t("brand")}</span><${LanguageSwitch} /></div>
    <header class="masthead entry-masthead"><h1>${t("entry.title")}</h1><p class="masthead-subtitle">
        ${t("entry.subtitle")}</p></header>
    <main class="entry">
      ${error &&
        html`<p class="notice" role="alert" data-kind="bad" data-testid="error" data-code=${error.code}>
          <${Icon} name="circle-alert" /><span>${sentence(error)}</span></p>
        <button type="button" class="button wide" onClick=${load}>${t("retry")}</button>`}
      ${!error && !events && html`<p class="empty">${t("entry.loading")}</p>`}
      ${events?.length === 0 && html`<p class="empty" data-testid="empty">${t("entry.none")}</p>`}
      ${events?.length > 0 && html`<${EventList} events=${events} /><${CodeEntry} events=${events} />`}
    </main>`;
}

function EventList({ events }) {
  return html`<section aria-labelledby="events"><h2 id="events">${t("entry.events")}</h2>
    <ul class="event-list">${events.map((event) => html`<li key=${event.id}>
      <a class="card event-link" href=${addressOf(event.id)} data-testid=${`event-${event.id}`}>
        <span><b>${pick(event, "title")}</b><span class="hint">${pick(event, "subtitle")}</span></span>
        <${Icon} name="chevron-right" />
      </a></li>`)}</ul>
  </section>`;
}

/** A code belongs to an event: with several, a person says which. */
function CodeEntry({ events }) {
  const [id, setId] = useState(events[0].id);
  const joining = new Joining(id, new Store(`acclaim:${id}`));
  return html`<section>
    ${events.length > 1 && html`<div class="field"><label for="event">${t("join.event")}</label>
      <select id="event" class="input" value=${id} onChange=${(change) => setId(change.target.value)}>
        ${events.map((event) => html`<option key=${event.id} value=${event.id}>${pick(event, "title")}</option>`)}
      </select></div>`}
    <${JoinForm} key=${id} joining=${joining} onIn=${() => location.assign(addressOf(id))} />
  </section>`;
}

const page = document.getElementById("page");
page.replaceChildren(); // the first words: what does not resemble anything rendered would stay below it
render(html`<${Entry} />`, page);
