// Surveys in the run view: of each its state, how many have answered, what can be done with it now; turnout by unit.

import { Confirm } from "../../console/kit/confirm.js";
import { useAction, useLoaded } from "../../console/kit/hooks.js";
import { Problem } from "../../console/kit/notice.js";
import { loadSurveyTurnout, moveSurvey, setStage } from "../../console/kit/operator_api.js";
import { VERB_ICONS, confirmationOf, verbsFor } from "../../console/kit/verbs.js";
import { clock, formatCountdown } from "../../shared/clock.js";
import { SCENES } from "../../shared/scenes.js";
import { Icon, html, toast, useEffect, useState } from "../../shared/ui.js";
import { formatNumber, formatShare, pick, t } from "../../shared/words.js";

const RELOAD_MS = 10_000;

/** The scenes that have something to show of a survey. */
const scenesOf = (state) =>
  state === "draft" ? [] : state === "published" ? ["turnout", "scores", "standouts"] : ["turnout"];

export function SurveyRows({ live }) {
  return html`<section class="run-polls" aria-label=${t("surveys")}>
    <ul class="stack">${live.surveys.map((survey) => html`<${SurveyRow} key=${survey.id} survey=${survey}
      live=${live} />`)}</ul></section>`;
}

function SurveyRow({ survey, live }) {
  const { event, stage } = live;
  const { run, busy, error } = useAction();
  const [asking, setAsking] = useState("");
  const [unfolded, unfold] = useState(false);
  const { id, state, epoch, members, entitled } = survey;
  const title = pick(survey, "title");
  const act = async (verb) => {
    setAsking("");
    const done = await run(() => moveSurvey(event, id, verb, epoch));
    if (done) toast(t(`survey.verb.${verb}.done`, { title }), "good");
  };
  const press = (verb) => (confirmationOf(verb) === "none" ? act(verb) : setAsking(verb));
  const verbs = verbsFor(state).filter((verb) => verb !== "reveal");
  const onStage = !stage.held && SCENES[stage.scene]?.survey && live.shownSurveys.of(stage).survey?.id === id;
  const show = (scene) => run(() => setStage(event, { scene, survey: id, hidden: stage.hidden }));
  const left_ms = state === "open" ? clock.until(survey.closes_at) : null;
  return html`<li class="card poll-row" data-testid=${`survey-${id}`} data-state=${state}>
    <div class="poll-head">
      <span class="pill" data-state=${state} data-testid=${`survey-state-${id}`}>${t(`survey.${state}`)}</span>
      <h2>${title}</h2>
      ${onStage && html`<span class="pill on-air"><${Icon} name="monitor" />${t("on_screen")}</span>`}
      <span class="soft rules">${t("survey.questions", { n: survey.questions })} ·
        ${" "}${t(`survey.short.${survey.privacy}`)}</span>
    </div>
    <div class="poll-figures">
      <${Figure} value=${formatNumber(members)} words=${t("survey.answered")} testid=${`answered-${id}`} />
      ${entitled > 0 && html`<${Figure} value=${formatShare(members / entitled)}
        words=${t("survey.turnout_of", { entitled: formatNumber(entitled) })} />`}
      ${left_ms !== null && html`<${Figure} value=${formatCountdown(left_ms, t("day"))}
        words=${t("survey.closes_in")} />`}
    </div>
    <div class="verbs">
      ${verbs.map((verb, index) => html`<button key=${verb} type="button" data-testid=${`${verb}-${id}`}
        class=${`button ${verb === "reset" ? "quiet reset" : index ? "second" : ""}`} data-verb=${verb}
        disabled=${busy} onClick=${() => press(verb)}><${Icon} name=${VERB_ICONS[verb]} />
        ${t(`survey.verb.${verb}`)}</button>`)}
    </div>
    <div class="row wrap tight" role="group" aria-label=${t("survey.to_stage")}>
      ${scenesOf(state).map((scene) => html`<button key=${scene} type="button" class="button quiet small"
        data-testid=${`show-${scene}-${id}`} aria-pressed=${Boolean(onStage && stage.scene === scene)} disabled=${busy}
        onClick=${() => show(scene)}><${Icon} name=${SCENES[scene].icon} />${t(`survey.show.${scene}`)}</button>`)}
    </div>
    <${Problem} error=${error} testid=${`error-${id}`} />
    ${entitled > 0 && html`<div class="standings">
      <button type="button" class="button quiet small" aria-expanded=${unfolded} data-testid=${`units-${id}`}
        onClick=${() => unfold(!unfolded)}><${Icon} name="chevron-down" className=${unfolded ? "turned" : ""} />
        ${t("survey.by_unit")}</button>
      ${unfolded && html`<${Units} key=${epoch} event=${event} survey=${id} />`}</div>`}
    ${asking && html`<${Confirm} title=${t(`survey.verb.${asking}.title`, { title })}
      text=${t(`survey.verb.${asking}.ask`)} action=${t(`survey.verb.${asking}`)} danger=${asking === "reset"}
      typed=${confirmationOf(asking) === "type" ? id : ""} onYes=${() => act(asking)} onNo=${() => setAsking("")} />`}
  </li>`;
}

function Figure({ value, words, testid = undefined }) {
  return html`<span class="figure" data-testid=${testid}><b class="number">${value}</b><small>${words}</small></span>`;
}

/** The turnout of each unit below one, the whole of them first; who is in a small unit is in a sum. */
function Units({ event, survey }) {
  const [unit, open] = useState("");
  const { value, error, reload } = useLoaded(() => loadSurveyTurnout(event, survey, unit), unit);
  useEffect(() => {
    const timer = setInterval(reload, RELOAD_MS);
    return () => clearInterval(timer);
  }, [reload]);
  if (!value) return html`<${Problem} error=${error} />`;
  const { units, others_units: others, others_entitled: entitled, others_members: members } = value;
  return html`${unit && html`<button type="button" class="button quiet small" onClick=${() => open("")}>
      <${Icon} name="arrow-left" />${unit}</button>`}
    <ol data-testid=${`turnout-${survey}`}>${units.map((one) => html`<${Line} key=${one.unit} name=${one.unit}
      entitled=${one.entitled} members=${one.members} onOpen=${one.opens ? () => open(one.unit) : null} />`)}
      ${others > 0 && html`<${Line} name=${t("survey.others", { n: others })} entitled=${entitled}
        members=${members} />`}
      ${units.length + others === 0 && html`<li>${t("survey.no_units")}</li>`}</ol>`;
}

function Line({ name, entitled, members, onOpen = null }) {
  const share = members / entitled;
  return html`<li><span></span>
    ${onOpen ? html`<button type="button" class="button quiet small cut" onClick=${onOpen}>${name}
        <${Icon} name="chevron-right" /></button>`
      : html`<span class="cut">${name}</span>`}
    <span class="bar" aria-hidden="true"><i style=${{ width: `${Math.min(1, share) * 100}%` }}></i></span>
    <span class="number">${formatNumber(members)} / ${formatNumber(entitled)}</span>
    <span class="number soft">${formatShare(share)}</span></li>`;
}
