// Moderation of comments: one list, one hand on the keyboard. Next to it: how many are shown, the rules and the words.

import { Moderation } from "../../console/kit/moderation.js";
import { Queue } from "../../console/kit/moderation_queue.js";
import { routeTo } from "../../console/kit/router.js";
import { takesComments } from "../../shared/definition.js";
import { Icon, html } from "../../shared/ui.js";
import { formatNumber, formatShare, t } from "../../shared/words.js";
import { CommentRules } from "./console_rules.js";

/** As Queue takes it. */
const COMMENTS = {
  decisions: [
    { key: "a", decision: "approve", icon: "check" },
    { key: "d", decision: "remove", icon: "trash-2" },
    { key: "p", decision: "pin", icon: "pin" },
    { key: "m", decision: "mute", icon: "volume-x" },
    { key: "b", decision: "ban", icon: "ban" },
  ],
  legend: ["J K", "A", "D", "P", "M", "B", "X", "U", "1 2"],
  words: "comments",
  states: { shown: "good", pending: "warn", deleted: "bad" },
  Aside: () => null,
};

export function CommentsView({ live }) {
  const { moderation } = live;
  const { event } = live.tally;
  if (!event) return html`<p class="wait">${t("loading")}</p>`;
  if (!takesComments(event)) {
    return html`<p class="card empty narrow" data-testid="comments-off">${t("comments.off")}
      <a class="button" href=${routeTo("edit", live.event)}>${t("tab.edit")}</a></p>`;
  }
  if (!moderation) return html`<p class="wait">${t("loading")}</p>`;
  return html`<div class="comments-view" data-testid="comments-view">
    <${Queue} start=${() => new Moderation(live.event)} moderation=${moderation} kind=${COMMENTS} />
    <aside class="run-side"><${Share} moderation=${moderation} /><${CommentRules} event=${live.event}
        moderation=${moderation} /></aside>
  </div>`;
}

/** How many of the last seconds' comments were shown: a sample under load. */
function Share({ moderation: { offered, shown } }) {
  const share = offered ? shown / offered : 1;
  return html`<section class="card panel" data-testid="share" data-share=${share.toFixed(3)}>
    <h2><${Icon} name="gauge" />${t("comments.share")}</h2>
    <p class="big-share"><b class="number">${offered ? formatShare(share) : "—"}</b> <span class="soft">
        ${t("comments.share.of", { shown: formatNumber(shown), offered: formatNumber(offered) })}</span></p>
    ${share < 1 && html`<p class="soft">${t("comments.share.why")}</p>`}
  </section>`;
}
