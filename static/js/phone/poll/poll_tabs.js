// The polls of the event, the open one first.

import { html, Icon, useEffect, useRef } from "../../shared/ui.js";
import { pick, t } from "../../shared/words.js";
import { pollsInOrder } from "./poll_in_hand.js";

export function PollTabs({ visit, poll: current, onChoose }) {
  const element = useRef(null);
  useEffect(() => {
    const tab = element.current?.querySelector('[aria-current="true"]');
    if (tab)
      element.current.scrollTo({
        left: tab.offsetLeft - element.current.clientWidth / 2 + tab.clientWidth / 2,
        behavior: "smooth",
      });
  }, [current?.id]);
  const polls = pollsInOrder(visit);
  if (polls.length < 2) return null;
  return html`<nav ref=${element} class="poll-tabs" aria-label=${t("polls")} data-testid="polls">
    ${polls.map((poll) => html`<button key=${poll.id} type="button" class="poll-tab" data-testid=${`poll-${poll.id}`}
      aria-current=${poll.id === current.id ? "true" : null} onClick=${() => onChoose(poll.id)}>
      <span class="poll-tab-title">${pick(poll, "title")}</span>
      <span class="poll-tab-state" data-state=${visit.stateOf(poll)}>
        ${visit.box(poll).last && html`<${Icon} name="check" />`}${t(`poll.${visit.stateOf(poll)}`)}</span>
    </button>`)}
  </nav>`;
}
