// The entry page: enter an event by its code, by a personal code, or from the list of those that are listed.

import { get } from "../shared/api.js";
import { applyTheme, onScheme } from "../shared/theme.js";
import {
  html,
  Icon,
  LanguageSwitch,
  render,
  useEffect,
  useLanguage,
  useRedraw,
  useRef,
  useState,
} from "../shared/ui.js";
import { pick, sentence, t } from "../shared/words.js";
import { AnyCode } from "./joining/any_code.js";
import { addressOf } from "./joining/event_code.js";
import { JoinForm } from "./joining/join_form.js";
import "./words.js";
import "./entry_words.js";

function Entry() {
  useLanguage();
  useRedraw(onScheme);
  useEffect(() => applyTheme({}, "phone"));
  const [events, setEvents] = useState(/** @type {any[] | null} */ (null)); // null: not known yet
  const [error, setError] = useState(null);
  const listed = useRef(/** @type {Promise<any[]> | null} */ (null));
  const load = () => {
    setError(null);
    listed.current = get("/api/events");
    listed.current.then(setEvents, setError);
  };
  useEffect(load, []);
  return html`
    <header class="top-strip"><span class="top-title">${t("brand")}</span><${LanguageSwitch} /></header>
    <section class="masthead entry-masthead" aria-labelledby="entry-title"><h1 id="entry-title">${t("entry.title")}</h1>
      <p class="masthead-subtitle">${t("entry.subtitle")}</p></section>
    <main class="entry">
      <${CodeEntry} events=${events ?? []} listed=${listed} />
      ${told &&
        html`<p class="notice" role="alert" data-kind="bad" data-testid="error" data-code=${told}>
          <${Icon} name="circle-alert" /><span>${sentence({ code: told })}</span></p>`}
      ${error &&
        html`<p class="notice" role="alert" data-kind="bad" data-testid="list-error" data-code=${error.code}>
          <${Icon} name="circle-alert" /><span>${sentence(error)}</span></p>
        <button type="button" class="button wide" onClick=${load}>${t("retry")}</button>`}
      ${events?.length > 0 && html`<${EventList} events=${events} />`}
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

/** `listed` holds the promise of the events, which may still be on its way when somebody has typed a code. */
function CodeEntry({ events, listed }) {
  const [codes] = useState(() => new AnyCode(async () => (await listed.current).map(({ id }) => id)));
  const which = () => codes.asks && html`<div class="field"><label for="event">${t("join.event")}</label>
    <select id="event" class="input" data-testid="which-event"
      onChange=${({ target }) => { codes.chosen = target.value; }}>
      ${events.map((event) => html`<option key=${event.id} value=${event.id}>${pick(event, "title")}</option>`)}
    </select></div>`;
  return html`<${JoinForm} joining=${codes} words="any" below=${which}
    onIn=${() => location.assign(codes.where)} />`;
}

// A way to an event that led nowhere ends here, with its reason.
const told = new URLSearchParams(location.search).get("error");
if (told) history.replaceState(null, "", location.pathname);

const page = document.getElementById("page");
page.replaceChildren(); // the first words: what does not resemble anything rendered would stay below it
render(html`<${Entry} />`, page);
