// A poll's rules and state in short sentences.

import { Countdown } from "../../shared/cards/countdown.js";
import { momentOf, rulesOf } from "../../shared/definition.js";
import { html } from "../../shared/ui.js";
import { formatNumber, t } from "../../shared/words.js";

const COUNTED = ["rating", "ranking"]; // another way than by choices

/** "最多选 3 项 · 可以改投，以最后一次为准". */
export function ruleSentence(poll) {
  const { choices_min: min, choices_max: max, repeat, weighted, counting } = rulesOf(poll);
  const few = COUNTED.includes(counting.kind)
    ? t(`rule.${counting.kind}${counting.all ? "" : ".some"}`, { most: counting.most })
    : max === 1
      ? t("rule.one")
      : min === max
        ? t("rule.exactly", { n: max })
        : min === 1
          ? t("rule.up_to", { max })
          : t("rule.range", { min, max });
  const again = repeat.kind === "quota" ? t(`rule.quota.${repeat.per}`, repeat) : t(`rule.${repeat.kind}`);
  return [few, again, ...(weighted ? [t("rule.weighted")] : [])].join(" · ");
}

/** Why no result is shown, or null when it is. */
export function whyHidden(poll, figures, hasVoted) {
  if (!figures || figures.votes || figures.state === "draft") return null;
  const { visibility } = rulesOf(poll);
  const isOver = figures.state === "closed" || figures.state === "published";
  if (visibility === "on_vote" && !hasVoted && !isOver) return t("hidden.on_vote");
  if (visibility === "on_close" && !isOver) return t("hidden.on_close");
  if (visibility === "on_publish" && figures.state !== "published") return t("hidden.on_publish");
  return t("hidden.soon");
}

/** The time left until the poll closes, or opens by its schedule. */
export const PollCountdown = ({ poll, figures }) =>
  html`<${Countdown} state=${figures?.state ?? "draft"} opens_at=${momentOf(poll.opens_at)}
    closes_at=${figures?.closes_at} />`;

/** How many people have voted, and how many ballots were voided; of a result that shows, the standings say that. */
export function Turnout({ figures }) {
  if (!figures || figures.state === "draft") return null;
  const n = formatNumber(figures.members);
  const isResult = figures.votes && (figures.state === "closed" || figures.state === "published");
  return html`<span class="turnout number" data-testid="turnout">
    ${figures.entitled ? t("turnout.of", { n, all: formatNumber(figures.entitled) }) : t("turnout", { n })}
  </span>
  ${figures.voided > 0 && !isResult && html`<span class="number" data-testid="voided">
    ${t("turnout.voided", { n: formatNumber(figures.voided) })}</span>`}`;
}
