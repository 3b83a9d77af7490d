// The show by cues: what the hall sees, what it will see, and one key to get there.

import { useWindowKeys } from "../../console/kit/hooks.js";
import { Problem } from "../../console/kit/notice.js";
import { routeTo } from "../../console/kit/router.js";
import { ScreenFrame } from "../../console/kit/screen_frame.js";
import { Icon, html } from "../../shared/ui.js";
import { pick, t } from "../../shared/words.js";
import { Announcements } from "./announce.js";
import { Actions, CueList } from "./cue_list.js";
import { CueNotice } from "./cue_notice.js";
import { Held, HoldButton, useTwice } from "./hold.js";
import { RevealStep, useReveal } from "./reveal_step.js";
import { StepContest, useContestSteps } from "./step_contest.js";
import { StepQuestions, useQuestionSteps } from "./step_questions.js";
import { StepSlides, useSlides } from "./step_slides.js";
import { StopDraw, useRollingDraw } from "./stop_draw.js";
import { useShow } from "./use_show.js";

const TYPING = "input, textarea, select, [contenteditable]";

/** {key: what it does}. Space is the show's here, whatever button has the focus; Enter presses that one. */
function useKeys(keys) {
  const press = (event) => {
    const act = keys[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest?.(TYPING) || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    if (event.type === "keydown" && !event.repeat) act();
  };
  useWindowKeys(press, ["keydown", "keyup"]); // a focused button is pressed by the end of Space
}

/** The titles of polls by their ids. */
export const titlesOf = (event, ids) =>
  event.polls.filter(({ id }) => ids.includes(id)).map((poll) => pick(poll, "title"));

export function ShowView({ live }) {
  const show = useShow(live);
  const reveal = useReveal(live);
  const rolling = useRollingDraw(live);
  const slides = useSlides(live);
  const contest = useContestSteps(live);
  const questions = useQuestionSteps(live);
  const hold = useTwice(show.hold);
  const stop = () => !show.held && hold[1]();
  const { go, undo } = show;
  const keys = stepKeys(reveal, rolling, slides, contest);
  useKeys({ " ": go, "ArrowRight": go, "u": undo, "U": undo, "Escape": stop, ...keys });
  const { event } = live.tally;
  if (!event) return html`<p class="wait">${t("loading")}</p>`;
  if (!show.cues.length) {
    return html`<div class="card empty" data-testid="no-cues"><p>${t("show.empty")}</p><a class="button"
        href=${routeTo("edit", live.event)}>${t("show.write")}</a></div>`;
  }
  return html`<div class="show-view" data-testid="show">
    <div class="monitors">
      <figure class="on-hall"><figcaption><i class="tally-light"></i>${t("show.now")}</figcaption>
        <${ScreenFrame} live=${live} title=${t("show.now")} testid="frame-now" /></figure>
      <figure class="after-next"><figcaption>${t("show.after", { title: show.next ? pick(show.next, "title") : "—" })}
        </figcaption>
        <${ScreenFrame} live=${live} stage=${show.now.refused ? null : show.show.preview} states=${show.now.states}
          title=${t("show.preview")} testid="frame-next" /></figure>
    </div>
    <${RevealStep} reveal=${reveal} keyName="N" />
    <${StopDraw} rolling=${rolling} keyName="N" />
    <${StepSlides} slides=${slides} keys=${["P", "N"]} />
    <${StepContest} steps=${contest} keyName="N" />
    <${StepQuestions} steps=${questions} />
    <${Next} show=${show} event=${event} />
    <div class="show-hands">
      <button type="button" class="button second" data-testid="undo"
        disabled=${show.busy || show.held || !show.show.undo} onClick=${show.undo}>
        <${Icon} name="rotate-ccw" />
        ${show.last ? t("undo.of", { title: pick(show.last, "title") }) : t("undo")} <kbd>U</kbd></button>
      <a class="button second" href=${routeTo("remote", live.event)} data-testid="to-remote">
        <${Icon} name="smartphone" />${t("remote")}</a>
      <${HoldButton} held=${show.held} twice=${hold} busy=${show.busy} /><kbd>Esc Esc</kbd>
    </div>
    <div class="show-rest">
      <section class="card panel"><h2><${Icon} name="list" />${t("show.cues")}</h2>
        <${CueList} cues=${show.cues} next=${show.next} event=${event} busy=${show.busy || show.held}
          jump=${show.jump} /></section>
      <${Announcements} live=${live} />
    </div>
  </div>`;
}

/** A rolling draw comes first: the presenter is about to stop it, and a reveal can wait. */
const stepKeys = (reveal, rolling, slides, contest) => {
  if (rolling.isOn) return { n: rolling.stop, N: rolling.stop };
  if (slides.isOn) return { n: slides.next, N: slides.next, p: slides.back, P: slides.back };
  if (contest.isOn) return { n: contest.next, N: contest.next };
  return reveal.isOn ? { n: reveal.step, N: reveal.step } : {};
};

function Next({ show, event }) {
  if (show.held) return html`<${Held} show=${show.show} polls=${titlesOf(event, show.show.held_polls)} busy=${show.busy}
      error=${show.error} goOn=${show.goOn} />`;
  if (!show.next) return html`<section class="next-cue" data-testid="next-cue" data-end="true"><strong>
        ${t("show.end")}</strong><${Problem} error=${show.error} testid="show-error" /></section>`;
  const { next } = show;
  return html`<section class="next-cue" data-testid="next-cue" aria-live="polite">
    <div class="next-text"><span class="soft">${t("show.next")} ${show.cues.indexOf(next) + 1} / ${show.cues.length}
      </span>
      <strong>${pick(next, "title")}</strong>${next.note && html`<p class="next-note">${pick(next, "note")}</p>`}
      <${Actions} cue=${next} event=${event} /><${CueNotice} show=${show} event=${event} /></div>
    <button type="button" class="button go" data-testid="go" disabled=${show.busy} onClick=${show.go}>
      <span>${t(show.show.running ? "show.finish" : "show.go")}</span><kbd>${t("show.key")}</kbd></button>
  </section>`;
}
