// Word clouds on the phone: the entry in the list of activities, and the sheet for giving words.

import { Sheet } from "../../shared/sheet.js";
import { html, Icon, useEffect, useState } from "../../shared/ui.js";
import { formatNumber, listed, pick, sentence, t } from "../../shared/words.js";
import "./words.js";

export { WordDesk } from "./desk.js";

const RUNNING = new Set(["open", "locked"]);
const REFUSED = new Set(["not_entitled", "closed", "locked", "not_open", "reset", "muted"]);
const LARGEST_EM = 2.4; // the size of the commonest word; that of a word given once is 1
const WORDS_SHOWN = 40;

/** The sheet of the open cloud, if any. Every cloud reaches the desk, whether its sheet is open or not. */
export function WordSheets({ visit, desk, openedId, onClose }) {
  const { list } = visit.clouds;
  useEffect(() => {
    for (const cloud of list) desk.meet(cloud);
  });
  const cloud = list.find(({ activity }) => activity === openedId);
  return cloud && html`<${WordSheet} key=${openedId} cloud=${cloud} mine=${desk.of(openedId)}
    whyNot=${whyNotOf(visit, desk, cloud)} onGive=${(words) => desk.give(cloud, words)} onClose=${onClose} />`;
}

/** The clouds as ActivityCard takes them. */
export const wordEntries = (visit, desk, open) =>
  visit.clouds.list.map((cloud) => {
    const { words, isSent } = desk.of(cloud.activity);
    const runs = RUNNING.has(cloud.state);
    return {
      kind: "words",
      id: cloud.activity,
      title: pick(cloud, "title"),
      state: cloud.state,
      stateWords: t(`cloud.${cloud.state}`),
      opens_at: cloud.opens_at,
      closes_at: cloud.closes_at,
      isDone: words.length > 0,
      facts: [
        t("cloud.members", { n: formatNumber(cloud.members) }),
        ...(runs ? [t("cloud.may", { n: cloud.words_max })] : []),
      ],
      mine: mineOf(words, isSent),
      whyNot: runs ? whyNotOf(visit, desk, cloud) : "",
      label: t(!runs ? "cloud.see" : words.length ? "cloud.change" : "cloud.go"),
      onOpen: () => open(cloud.activity),
    };
  });

function mineOf(words, isSent) {
  if (isSent) return { icon: "loader", text: t("cloud.sending"), isTurning: true };
  return words.length ? { icon: "circle-check", text: t("cloud.given", { words: listed(words) }), isGood: true } : null;
}

function whyNotOf(visit, desk, cloud) {
  if (visit.member?.anonymous && visit.event.admission !== "open") return t("cloud.only_members");
  return desk.of(cloud.activity).isFor ? "" : t("cloud.refused.not_entitled");
}

function WordSheet({ cloud, mine, whyNot, onGive, onClose }) {
  const { words, isSent, problem } = mine;
  const isOpen = cloud.state === "open";
  return html`<${Sheet} title=${pick(cloud, "title")} className="words-sheet" testid="words-sheet" onClose=${onClose}>
    ${whyNot && html`<p class="activity-facts" data-testid="words-why-not">${whyNot}</p>`}
    ${problem && html`<p class="notice" data-kind="bad" role="alert" data-testid="words-problem">
      <${Icon} name="circle-alert" /><span>${problemWords(problem.error)}</span></p>`}
    ${!whyNot && isOpen && html`<${WordForm} key=${[...(problem?.words ?? []), "", ...words].join("\n")}
      cloud=${cloud} words=${words} first=${problem?.words ?? words} onGive=${onGive} />`}
    ${!isOpen && html`<p class="activity-facts">${t(`cloud.refused.${cloud.state}`)}</p>`}
    ${isSent && html`<p class="activity-mine" role="status"><${Icon} name="loader" className="turning" />
      <span>${t("cloud.sending")}</span></p>`}
    ${!isSent && words.length > 0 && html`<p class="activity-mine" role="status" data-good="true"
      data-testid="words-counted"><${Icon} name="circle-check" /><span>${isOpen ? t("cloud.counted")
        : t("cloud.given", { words: listed(words) })}</span></p>`}
    <section class="questions-part"><h3>${t("cloud.all")}</h3><${Everybody} cloud=${cloud} /></section>
  <//>`;
}

const problemWords = (error) => (REFUSED.has(error.code) ? t(`cloud.refused.${error.code}`) : sentence(error));

function WordForm({ cloud, words, first, onGive }) {
  const [texts, setTexts] = useState(() => Array.from({ length: cloud.words_max }, (_, at) => first[at] ?? ""));
  const given = texts.map((text) => text.trim()).filter(Boolean);
  const isNews = given.join("\n") !== words.join("\n");
  const submit = (event) => {
    event.preventDefault();
    if (given.length && isNews) onGive(given);
  };
  return html`<form class="questions-form" onSubmit=${submit}>
    ${texts.map((text, at) => html`<input key=${at} class="input" type="text" autocomplete="off" value=${text}
      maxlength=${4 * cloud.length} aria-label=${t("cloud.nth", { n: at + 1 })}
      placeholder=${t("cloud.nth", { n: at + 1 })} data-testid=${`word-${at}`}
      onInput=${(event) => setTexts(texts.map((one, place) => (place === at ? event.target.value : one)))} />`)}
    <div class="words-buttons">
      <button type="submit" class="button" data-testid="words-submit" disabled=${!given.length || !isNews}>
        ${t("cloud.submit")}</button>
      ${words.length > 0 && html`<button type="button" class="button second" data-testid="words-take-back"
        onClick=${() => onGive([])}>${t("cloud.take_back")}</button>`}</div>
  </form>`;
}

/** Everybody's words in different sizes: a phone has no room for a layout. */
function Everybody({ cloud: { words } }) {
  if (!words) return html`<p class="empty">${t("cloud.hidden")}</p>`;
  if (!words.length) return html`<p class="empty">${t("cloud.none")}</p>`;
  const most = words[0][1];
  const sizeOf = (n) => 1 + (LARGEST_EM - 1) * Math.sqrt((n - 1) / Math.max(1, most - 1));
  return html`<ul class="words-all" data-testid="words-all">${words.slice(0, WORDS_SHOWN).map(
    ([word, n]) => html`<li key=${word} style=${{ fontSize: `${sizeOf(n)}em` }}>${word}
      <small class="number">${formatNumber(n)}</small></li>`)}</ul>`;
}
