// The rules of an event's comments: mode, slow mode, the screen, words, and who is silenced.

import { Downloads } from "../../console/kit/downloads.js";
import { useAction, useLoaded } from "../../console/kit/hooks.js";
import { Button, IconButton, Problem } from "../../console/kit/notice.js";
import {
  changeCommentRules,
  commentsAddress,
  loadCommentRules,
  pinComment,
  saveWords,
  silenceMember,
  tryComment,
} from "../../console/kit/operator_api.js";
import { formatTime } from "../../shared/clock.js";
import { Icon, html, toast, useEffect, useRef, useState } from "../../shared/ui.js";
import { listed, t } from "../../shared/words.js";
import { ACTIONS, linesOf, rebased, wordsOf } from "./word_edit.js";

const MODES = ["open", "review", "closed"];
const SLOW_S = [0, 5, 15, 30, 60, 300];
const FOREVER_MS = 365 * 24 * 3600 * 1000;
const DOWNLOADS = ["xlsx", "csv", "jsonl"];

export function CommentRules({ event, moderation }) {
  const { value: rules, reload } = useLoaded(() => loadCommentRules(event), event);
  const { run, busy, error } = useAction();
  useEffect(() => void (rules && reload()), [moderation.rev]); // somebody has changed them, here or elsewhere
  const change = (part) => run(() => changeCommentRules(event, part));
  const { mode, slow_s, on_screen, pinned } = moderation;
  const slow = SLOW_S.includes(slow_s) ? SLOW_S : [...SLOW_S, slow_s];
  return html`
    <section class="card panel" data-testid="comment-rules">
      <h2><${Icon} name="sliders-horizontal" />${t("comments.rules")}</h2>
      <div class="segments" role="group" aria-label=${t("comments.mode")}>${MODES.map((one) => html`
        <button key=${one} type="button" aria-pressed=${mode === one} data-testid=${`mode-${one}`} disabled=${busy}
          onClick=${() => change({ mode: one })}>${t(`comments.mode.${one}`)}</button>`)}</div>
      <div class="row between"><label for="slow-mode">${t("comments.slow")}</label>
        <select id="slow-mode" class="input narrow-input" data-testid="slow-mode" value=${slow_s}
          onChange=${(e) => change({ slow_s: Number(e.target.value) })}>
          ${slow.map((s) =>
            html`<option key=${s} value=${s}>${s ? t("comments.slow.s", { s }) : t("comments.slow.off")}</option>`)}
          </select></div>
      <label class="check"><input type="checkbox" data-testid="on-screen" checked=${on_screen}
          onChange=${(e) => change({ on_screen: e.target.checked })} />
        <span>${t("comments.on_screen")}</span></label>
      ${pinned &&
        html`<p class="notice" data-testid="pinned"><${Icon} name="pin" /><span class="grow">${pinned.text}</span>
        <${IconButton} icon="x" label=${t("comments.unpin")} testid="unpin"
          onClick=${() => run(() => pinComment(event, 0))} /></p>`}
      <${Problem} error=${error} />
    </section>
    ${rules && html`<${Words} event=${event} rules=${rules} onSaved=${reload} />`}
    ${rules && html`<${Muted} event=${event} rules=${rules} onChanged=${reload} />`}
    <section class="card panel"><h2><${Icon} name="download" />${t("comments.export")}</h2>
      <${Downloads} address=${(kind) => commentsAddress(event, kind)} name=${`${event}-comments`}
        kinds=${DOWNLOADS} /></section>`;
}

/** One word per line, one field per action; and a line to try them out before they are saved. */
function Words({ event, rules, onSaved }) {
  const [lines, setLines] = useState(null); // {action: text} once the moderator types
  const base = useRef(rules.words); // what the typing started from
  const { run, busy, error } = useAction();
  useEffect(() => {
    if (lines) setLines(rebased(lines, base.current, rules.words)); // another moderator has saved meanwhile
    base.current = rules.words;
  }, [rules.words_rev]);
  const shown = lines ?? linesOf(rules.words);
  const words = wordsOf(shown);
  const save = async () => {
    if (!(await run(() => saveWords(event, rules.words_rev, words)))) return;
    setLines(null);
    onSaved();
    toast(t("words.saved"), "good");
  };
  return html`<section class="card panel" data-testid="words">
    <h2><${Icon} name="shield-check" />${t("words")} <span class="soft number">${words.length}</span></h2>
    <p class="soft">${t("words.hint")}</p>
    ${ACTIONS.map((action) =>
      html`<div class="field" key=${action}><label for=${`words-${action}`}>${t(`words.${action}`)}</label>
      <textarea id=${`words-${action}`} class="input" rows="3" spellcheck=${false} data-testid=${`words-${action}`}
        value=${shown[action]}
        onInput=${(e) => setLines({ ...shown, [action]: e.target.value })}></textarea></div>`)}
    <${Try} event=${event} words=${words} />
    <${Problem} error=${error} />
    <div><${Button} icon="save" testid="words-save" disabled=${busy || !lines} onClick=${save}>
        ${t("words.save")}<//></div>
  </section>`;
}

function Try({ event, words }) {
  const [text, setText] = useState("");
  const [verdict, setVerdict] = useState(null);
  const { run, error } = useAction();
  const attempt = async (submitted) => {
    submitted.preventDefault();
    if (text.trim()) setVerdict((await run(() => tryComment(event, text, words))) ?? null);
  };
  return html`<form class="field" onSubmit=${attempt}><label for="words-try">${t("words.try")}</label>
    <div class="row tight"><input id="words-try" class="input" data-testid="words-try" autocomplete="off" value=${text}
        onInput=${(e) => { setText(e.target.value); setVerdict(null); }} />
      <button type="submit" class="button second small" data-testid="words-try-go">${t("words.try.go")}</button></div>
    ${verdict && html`<p class="soft" role="status" data-testid="verdict" data-action=${verdict.action ?? "none"}>
      ${verdict.action ? t(`verdict.${verdict.action}`, { words: listed(verdict.words), text: verdict.text })
        : t("verdict.none")}</p>`}
    <${Problem} error=${error} />
  </form>`;
}

function Muted({ event, rules, onChanged }) {
  const { run } = useAction();
  const lift = async (member) => {
    if (await run(() => silenceMember(event, member, 0))) onChanged();
  };
  return rules.muted.length > 0 && html`<section class="card panel" data-testid="muted">
    <h2><${Icon} name="volume-x" />${t("muted")} <span class="soft number">${rules.muted.length}</span></h2>
    <ul>${rules.muted.map(({ member, until }) =>
      html`<li key=${member} class="row between"><span class="code cut">${member}</span>
      <span class="soft">
        ${until - Date.now() > FOREVER_MS ? t("muted.banned") : t("muted.until", { time: formatTime(until) })}</span>
      <button type="button" class="button second small" onClick=${() => lift(member)}>
        ${t("muted.lift")}</button></li>`)}</ul>
  </section>`;
}
