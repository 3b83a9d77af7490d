// One poll on the phone: its question, rules and state, the options, and the bar to vote.

import { LikeButton } from "../../features/likes/like_button.js";
import { Reactions } from "../../features/likes/reactions.js";
import { clock } from "../../shared/clock.js";
import { rulesOf, takesLikes } from "../../shared/definition.js";
import { phrased } from "../../shared/phrased.js";
import { html, Icon, toast, useEffect, useModule, useState } from "../../shared/ui.js";
import { pick, sentence, t } from "../../shared/words.js";
import { ConfirmBar } from "./confirm_bar.js";
import { OptionGrid } from "./option_grid.js";
import { ReceiptLine } from "./receipt_view.js";
import { PollCountdown, ruleSentence, Turnout, whyHidden } from "./rule_line.js";
import { StandingsView } from "./standings_view.js";

const OVER = new Set(["closed", "published"]);

export function PollView({ visit, poll, onShowReceipt }) {
  const figures = visit.tally.figures(poll.id);
  const state = visit.stateOf(poll);
  const box = visit.box(poll);
  const isOver = OVER.has(state);
  const why = whyHidden(poll, figures, Boolean(box.last));
  const isFixed = isOver || box.isDone || Boolean(box.unanswered);
  const about = visit.tally.about[poll.id] ?? {};
  const page = useModule(() => import("./about_sheet.js"), Object.keys(about).length > 0);
  const isRating = rulesOf(poll).counting.kind === "rating";
  const rating = useModule(() => import("./rating_list.js"), isRating);
  const [openedId, open] = useState(null);
  const opened = poll.options.find(({ id }) => id === openedId && about[id]);
  useEffect(() => visit.remember(poll));

  const choose = (option) => {
    if (isFixed) return;
    const { choices_max: max } = rulesOf(poll);
    if (visit.choose(poll, option.id) === "full") toast(t("choose.full", { max }), "info");
  };

  const isSpent = (id) => box.isOptionSpent(id, clock.now(), visit.event.timezone);

  return html`<section class="poll" aria-labelledby="poll-title" data-testid="poll" data-poll=${poll.id}
    data-state=${state}>
    <header class="poll-head">
      <h2 id="poll-title" tabindex="-1">${phrased(pick(poll, "title"))}</h2>
      <p class="poll-meta">
        <span class="pill" data-state=${state} data-testid="poll-state">${t(`poll.${state}`)}</span>
        <${PollCountdown} poll=${poll} figures=${figures} />
        <${Turnout} figures=${figures} />
      </p>
      <p id="rule" class="poll-rule" data-testid="rule">${ruleSentence(poll)}</p>
    </header>

    ${state !== "open" && html`<p class="notice" data-kind=${NOTICE_KINDS[state]} data-testid="state-notice">
      <${Icon} name=${NOTICE_ICONS[state]} /><span>${t(`state.${state}`)}</span></p>`}
    ${box.refusal &&
      html`<p class="notice" data-kind=${box.refusal.retryable ? "warn" : "bad"} data-testid="error"
        data-code=${box.refusal.code}>
      <${Icon} name="circle-alert" /><span>${sentence(box.refusal)}</span></p>`}
    ${box.last && html`<${ReceiptLine} ballot=${box.last} onShow=${() => onShowReceipt(poll, box.last)} />`}
    ${why && html`<p class="why-hidden" data-testid="why-hidden"><${Icon} name="eye-off" /><span>${why}</span></p>`}

    ${isOver && figures?.votes &&
      html`<${StandingsView} event=${visit.event} poll=${poll} figures=${figures} choices=${box.last?.choices} />`}
    <p class="poll-privacy" data-testid="privacy" data-privacy=${poll.privacy}>
      <${Icon} name=${PRIVACY_ICONS[poll.privacy]} /><span>${t(`secrecy.${poll.privacy}`)}</span></p>
    ${isRating
      ? rating && html`<${rating.RatingList} poll=${poll} choices=${box.shown} about=${about} isFixed=${isFixed}
        onRate=${(option, points) => visit.choose(poll, option.id, points)} onAbout=${(option) => open(option.id)} />`
      : html`<${OptionGrid} visit=${visit} poll=${poll} figures=${isOver || state === "draft" ? null : figures}
        isFixed=${isFixed} onChoose=${choose} onAbout=${(option) => open(option.id)} />`}
    <${MoreSecrecy} event=${visit.event} poll=${poll} />

    <${ConfirmBar} visit=${visit} poll=${poll} onConfirm=${() => visit.confirm(poll)}><${BigLike} visit=${visit} /><//>
    ${opened && page && html`<${page.AboutSheet} key=${openedId} eventId=${visit.event.id} poll=${poll} option=${opened}
      digest=${about[openedId]} isChosen=${box.shown.includes(openedId)}
      canChoose=${!isFixed && !isRating && !isSpent(openedId)}
      onChoose=${() => { open(null); choose(opened); }} onClose=${() => open(null)} />`}
  </section>`;
}

/** What else may become known of a ballot in this event and poll. */
function MoreSecrecy({ event, poll }) {
  const isWeighted = Object.keys(poll.weights).length > 0;
  if (!event?.attendance && !isWeighted) return null;
  return html`<p class="secrecy" data-testid="secrecy">
    ${event?.attendance && t("secrecy.attendance")} ${isWeighted && t("secrecy.weighted")}</p>`;
}

/** Instead of the bar to vote, in an event without polls: one may cheer. */
export function CheerBar({ visit }) {
  if (!takesLikes(visit.event) && !visit.event.reactions.length) return null;
  return html`<div class="confirm-bar"><div class="confirm-bar-inner cheer-bar">
    <${Reactions} visit=${visit} /><${BigLike} visit=${visit} /></div></div>`;
}

function BigLike({ visit }) {
  return takesLikes(visit.event) && html`<${LikeButton} className="big-like" total=${visit.likesOf()} label=${t("like")}
      onLike=${() => visit.like()} />`;
}

const NOTICE_KINDS = { draft: "info", locked: "warn", closed: "info", published: "good" };
const PRIVACY_ICONS = { named: "eye-off", secret: "shield-check" };
const NOTICE_ICONS = { draft: "clock", locked: "pause", closed: "lock", published: "trophy" };
