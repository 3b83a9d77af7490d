// One activity in the list of them: what it is, how it stands, how I stand to it, and one button. Every kind has the
// same card and the same order.

import { html, Icon } from "../ui.js";

const RUNNING = new Set(["open", "locked"]);
const LAST = Infinity;

/** What can be done now, then what is done, what is to come, and what is over. Pure. */
const placeOf = ({ state, isDone }) => (RUNNING.has(state) ? (isDone ? 1 : 0) : state === "draft" ? 2 : 3);

/** When it matters: what closes soonest is first, and what opens soonest. Pure. */
const momentOf = (entry) => [entry.closes_at, null, entry.opens_at, null][placeOf(entry)] ?? LAST;

/** Entries in the order of the list; where nothing tells two apart, as they were given. Pure. */
export function inOrder(entries) {
  const later = (a, b) => (momentOf(a) === momentOf(b) ? 0 : momentOf(a) - momentOf(b));
  return entries
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) => placeOf(a.entry) - placeOf(b.entry) || later(a.entry, b.entry) || a.index - b.index)
    .map(({ entry }) => entry);
}

/** How many of them wait for this member. Pure. */
export const waitingAmong = (entries) =>
  entries.filter(({ state, isDone, whyNot }) => state === "open" && !isDone && !whyNot).length;

/**
 * `entry`: {kind, id, title, state, stateWords, opens_at, opened_at (of polls) and closes_at (ms or null), isDone,
 * facts: texts of the line of rules, countdown: an element or nothing, mine: {icon, text, isGood, isTurning} or null,
 * whyNot: in place of the button, label and onOpen: of the button; no label, no button}.
 */
export function ActivityCard({ entry }) {
  const { kind, id, state, mine, whyNot } = entry;
  return html`<section class="activity card" aria-labelledby=${`${kind}-card-${id}`} data-testid=${`${kind}-card`}
    data-id=${id} data-state=${state} data-done=${entry.isDone}>
    <div class="activity-head"><h3 id=${`${kind}-card-${id}`}>${entry.title}</h3>
      <span class="pill" data-state=${state}>${entry.stateWords}</span></div>
    <p class="activity-facts"><span>${entry.facts.join(" · ")}</span>${entry.countdown}</p>
    ${mine && html`<p class="activity-mine" role="status" data-good=${Boolean(mine.isGood)}>
      <${Icon} name=${mine.icon} className=${mine.isTurning ? "turning" : ""} /><span>${mine.text}</span></p>`}
    ${whyNot ? html`<p class="activity-facts" data-testid=${`${kind}-why-not`}>${whyNot}</p>`
      : entry.label && html`<button type="button"
        class=${`button wide ${state === "open" && !entry.isDone ? "" : "second"}`} data-testid=${`${kind}-open`}
        onClick=${entry.onOpen}>${entry.label}</button>`}
  </section>`;
}
