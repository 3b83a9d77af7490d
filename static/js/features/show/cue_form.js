// The run of show in the event form: cues in order, each with a few actions.

import { useDragRow } from "../../console/fields/drag_row.js";
import {
  CheckField,
  FormContext,
  MomentField,
  NumberField,
  SelectField,
  Technical,
  TextField,
  TextPair,
  useField,
} from "../../console/fields/fields.js";
import { blankCue, moveItem, problemsBelow, removeAt } from "../../console/fields/form_state.js";
import { useOpenRows } from "../../console/fields/open_rows.js";
import { Button, IconButton } from "../../console/kit/notice.js";
import { ACTIONS_PER_CUE } from "../../shared/limits.js";
import { SCENES, pacesOf } from "../../shared/scenes.js";
import { Icon, html, useContext } from "../../shared/ui.js";
import { pick, t } from "../../shared/words.js";
import { ACTIONS, activitiesIn, blankAction } from "./cue_actions.js";
import { Actions } from "./cue_list.js";
import { QUIZ_STEPS, usualCues, usualQuizCues } from "./usual_cues.js";

const DRAG_TYPE = "application/x-acclaim-cue";
const SPEED_MAX = 50; // limits.REPLAY_SPEED
const SECONDS_MAX = 24 * 3600;
const MODES = ["open", "review", "closed"];
const PLACES = ["strip", "whole", "none"];

const pollOptions = (event, none) => [
  ...(none ? [["", none]] : []),
  ...event.polls.map((poll) => [poll.id, pick(poll, "title") || poll.id]),
];

const quizOptions = (event) => event.quizzes.map((quiz) => [quiz.id, pick(quiz, "title") || quiz.id]);
const contestOptions = (event) => event.contests.map((one) => [one.id, pick(one, "title") || one.id]);
const surveyOptions = (event) => event.surveys.map((survey) => [survey.id, pick(survey, "title") || survey.id]);
const titled = (activities) => activities.map((one) => [one.id, pick(one, "title") || one.id]);
const videoOptions = (event) => event.videos.map((video) => [video.id, pick(video, "title") || video.id]);
const deckOptions = (event) => event.decks.map((deck) => [deck.id, pick(deck, "title") || deck.id]);

const prizeOptions = (event) => event.prizes.map((prize) => [prize.id, pick(prize, "name") || prize.id]);

/** The fields of one action, by its kind. */
function ActionFields({ at, action }) {
  const { event } = useContext(FormContext);
  if (action.do === "announce") {
    return html`<${TextPair} path=${[...at, "text"]} label=${t("announce.text")} />
      <div class="triple"><${SelectField} path=${[...at, "screen"]} label=${t("announce.screen")}
          options=${PLACES.map((place) => [place, t(`announce.screen.${place}`)])} />
        <${NumberField} path=${[...at, "seconds"]} label=${t("cue.seconds")} min=${0} max=${SECONDS_MAX} />
        <${CheckField} path=${[...at, "phones"]} label=${t("announce.phones")} /></div>`;
  }
  if (action.prize !== undefined && action.do !== "scene") {
    return html`<${SelectField} path=${[...at, "prize"]} label=${t("stage.prize")} options=${prizeOptions(event)} />`;
  }
  if (action.survey !== undefined && action.do !== "scene") {
    const options = surveyOptions(event);
    return html`<${SelectField} path=${[...at, "survey"]} label=${t("stage.survey")} options=${options} />`;
  }
  if (action.quiz !== undefined) {
    return html`<div class="pair">
      <${SelectField} path=${[...at, "quiz"]} label=${t("stage.quiz")} options=${quizOptions(event)} />
      ${action.step !== undefined && html`<${SelectField} path=${[...at, "step"]} label=${t("cue.quiz_step")}
        options=${QUIZ_STEPS.map((step) => [step, t(`quiz.step.${step}`)])} />`}</div>`;
  }
  if (action.contest !== undefined && action.do !== "scene")
    return html`<${ContestFields} at=${at} action=${action} />`;
  if (action.do === "focus") {
    const options = [["", t("focus.end")], ...titled(activitiesIn(event))];
    return html`<${SelectField} path=${[...at, "activity"]} label=${t("focus.activity")} options=${options} />`;
  }
  if (ACTIONS[action.do]?.activity) {
    return html`<${SelectField} path=${[...at, "activity"]} label=${t("cue.activity")}
      options=${titled(activitiesIn(event, ACTIONS[action.do].activity))} />`;
  }
  if (action.do === "comments") {
    return html`<${SelectField} path=${[...at, "mode"]} label=${t("cue.do.comments")}
      options=${MODES.map((mode) => [mode, t(`cue.comments.${mode}`)])} />`;
  }
  if (action.do === "scene") return html`<${SceneAction} at=${at} action=${action} />`;
  return ACTIONS[action.do]?.poll
    ? html`<${SelectField} path=${[...at, "poll"]} label=${t("stage.poll")} options=${pollOptions(event)} />
      ${action.pace !== undefined && html`<${PaceField} at=${at} action=${action} />`}`
    : null;
}

function PaceField({ at, action }) {
  const { event } = useContext(FormContext);
  const paces = pacesOf(event.polls.find(({ id }) => id === action.poll));
  return html`<${SelectField} path=${[...at, "pace"]} label=${t("reveal.pace")}
    options=${paces.map((pace) => [pace, t(`reveal.pace.${pace}`)])} />`;
}

function SceneAction({ at, action }) {
  const { event, change } = useContext(FormContext);
  const takes = SCENES[action.scene] ?? {};
  const poll = event.polls.find(({ id }) => id === action.poll);
  const [left = "", right = ""] = action.options;
  const two = (options) => change([...at, "options"], options.some(Boolean) ? options : []);
  const option = (value, other, set) => html`<select class="input" aria-label=${t("stage.options")} value=${value}
    onChange=${(e) => two(set(e.target.value))}>
    <option value="">${t("stage.in_front")}</option>
    ${poll.options.filter(({ id }) => id !== other).map((one) =>
      html`<option key=${one.id} value=${one.id}>${pick(one, "name")}</option>`)}</select>`;
  return html`<div class="pair"><${SelectField} path=${[...at, "scene"]} label=${t("stage.scene")}
      options=${Object.keys(SCENES).map((scene) => [scene, t(`scene.${scene}`)])} />
      ${takes.poll &&
        html`<${SelectField} path=${[...at, "poll"]} label=${t("stage.poll")}
          options=${pollOptions(event, t("stage.no_poll"))}
        onChange=${(id) => change(at, { ...action, poll: id, options: [] })} />`}</div>
    ${takes.prize &&
      html`<${SelectField} path=${[...at, "prize"]} label=${t("stage.prize")}
        options=${[["", t("stage.newest_draw")], ...prizeOptions(event)]} />`}
    ${takes.deck &&
      html`<${SelectField} path=${[...at, "deck"]} label=${t("stage.deck")}
        options=${[["", t("stage.first_deck")], ...deckOptions(event)]} />`}
    ${takes.video &&
      html`<${SelectField} path=${[...at, "video"]} label=${t("stage.video")}
        options=${[["", t("stage.first_video")], ...videoOptions(event)]} />`}
    ${takes.survey &&
      html`<${SelectField} path=${[...at, "survey"]} label=${t("stage.survey")}
        options=${[["", t("stage.open_survey")], ...surveyOptions(event)]} />`}
    ${takes.activity &&
      html`<${SelectField} path=${[...at, "activity"]} label=${t(`stage.of.${takes.activity}`)}
        options=${[["", t("stage.open_activity")], ...titled(event[takes.activity])]} />`}
    ${takes.contest &&
      html`<${SelectField} path=${[...at, "contest"]} label=${t("contest.of")}
        options=${[["", t("contest.first")], ...contestOptions(event)]} />`}
    ${takes.speed &&
      html`<${NumberField} path=${[...at, "speed"]} label=${t("stage.speed")} min=${1} max=${SPEED_MAX} />`}
    ${takes.pace && html`<${PaceField} at=${at} action=${action} />`}
    ${takes.options && poll &&
      html`<div class="pair">${option(left, right, (id) => [id, right])}
        ${option(right, left, (id) => [left, id])}</div>`}
    ${takes.text && html`<${TextPair} path=${[...at, "text"]} label=${t("stage.text")} />`}
    ${takes.until &&
      html`<div class="pair"><${NumberField} path=${[...at, "seconds"]} label=${t("cue.countdown_seconds")}
          hint=${t("cue.countdown_seconds.hint")} min=${0} max=${SECONDS_MAX} />
      <${MomentField} path=${[...at, "until"]} label=${t("cue.until")} /></div>`}`;
}

/** The contest that an action leads, and its round and contestant where it names them. */
function ContestFields({ at, action }) {
  const { event } = useContext(FormContext);
  const contest = event.contests?.find(({ id }) => id === action.contest);
  const named = (parts) => [["", "—"], ...(parts ?? []).map((one) => [one.id, pick(one, "name")])];
  return html`<div class="triple"><${SelectField} path=${[...at, "contest"]} label=${t("contest.of")}
      options=${[["", "—"], ...contestOptions(event)]} />
    ${action.round !== undefined && html`<${SelectField} path=${[...at, "round"]} label=${t("contest.round")}
      options=${named(contest?.rounds)} />`}
    ${action.contestant !== undefined && html`<${SelectField} path=${[...at, "contestant"]}
      label=${t("contest.contestant")} options=${named(contest?.contestants)} />`}</div>`;
}

function ActionRow({ at, index, count, move, remove }) {
  const { event, change } = useContext(FormContext);
  const path = [...at, index];
  const { value: action, problem, field } = useField(path);
  return html`<li class="action-row" data-testid=${`action-${index}`}>
    <select class="input" aria-label=${t("cue.action")} data-testid=${`action-kind-${index}`} value=${action.do}
      onChange=${(e) => change(path, blankAction(e.target.value, event))}>
      ${Object.keys(ACTIONS).map((kind) => html`<option key=${kind} value=${kind}>${t(`cue.do.${kind}`)}</option>`)}
    </select>
    <div class="stack tight"><${ActionFields} at=${path} action=${action} />
      ${problem && html`<p class="error" role="alert" data-testid=${`problem-${field}`}>${problem}</p>`}</div>
    <div class="row tight"><${IconButton} icon="arrow-up" label=${t("move_up")} disabled=${index === 0}
        onClick=${() => move(index, index - 1)} />
      <${IconButton} icon="arrow-down" label=${t("move_down")} disabled=${index === count - 1}
        onClick=${() => move(index, index + 1)} />
      <${IconButton} icon="trash-2" label=${t("remove")} onClick=${remove} /></div>
  </li>`;
}

function CueRow({ index, count, move, remove, isOpen, toggle }) {
  const { event, change, problems } = useContext(FormContext);
  const at = ["cues", index];
  const cue = event.cues[index];
  const actions = [...at, "actions"];
  const wrong = problemsBelow(problems, at).length;
  const isShown = isOpen || wrong > 0;
  const { row, grip } = useDragRow({ index, move, type: DRAG_TYPE });
  const add = () => change(actions, [...cue.actions, blankAction("scene", event)]);
  return html`<li class="cue-row" ...${row} data-testid=${`cue-row-${index}`}>
    <span class="grip" ...${grip} aria-hidden="true"><${Icon} name="grip-vertical" /><span class="number">
        ${index + 1}</span></span>
    <div class="stack tight">
      <button type="button" class="cue-open" aria-expanded=${isShown} data-testid=${`cue-open-${index}`}
        onClick=${toggle}>
        <strong>${pick(cue, "title") || t("cue.new")}</strong>
        ${wrong > 0 && html`<span class="pill" data-kind="bad">${t("form.problems", { count: wrong })}</span>`}
        ${!isOpen && html`<${Actions} cue=${cue} event=${event} />`}</button>
      ${isShown && html`<div class="stack">
        <${TextPair} path=${[...at, "title"]} label=${t("field.title")} />
        <${TextPair} path=${[...at, "note"]} label=${t("cue.note")} />
        <ol class="stack tight">
          ${cue.actions.map((action, place) =>
            html`<${ActionRow} key=${place} at=${actions} index=${place} count=${cue.actions.length}
          move=${(from, to) => change(actions, moveItem(cue.actions, from, to))}
          remove=${() => change(actions, removeAt(cue.actions, place))} />`)}</ol>
        <div><${Button} icon="plus" look="second small" testid=${`add-action-${index}`}
            disabled=${cue.actions.length >= ACTIONS_PER_CUE} onClick=${add}>${t("cue.add_action")}<//></div>
        <${Technical} paths=${[[...at, "id"]]}>
          <${TextField} path=${[...at, "id"]} label=${t("field.id")} code=${true} /><//>
      </div>`}
    </div>
    <div class="row tight"><${IconButton} icon="arrow-up" label=${t("move_up")} data-move="up" disabled=${index === 0}
        onClick=${() => move(index, index - 1, "up")} />
      <${IconButton} icon="arrow-down" label=${t("move_down")} data-move="down" disabled=${index === count - 1}
        onClick=${() => move(index, index + 1, "down")} />
      <${IconButton} icon="trash-2" label=${t("remove")} onClick=${remove} /></div>
  </li>`;
}

export function Cues() {
  const { event } = useContext(FormContext);
  const { cues } = event;
  const rows = useOpenRows(["cues"], cues);
  const add = () => rows.put([...cues, blankCue(cues.map(({ id }) => id))], cues.length);
  return html`<section class="card panel" id="part-cues">
    <h2>${t("show.cues")} <span class="soft number">${cues.length}</span></h2>
    <p class="soft">${t("cue.hint")}</p>
    <ol class="stack tight" ref=${rows.list}>
      ${cues.map((_, index) =>
        html`<${CueRow} key=${index} index=${index} count=${cues.length} isOpen=${rows.isOpen(index)} move=${rows.move}
      toggle=${() => rows.toggle(index)} remove=${() => rows.remove(index)} />`)}</ol>
    <div class="row wrap"><${Button} icon="plus" look="second" testid="add-cue" onClick=${add}>${t("cue.add")}<//>
      ${event.polls.map((poll) => html`<${UsualCues} key=${poll.id} activity=${poll} words="cue.usual"
        missing=${usualCues(event, poll)} />`)}
      ${event.quizzes.map((quiz) => html`<${UsualCues} key=${quiz.id} activity=${quiz} words="cue.usual.quiz"
        missing=${usualQuizCues(event, quiz)} />`)}</div>
  </section>`;
}

/** Adds the usual cues of a poll or quiz; disappears once they exist. */
function UsualCues({ activity, words, missing }) {
  const { event, change } = useContext(FormContext);
  if (!missing.length) return null;
  return html`<${Button} icon="list" look="second" testid=${`usual-cues-${activity.id}`}
    onClick=${() => change(["cues"], [...event.cues, ...missing])}>
    ${t(words, { title: pick(activity, "title") || activity.id })}<//>`;
}
