// The words of a cloud in the console, the commonest first: a moderator hides one or shows it again, also by keyboard.

import { hideWords } from "../../console/kit/activity_api.js";
import { ActivityTools } from "../../console/kit/activity_tools.js";
import { useAction, useWindowKeys } from "../../console/kit/hooks.js";
import { Button, Problem } from "../../console/kit/notice.js";
import { html, useEffect, useState } from "../../shared/ui.js";
import { formatNumber, pick, t } from "../../shared/words.js";
import "./words_console.js";

const TYPING = "input, textarea, select, dialog";
const MOVES = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };
const LEGEND = ["J K", "D", "A"];

/** `cloud` is one of the newest `word_moderation`. */
export function WordsPanel({ live, cloud }) {
  const { run, busy, error } = useAction();
  const hidden = new Set(cloud.hidden);
  const [pointed, point] = useState("");
  const words = cloud.words.map(([word]) => word);
  const current = words.includes(pointed) ? pointed : words[0]; // follows its word when others overtake it
  const hide = (word, on) => hidden.has(word) !== on && run(() => hideWords(live.event, cloud.activity, [word], on));
  useWindowKeys((event) => {
    if (!current || event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.(TYPING)) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (key in MOVES) point(words[words.indexOf(current) + MOVES[key]] ?? current);
    else if (key === "d" || key === "a") void hide(current, key === "d");
    else return;
    event.preventDefault();
  });
  useEffect(
    () => document.querySelector(".cloud-list [data-current=true]")?.scrollIntoView({ block: "nearest" }),
    [current],
  );
  return html`<div class="comments-view" data-testid="words-view">
    <section class="card panel"><h2>${pick(cloud, "title")}</h2><${Problem} error=${error} />
      ${cloud.words.length === 0 && html`<p class="empty">${t("cloud.empty")}</p>`}
      <ol class="comment-list cloud-list" data-testid="cloud-list">${cloud.words.map(([word, n]) => html`
        <li key=${word} class="comment-card" data-testid="cloud-row"
          data-state=${hidden.has(word) ? "deleted" : "shown"} data-current=${word === current}
          aria-current=${word === current || undefined} onClick=${() => point(word)}>
          <span class="number soft">${t("cloud.people", { n: formatNumber(n) })}</span>
          <span class="comment-text">${word}</span>
          <span class="row tight">${hidden.has(word) && html`<span class="pill" data-kind="bad">
              ${t("cloud.is_hidden")}</span>`}
            <${Button} icon=${hidden.has(word) ? "eye" : "eye-off"} look="second small" disabled=${busy}
              testid=${`hide-${word}`} onClick=${() => hide(word, !hidden.has(word))}>
              ${t(hidden.has(word) ? "cloud.unhide" : "cloud.hide")}<//></span></li>`)}</ol>
      <p class="legend" aria-label=${t("comments.keys")}>${LEGEND.map((keys) => html`<span key=${keys}>
          <kbd>${keys}</kbd> ${t(`cloud.keys.${keys}`)}</span>`)}</p></section>
    <aside class="run-side"><section class="card panel">
      <${ActivityTools} event=${live.event} path="word-clouds" id=${cloud.activity} /></section></aside>
  </div>`;
}
