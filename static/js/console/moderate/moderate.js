// Everything that members write and moderators judge, in one view: comments, the questions of each board, the words of
// each cloud. With one of them there is no choice.

import { CommentsView } from "../../features/comments/console.js";
import { QuestionsPanel } from "../../features/questions/console.js";
import { WordsPanel } from "../../features/word_clouds/console.js";
import { takesComments } from "../../shared/definition.js";
import { html, useState } from "../../shared/ui.js";
import { formatNumber, pick, t } from "../../shared/words.js";

export function ModerateView({ live }) {
  const [chosen, choose] = useState("");
  const { event } = live.tally;
  if (!event) return html`<p class="wait">${t("loading")}</p>`;
  const parts = [
    ...(takesComments(event)
      ? [{ id: "", title: t("tab.comments"), pending: live.moderation?.pending ?? 0, view: comments }] : []),
    ...live.boards.map((board) => ({ id: board.activity, title: pick(board, "title"), pending: board.pending,
      view: () => html`<${QuestionsPanel} key=${`${board.activity} ${board.epoch}`} live=${live} board=${board} />` })),
    ...live.clouds.map((cloud) => ({ id: cloud.activity, title: pick(cloud, "title"), pending: 0,
      view: () => html`<${WordsPanel} key=${cloud.activity} live=${live} cloud=${cloud} />` })),
  ];
  const part = parts.find(({ id }) => id === chosen) ?? parts[0] ?? { id: "", view: comments };
  function comments() {
    return html`<${CommentsView} live=${live} />`;
  }
  return html`${parts.length > 1 && html`<div class="segments moderated" role="group" aria-label=${t("moderate.parts")}>
      ${parts.map(({ id, title, pending }) => html`<button key=${id} type="button" aria-pressed=${id === part.id}
        data-testid=${`moderate-${id || "comments"}`} onClick=${() => choose(id)}><span class="cut">${title}</span>
        ${pending > 0 && html`<span class="pill" data-kind="warn">${formatNumber(pending)}</span>`}</button>`)}</div>`}
    ${part.view()}`;
}
