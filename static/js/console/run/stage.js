// The big screen: what the hall sees now, and what it shall see next. As at a vision mixer, the next picture is
// chosen first and then taken, so that the hall never sees half a change.

import { PhoneFocus } from "../../features/show/phone_focus.js";
import { RevealStep, useReveal } from "../../features/show/reveal_step.js";
import { StepContest, useContestSteps } from "../../features/show/step_contest.js";
import { StepSlides, useSlides } from "../../features/show/step_slides.js";
import { StopDraw, useRollingDraw } from "../../features/show/stop_draw.js";
import { Switches } from "../../features/show/switches.js";
import { TEXT_CHARS } from "../../shared/limits.js";
import { PLAYED, SCENES, isOffered, pacesOf } from "../../shared/scenes.js";
import { Icon, html, useState } from "../../shared/ui.js";
import { pick, t } from "../../shared/words.js";
import { total } from "../kit/health.js";
import { useAction } from "../kit/hooks.js";
import { Button, Problem } from "../kit/notice.js";
import { setStage } from "../kit/operator_api.js";
import { ScreenFrame } from "../kit/screen_frame.js";
import { SCENE_FIELDS, canTake, hallNow, sameStage } from "../kit/stage_rules.js";

const SPEEDS = [1, 2, 5, 10, 20, 50]; // of a replay
const MINUTES = [1, 3, 5, 10, 15, 30];

/** What the scene of `next` needs to know: a poll, two options, a time, a sentence. `choose(change)`. */
export function SceneFields({ event, next, choose }) {
  const takes = SCENES[next.scene] ?? {};
  const { polls } = event;
  const poll = polls.find((one) => one.id === next.poll);
  const text = (name, label) => html`<input class="input" data-testid=${`stage-${name}`} aria-label=${label}
    placeholder=${label} maxlength=${TEXT_CHARS}
    value=${next[name]} onInput=${(e) => choose({ [name]: e.target.value })} />`;
  return html`
    ${takes.poll && html`<div class="field"><label for="stage-poll">${t("stage.poll")}</label>
      <select id="stage-poll" class="input" data-testid="stage-poll" value=${next.poll}
        onChange=${(e) => choose({ poll: e.target.value, options: [] })}>
        <option value="">${t("stage.no_poll")}</option>
        ${polls.map((one) => html`<option key=${one.id} value=${one.id}>${pick(one, "title")}</option>`)}
      </select></div>`}
    ${takes.prize && html`<div class="field"><label for="stage-prize">${t("stage.prize")}</label>
      <select id="stage-prize" class="input" data-testid="stage-prize" value=${next.prize}
        onChange=${(e) => choose({ prize: e.target.value })}>
        <option value="">${t("stage.newest_draw")}</option>
        ${event.prizes.map((one) => html`<option key=${one.id} value=${one.id}>${pick(one, "name")}</option>`)}
      </select></div>`}
    ${takes.deck && html`<div class="field"><label for="stage-deck">${t("stage.deck")}</label>
      <select id="stage-deck" class="input" data-testid="stage-deck" value=${next.deck}
        onChange=${(e) => choose({ deck: e.target.value })}>
        <option value="">${t(event.decks.length ? "stage.first_deck" : "stage.no_deck")}</option>
        ${event.decks.map((one) => html`<option key=${one.id} value=${one.id}>${pick(one, "title")}</option>`)}
      </select></div>`}
    ${takes.video && html`<div class="field"><label for="stage-video">${t("stage.video")}</label>
      <select id="stage-video" class="input" data-testid="stage-video" value=${next.video}
        onChange=${(e) => choose({ video: e.target.value })}>
        <option value="">${t(event.videos.length ? "stage.first_video" : "stage.no_video")}</option>
        ${event.videos.map((one) => html`<option key=${one.id} value=${one.id}>${pick(one, "title")}</option>`)}
      </select></div>`}
    ${takes.survey && html`<div class="field"><label for="stage-survey">${t("stage.survey")}</label>
      <select id="stage-survey" class="input" data-testid="stage-survey" value=${next.survey}
        onChange=${(e) => choose({ survey: e.target.value })}>
        <option value="">${t(event.surveys.length ? "stage.open_survey" : "stage.no_survey")}</option>
        ${event.surveys.map((one) => html`<option key=${one.id} value=${one.id}>${pick(one, "title")}</option>`)}
      </select></div>`}
    ${takes.activity && html`<div class="field"><label for="stage-activity">${t(`stage.of.${takes.activity}`)}</label>
      <select id="stage-activity" class="input" data-testid="stage-activity" value=${next.activity}
        onChange=${(e) => choose({ activity: e.target.value })}>
        <option value="">${t("stage.open_activity")}</option>
        ${event[takes.activity].map((one) =>
          html`<option key=${one.id} value=${one.id}>${pick(one, "title")}</option>`)}
      </select></div>`}
    ${takes.speed && html`<div class="field"><label for="stage-speed">${t("stage.speed")}</label>
      <select id="stage-speed" class="input" data-testid="stage-speed" value=${next.speed}
        onChange=${(e) => choose({ speed: Number(e.target.value) })}>
        ${SPEEDS.map((speed) => html`<option key=${speed} value=${speed}>×${speed}</option>`)}</select></div>`}
    ${takes.pace && html`<div class="field"><label for="stage-pace">${t("reveal.pace")}</label>
      <select id="stage-pace" class="input" data-testid="stage-pace" value=${next.pace}
        onChange=${(e) => choose({ pace: e.target.value })}>
        ${pacesOf(poll).map((pace) => html`<option key=${pace} value=${pace}>${t(`reveal.pace.${pace}`)}</option>`)}
      </select></div>`}
    ${takes.options && poll && html`<${Pair} poll=${poll} options=${next.options} choose=${choose} />`}
    ${takes.text &&
      html`<div class="pair">${text("text", t("stage.text"))}
        ${text("text_en", t("in_english", { label: t("stage.text") }))}</div>`}`;
}

/** Two options, or by themselves the two in front. */
function Pair({ poll, options, choose }) {
  const [left = "", right = ""] = options;
  const pickTwo = (two) => choose({ options: two.some(Boolean) ? two : [] });
  const select = (value, other, set) => html`<select class="input" data-testid=${`stage-option-${set}`}
    aria-label=${t("stage.options")} value=${value}
      onChange=${(e) => pickTwo(set === 1 ? [e.target.value, other] : [other, e.target.value])}>
    <option value="">${t("stage.in_front")}</option>
    ${poll.options.filter(({ id }) => id !== other).map((option) =>
      html`<option key=${option.id} value=${option.id}>${pick(option, "name")}</option>`)}</select>`;
  return html`<div class="pair">${select(left, right, 1)}${select(right, left, 2)}</div>`;
}

const halfAPair = ({ options }) => options.filter(Boolean).length === 1;

export function Stage({ live }) {
  const { event } = live.tally;
  const { stage } = live;
  const reveal = useReveal(live);
  const rolling = useRollingDraw(live);
  const slides = useSlides(live);
  const contest = useContestSteps(live);
  const screens = total(live.figures?.workers ?? [], "screens");
  const [chosen, setChosen] = useState(null); // null: nothing else than what is shown
  const [minutes, setMinutes] = useState(0);
  const { run, busy, error } = useAction();
  const next = chosen ?? Object.fromEntries(SCENE_FIELDS.map((name) => [name, stage[name]]));
  const changed = !sameStage(next, stage) || minutes > 0;
  const ready = changed && canTake(next, stage) && !halfAPair(next);
  const now = hallNow(event, stage, (poll) => live.tally.figures(poll.id)?.state ?? "draft");
  const choose = (change) => setChosen({ ...next, ...change });
  const offered = Object.entries(SCENES).filter(([scene]) => scene === next.scene || isOffered(scene, event));
  const takesTime = SCENES[next.scene]?.until;
  const take = async (again = false) => {
    const times = { until: takesTime ? next.until : 0, seconds: takesTime ? minutes * 60 : 0 };
    const answer = await run(() => setStage(live.event, { ...next, ...times, again }));
    if (answer) drop();
  };
  const drop = () => {
    setChosen(null);
    setMinutes(0);
  };
  return html`<section class="card panel stage" data-testid="stage" aria-label=${t("stage")}>
    <h2><${Icon} name="monitor" />${t("stage.now")}
      ${live.figures && html`<span class="pill" data-kind=${screens ? "good" : "warn"} data-testid="screens">
        ${screens ? t("stage.screens", { count: screens }) : t("stage.no_screen")}</span>`}</h2>
    <div class="monitor" data-testid="stage-now" data-what=${now.what}><${ScreenFrame} live=${live}
        title=${t("stage.now")} />
      <p class="monitor-what">${t(`hall.${now.what}`)}</p></div>
    <${RevealStep} reveal=${reveal} />
    <${StopDraw} rolling=${rolling} />
    <${StepSlides} slides=${slides} />
    <${StepContest} steps=${contest} />
    <${Switches} live=${live} />
    <${PhoneFocus} live=${live} />
    <div class="stage-next">
      <h3>${t("stage.next")}</h3>
      <div class="segments scenes" role="group" aria-label=${t("stage.scene")}>
        ${offered.map(([scene, { icon }]) =>
          html`<button key=${scene} type="button" aria-pressed=${next.scene === scene}
          data-testid=${`stage-${scene}`} onClick=${() => choose({ scene, until: 0 })}>
          <${Icon} name=${icon} /><span>${t(`scene.${scene}`)}</span></button>`)}
      </div>
      <${SceneFields} event=${event} next=${next} choose=${choose} />
      ${takesTime && html`<div class="field"><label for="stage-minutes">${t("stage.minutes")}</label>
        <select id="stage-minutes" class="input" data-testid="stage-minutes" value=${minutes}
          onChange=${(e) => setMinutes(Number(e.target.value))}>
          <option value="0">${t("stage.by_poll")}</option>
          ${MINUTES.map((one) =>
            html`<option key=${one} value=${one}>${t("stage.in_minutes", { minutes: one })}</option>`)}</select></div>`}
      <label class="check"><input type="checkbox" data-testid="stage-hidden" checked=${next.hidden}
        onChange=${(e) => choose({ hidden: e.target.checked })} /><span>${t("stage.hidden")}</span></label>
    </div>
    ${!canTake(next, stage) && html`<p class="notice" data-kind="warn">${t("stage.not_revealed")}</p>`}
    <${Problem} error=${error} testid="stage-error" />
    <div class="row">
      <${Button} icon="zap" look="grow" testid="stage-take" disabled=${busy || !ready}
        onClick=${() => take()}>${t(changed ? "stage.take" : "stage.same")}<//>
      ${changed && html`<button type="button" class="button second" onClick=${drop}>${t("cancel")}</button>`}
      ${!changed && PLAYED.includes(stage.scene) && html`<${Button} icon="rotate-ccw" look="second" testid="stage-again"
        disabled=${busy} onClick=${() => take(true)}>${t("stage.again")}<//>`}
    </div>
  </section>`;
}
