// Comments on the phone: the layer in which they fly, and the bar for writing. Loaded if the event has comments.

import { html, Icon, toast, useEffect, useInterval, useRef, useState } from "../../shared/ui.js";
import { sentence, t } from "../../shared/words.js";
import { Danmaku } from "./danmaku.js";

const DENSITIES = [0.34, 0.67, 1];
const REDRAW_MS = 500; // while the member waits to write again
const COUNT_FROM = 10; // the number of characters left is shown from here on

/** Over the video, or in a strip of its own: fills its parent. */
export function CommentLayer({ comments, settings }) {
  return settings.on && html`<${Danmaku} comments=${comments} density=${settings.density} paused=${settings.paused} />`;
}

const segmenter = typeof Intl.Segmenter === "function" ? new Intl.Segmenter() : null;

const CODE_POINTS = 8; // of one character, as the server counts; an endless one is several
const BYTES_A_CHARACTER = 4;
const BYTES_MORE = 64;

/** Characters as people count them: an emoji of five code points is one. */
const lengthOf = (text) =>
  segmenter
    ? [...segmenter.segment(text)].reduce((sum, { segment }) => sum + Math.ceil([...segment].length / CODE_POINTS), 0)
    : [...text].length;

/** How many characters may follow in a comment of at most `most`; negative: it is too long. */
export function roomFor(text, most) {
  const bytes = new TextEncoder().encode(text).length;
  return Math.min(
    most - lengthOf(text),
    Math.floor((BYTES_A_CHARACTER * most + BYTES_MORE - bytes) / BYTES_A_CHARACTER),
  );
}

/** For writing a comment, and choosing how much this phone shows of others'. */
export function CommentBar({ visit, settings, change }) {
  const { paused } = settings;
  useInterval(REDRAW_MS);
  const [text, setText] = useState("");
  const [problem, setProblem] = useState(null);
  const [isOpen, setOpen] = useState(false);
  const input = useRef(null);
  const { comments } = visit;
  const most = visit.event.comments.length;
  const left = roomFor(text.trim(), most);
  const wait_s = Math.ceil((comments.nextAt - performance.now()) / 1000);
  const isClosed = comments.mode === "closed";
  const canSend = text.trim() && left >= 0 && wait_s <= 0 && !isClosed;

  useEffect(
    () =>
      comments.listen((what, { state, text: sent, error }) => {
        if (what !== "answer") return;
        setProblem(error);
        if (state === "pending") toast(t("comment.pending"), "good");
        if (state === "refused") setText((now) => now || sent);
      }),
    [comments],
  );

  const send = (event) => {
    event.preventDefault();
    if (!canSend) return;
    setProblem(null);
    setText("");
    comments.say(text.trim());
    input.current.focus();
  };
  const { pinned } = comments;
  return html`<form class="comment-bar" data-testid="comment-bar" onSubmit=${send}>
    ${pinned && html`<p class="comment-pinned" data-testid="comment-pinned"><${Icon} name="pin" />
      <span>${pinned.name && html`<b>${pinned.name}</b>`}${pinned.text}</span></p>`}
    <div class="comment-row">
      <button type="button" class="comment-toggle" data-testid="comment-toggle" aria-pressed=${settings.on}
        aria-label=${t("comment.on")}
        onClick=${() => change({ on: !settings.on })}><span aria-hidden="true">${t("comment.sign")}</span></button>
      <input ref=${input} class="comment-input" data-testid="comment-input" type="text" enterkeyhint="send"
        autocomplete="off" maxlength="400"
        aria-label=${t("comment.write")} aria-invalid=${left < 0} disabled=${isClosed} value=${text}
        placeholder=${t(isClosed ? "comment.closed" : comments.mode === "review" ? "comment.review" : "comment.write")}
        onInput=${(event) => setText(event.target.value)} />
      ${text && left <= COUNT_FROM &&
        html`<span class="comment-left number" data-over=${left < 0} data-testid="comment-left">${left}</span>`}
      <button type="submit" class="button small comment-send" data-testid="comment-send" disabled=${!canSend}>
        ${wait_s > 0 ? t("comment.wait", { s: wait_s }) : t("comment.send")}</button>
      <button type="button" class="button quiet round comment-more" data-testid="comment-more" aria-expanded=${isOpen}
        aria-label=${t("comment.settings")} onClick=${() => setOpen(!isOpen)}>
        <${Icon} name="sliders-horizontal" /></button>
    </div>
    ${problem && html`<p class="comment-problem" role="alert" data-testid="comment-problem" data-code=${problem.code}>
      <${Icon} name="circle-alert" /><span>${sentence(problem)}</span></p>`}
    ${isOpen && html`<div class="comment-settings" data-testid="comment-settings">
      <span class="comment-segments" role="group" aria-label=${t("comment.density")}>
        ${DENSITIES.map((density, index) => html`
        <button key=${density} type="button" aria-pressed=${settings.density === density}
          data-testid=${`density-${index}`}
          onClick=${() => change({ density })}>${t(`comment.density.${index}`)}</button>`)}</span>
      <button type="button" class="button small second" data-testid="comment-pause" aria-pressed=${paused}
        onClick=${() => change({ paused: !paused })}>
        <${Icon} name=${paused ? "play" : "pause"} />${t(paused ? "comment.resume" : "comment.pause")}</button>
    </div>`}
  </form>`;
}
