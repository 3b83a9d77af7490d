// The words of a cloud in the console, the commonest first: a moderator hides one, or shows it again.

import { hideWords } from "../../console/kit/activity_api.js";
import { ActivityTools } from "../../console/kit/activity_tools.js";
import { useAction } from "../../console/kit/hooks.js";
import { Button, Problem } from "../../console/kit/notice.js";
import { html } from "../../shared/ui.js";
import { formatNumber, pick, t } from "../../shared/words.js";
import "./words_console.js";

/** `cloud` is one of the newest `word_moderation`. */
export function WordsPanel({ live, cloud }) {
  const { run, busy, error } = useAction();
  const hidden = new Set(cloud.hidden);
  const turn = (word) => run(() => hideWords(live.event, cloud.activity, [word], !hidden.has(word)));
  return html`<div class="comments-view" data-testid="words-view">
    <section class="card panel"><h2>${pick(cloud, "title")}</h2><${Problem} error=${error} />
      ${cloud.words.length === 0 && html`<p class="empty">${t("cloud.empty")}</p>`}
      <ol class="comment-list cloud-list" data-testid="cloud-list">${cloud.words.map(([word, n]) => html`
        <li key=${word} class="comment-card" data-testid="cloud-row"
          data-state=${hidden.has(word) ? "deleted" : "shown"}>
          <span class="number soft">${t("cloud.people", { n: formatNumber(n) })}</span>
          <span class="comment-text">${word}</span>
          <span class="row tight">${hidden.has(word) && html`<span class="pill" data-kind="bad">
              ${t("cloud.is_hidden")}</span>`}
            <${Button} icon=${hidden.has(word) ? "eye" : "eye-off"} look="second small" disabled=${busy}
              testid=${`hide-${word}`} onClick=${() => turn(word)}>
              ${t(hidden.has(word) ? "cloud.unhide" : "cloud.hide")}<//></span></li>`)}</ol></section>
    <aside class="run-side"><section class="card panel">
      <${ActivityTools} event=${live.event} path="word-clouds" id=${cloud.activity} /></section></aside>
  </div>`;
}
