// The polls of the event, the open one first; and which one the phone has in hand.

import { html, Icon } from "../shared/ui.js";
import { pick, t } from "../shared/words.js";

const ORDER = ["open", "locked", "draft", "published", "closed"];

/** The polls, open ones first, else in the order of the event. */
export function pollsInOrder(visit) {
  const polls = visit.event.polls ?? [];
  const place = (poll) => ORDER.indexOf(visit.stateOf(poll));
  return polls.map((poll, index) => ({ poll, index }))
    .sort((a, b) => place(a.poll) - place(b.poll) || a.index - b.index).map(({ poll }) => poll);
}

/** The poll to show: the one a person chose, else the one they are in the middle of, else the first in order. */
export function pollInHand(visit, chosenId) {
  const polls = pollsInOrder(visit);
  const isHalfMade = (poll) => {
    const box = visit.box(poll);
    return box.unanswered || (box.choices.length > 0 && !box.last && ["open", "locked"].includes(visit.stateOf(poll)));
  };
  return polls.find((poll) => poll.id === chosenId) ?? polls.find(isHalfMade) ?? polls[0] ?? null;
}

export function PollTabs({ visit, poll: current, onChoose }) {
  const polls = pollsInOrder(visit);
  if (polls.length < 2) return null;
  return html`<nav class="poll-tabs" aria-label=${t("polls")} data-testid="polls">
    ${polls.map((poll) => html`<button key=${poll.id} type="button" class="poll-tab" data-testid=${`poll-${poll.id}`}
      aria-current=${poll.id === current.id ? "true" : null} onClick=${() => onChoose(poll.id)}>
      <span class="poll-tab-title">${pick(poll, "title")}</span>
      <span class="poll-tab-state" data-state=${visit.stateOf(poll)}>
        ${visit.box(poll).last && html`<${Icon} name="check" />`}${t(`poll.${visit.stateOf(poll)}`)}</span>
    </button>`)}
  </nav>`;
}
