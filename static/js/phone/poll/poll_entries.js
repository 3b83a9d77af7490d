// The polls of the event as entries of the list of activities.

import { clock } from "../../shared/clock.js";
import { momentOf, rulesOf } from "../../shared/definition.js";
import { isEntitled } from "../../shared/members/entitlement.js";
import { html } from "../../shared/ui.js";
import { pick, t } from "../../shared/words.js";
import { isHalfMade } from "./poll_in_hand.js";
import { PollCountdown, ruleSentence } from "./rule_line.js";

const RUNNING = new Set(["open", "locked"]);

/** As ActivityCard takes them. */
export const pollEntries = (visit, onPoll) =>
  visit.event.polls.map((poll) => {
    const figures = visit.tally.figures(poll.id);
    const state = visit.stateOf(poll);
    const isDone = isDoneWith(visit, poll);
    return {
      kind: "poll",
      id: poll.id,
      title: pick(poll, "title"),
      state,
      stateWords: t(`poll.${state}`),
      opens_at: momentOf(poll.opens_at),
      opened_at: figures?.opened_at ?? null,
      closes_at: figures?.closes_at ?? momentOf(poll.closes_at),
      isDone,
      facts: [ruleSentence(poll)],
      countdown: html`<${PollCountdown} poll=${poll} figures=${figures} />`,
      mine: mineOf(visit, poll, state),
      whyNot: RUNNING.has(state) && !isFor(visit, poll) ? t("part.not_for") : "",
      label: t(labelOf(state, isDone, Boolean(figures?.votes))),
      onOpen: () => onPoll(poll.id),
    };
  });

/** Whether this member may vote in it, as far as is known. */
const isFor = (visit, poll) =>
  visit.box(poll).refusal?.code !== "not_entitled" && (!visit.member || isEntitled(poll, visit.member));

/** Whether nothing is left to do: where one may vote again and again, once all votes are given. */
function isDoneWith(visit, poll) {
  const box = visit.box(poll);
  if (rulesOf(poll).repeat.kind === "quota") return box.votesLeft(clock.now(), visit.event.timezone) === 0;
  return Boolean(box.last);
}

function mineOf(visit, poll, state) {
  const box = visit.box(poll);
  if (box.unanswered) return { icon: "loader", text: t("part.sending"), isTurning: true };
  if (box.last) return { icon: "circle-check", text: t("part.voted"), isGood: true };
  if (isHalfMade(visit, poll)) return { icon: "pencil", text: t("part.begun") };
  return RUNNING.has(state) || state === "draft" ? null : { icon: "info", text: t("part.missed") };
}

function labelOf(state, isDone, hasResult) {
  if (state === "draft") return "part.options";
  if (RUNNING.has(state)) return isDone ? "part.look" : "part.vote";
  return hasResult ? "part.result" : "part.look";
}
