// The bar at the thumb: what is chosen, and the one button that makes it a ballot.

import { Reactions } from "../../features/likes/reactions.js";
import { saidBy } from "../../shared/ballot_words.js";
import { clock } from "../../shared/clock.js";
import { rulesOf } from "../../shared/definition.js";
import { html, Icon } from "../../shared/ui.js";
import { listed, t } from "../../shared/words.js";

export function ConfirmBar({ visit, poll, onConfirm, children }) {
  const { label, canConfirm, kind } = buttonOf(visit, poll);
  const choice = choiceSentence(visit, poll);
  return html`<div class="confirm-bar" data-kind=${kind} data-idle=${!choice.length && !canConfirm}>
    <div class="confirm-bar-inner">
      <${Reactions} visit=${visit} />
      ${choice.length > 0 && html`<p class="confirm-choice" data-testid="choice">${choice}</p>`}
      <div class="confirm-row">
        <button type="button" class="button large confirm" data-testid="confirm" data-kind=${kind}
          disabled=${!canConfirm} onClick=${onConfirm}>
          ${kind === "sending" && html`<${Icon} name="loader" className="turning" />`}
          ${kind === "counted" && html`<${Icon} name="check" />`}
          <span>${label}</span>
        </button>
        ${children}
      </div>
    </div>
  </div>`;
}

/** What the button says and whether it can be pressed. Pure. */
export function buttonOf(visit, poll) {
  const box = visit.box(poll);
  const state = visit.stateOf(poll);
  const { repeat } = rulesOf(poll);
  const not = (key, kind = "wait", values = {}) => ({ label: t(key, values), canConfirm: false, kind });
  if (box.unanswered) {
    if (state === "locked") return not("cast.wait.locked");
    return visit.state === "live" ? not("cast.sending", "sending") : not("cast.kept", "sending");
  }
  if (box.isDone) return not("cast.counted", "counted");
  if (state === "closed" || state === "published")
    return not(box.last ? "cast.counted" : "cast.over", box.last ? "counted" : "wait");
  if (repeat.kind === "quota" && box.votesLeft(clock.now(), visit.event.timezone) === 0)
    return not("cast.none_left", "counted");
  if (state === "locked") return not("cast.wait.locked");
  if (!box.choices.length) return not(firstHint(rulesOf(poll)), "wait", { max: rulesOf(poll).choices_max });
  if (box.missing) return not(MORE[rulesOf(poll).counting.kind] ?? "choose.more", "wait", { n: box.missing });
  if (state === "draft") return not("cast.wait.draft");
  if (repeat.kind === "replace" && box.last) {
    return box.isChanged
      ? { label: t("cast.change"), canConfirm: true, kind: "ready" }
      : not("cast.counted", "counted");
  }
  return { label: t(box.last ? "cast.again" : "cast.confirm"), canConfirm: true, kind: "ready" };
}

const MORE = { rating: "rating.more", ranking: "ranking.more" };
const FIRST = { rating: "rating.first", ranking: "ranking.first" };

const firstHint = ({ choices_min: min, choices_max: max, counting }) =>
  FIRST[counting.kind] ?? (max === 1 ? "choose.hint" : min === max ? "choose.exactly" : "choose.first");

function choiceSentence(visit, poll) {
  const box = visit.box(poll);
  const { choices_max: max, repeat } = rulesOf(poll);
  const left = repeat.kind === "quota" ? box.votesLeft(clock.now(), visit.event.timezone) : null;
  if (["closed", "published"].includes(visit.stateOf(poll)) && !box.last && !box.unanswered) return t("cast.missed");
  const names = saidBy(poll, box.shown);
  const parts = [];
  if (left !== null)
    parts.push(
      html`<span class="pill" data-kind="warn" data-testid="votes-left">${t("votes.left", { n: left })}</span>`,
    );
  const isKnown = !box.isDone || box.last.choices; // not what was cast elsewhere, or in a secret poll
  if (max > 1 && isKnown)
    parts.push(html`<span class="number">${t("choose.count_of", { n: names.length, max })}</span>`);
  if (names.length) parts.push(html`<b class="confirm-names">${listed(names)}</b>`);
  return parts;
}
