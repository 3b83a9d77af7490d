// The remote: the run of show in one hand, in the dark, next to the stage. A touch in a pocket runs nothing: the next
// cue needs a slide, undo and hold need two presses.

import { overall } from "../../console/kit/health.js";
import { Problem } from "../../console/kit/notice.js";
import { routeTo } from "../../console/kit/router.js";
import { ScreenFrame } from "../../console/kit/screen_frame.js";
import { Unreal } from "../../console/kit/unreal.js";
import { Icon, html, useEffect, useRef, useState } from "../../shared/ui.js";
import { formatNumber, pick, t } from "../../shared/words.js";
import { titlesOf } from "./console.js";
import { Actions } from "./cue_list.js";
import { CueNotice } from "./cue_notice.js";
import { Held, HoldButton, useTwice } from "./hold.js";
import { useReveal } from "./reveal_step.js";
import { StepContest, useContestSteps } from "./step_contest.js";
import { StepQuestions, useQuestionSteps } from "./step_questions.js";
import { StepSlides, useSlides } from "./step_slides.js";
import { StopDraw, useRollingDraw } from "./stop_draw.js";
import { useShow } from "./use_show.js";

const SLID = 0.86; // of the way: from here on it counts

/** A thumb that is slid from left to right. By keyboard: Enter twice. */
function Slide({ words, busy, testid, onSlid }) {
  const track = useRef(null);
  const from = useRef(null);
  const [part, setPart] = useState(0);
  const [armed, press] = useTwice(onSlid);
  const down = (event) => {
    if (busy) return;
    from.current = event.clientX;
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const move = (event) => {
    if (from.current === null) return;
    const room = track.current.clientWidth - event.currentTarget.offsetWidth;
    setPart(Math.max(0, Math.min(1, (event.clientX - from.current) / room)));
  };
  const up = () => {
    if (from.current === null) return;
    from.current = null;
    if (part >= SLID) onSlid();
    setPart(0);
  };
  const key = (event) => {
    if (event.key === "Enter" && !event.repeat && !busy) press();
  };
  return html`<div ref=${track} class="slide" data-busy=${busy} data-armed=${armed} style=${{ "--part": part }}>
    <span class="slide-words">${t(armed ? "remote.enter_again" : words)}</span>
    <button type="button" class="slide-thumb" data-testid=${testid} aria-label=${t(words)} onPointerDown=${down}
      onPointerMove=${move} onPointerUp=${up}
      onPointerCancel=${up} onKeyDown=${key}><${Icon} name="chevron-right" /></button>
  </div>`;
}

/** Keeps the phone's screen on while the remote is open, where the browser can. */
function useWakeLock() {
  useEffect(() => {
    let lock = null;
    const ask = async () => {
      if (document.visibilityState !== "visible") return;
      try {
        lock = await navigator.wakeLock?.request("screen");
      } catch {
        lock = null; // a low battery: the operator touches the screen now and then
      }
    };
    void ask();
    document.addEventListener("visibilitychange", ask);
    return () => {
      document.removeEventListener("visibilitychange", ask);
      void lock?.release();
    };
  }, []);
}

export function RemoteView({ live }) {
  useWakeLock();
  const show = useShow(live);
  const reveal = useReveal(live);
  const rolling = useRollingDraw(live);
  const slides = useSlides(live);
  const contest = useContestSteps(live);
  const questions = useQuestionSteps(live);
  const hold = useTwice(show.hold);
  const [undoArmed, undo] = useTwice(show.undo);
  const { event, online } = live.tally;
  if (!event) return html`<p class="wait">${t("loading")}</p>`;
  const { votes_per_s } = overall(live.figures?.workers ?? []);
  const { next } = show;
  const following = next && show.cues[show.cues.indexOf(next) + 1];
  return html`<div class="remote" data-testid="remote">
    <h1 class="sr-only">${t("remote")} · ${pick(event, "title")}</h1>
    <header class="remote-head"><a class="button quiet round" href=${routeTo("show", live.event)}
        aria-label=${t("remote.leave")}><${Icon} name="arrow-left" /></a>
      <${Unreal} event=${event} className="rehearsing" />
      <p class="remote-figures"><span><b class="number" data-testid="remote-votes">
            ${formatNumber(votes_per_s)}</b> ${t("per_s")}</span>
        <span><b class="number">${formatNumber(online)}</b> ${t("online")}</span></p></header>
    <div class="remote-hall"><${ScreenFrame} live=${live} title=${t("show.now")} testid="frame-now" /></div>
    ${show.held
      ? html`<${Held} show=${show.show} polls=${titlesOf(event, show.show.held_polls)} busy=${show.busy}
          error=${show.error}>
          <${Slide} words="remote.go_on" busy=${show.busy} testid="go-on" onSlid=${show.goOn} /><//>`
      : html`<section class="remote-next" data-testid="next-cue" aria-live="polite">
          ${next ? html`<span class="soft">${t("show.next")} ${show.cues.indexOf(next) + 1} / ${show.cues.length}</span>
            <strong>${pick(next, "title")}</strong>
            ${next.note && html`<p>${pick(next, "note")}</p>`}<${Actions} cue=${next} event=${event} />
            ${following &&
              html`<p class="soft remote-following">${t("remote.then", { title: pick(following, "title") })}</p>`}`
            : html`<strong>${t(show.cues.length ? "show.end" : "show.empty")}</strong>`}
        </section>
        ${reveal.isOn && reveal.following && html`<p class="soft">${t("reveal.on", { title: reveal.title })} · ${
          t("reveal.step", { scene: reveal.following })}</p>
          <${Slide} words="remote.step" busy=${reveal.busy} testid="step" onSlid=${reveal.step} />
          <${Problem} error=${reveal.error} testid="step-error" />`}
        <${StopDraw} rolling=${rolling} large />
        <${StepSlides} slides=${slides} large />
        <${StepContest} steps=${contest} large />
        <${StepQuestions} steps=${questions} large />
        ${next ? html`<${CueNotice} show=${show} event=${event} />`
          : html`<${Problem} error=${show.error} testid="show-error" />`}
        ${next &&
          html`<${Slide} words=${show.show.running ? "show.finish" : "remote.go"} busy=${show.busy} testid="go"
            onSlid=${show.go} />`}`}
    <div class="remote-hands">
      <button type="button" class="button second large" data-testid="undo" data-armed=${undoArmed}
        disabled=${show.busy || show.held || !show.show.undo} onClick=${undo}>
        <${Icon} name="rotate-ccw" /><span>${t(undoArmed ? "remote.again" : "undo")}</span></button>
      <${HoldButton} held=${show.held} twice=${hold} busy=${show.busy} large />
    </div>
  </div>`;
}
