// Question boards and word clouds in the run view: of each its state, its figure, what can be done with it now.

import { NextQuestion } from "../../features/questions/console.js";
import { SCENES } from "../../shared/scenes.js";
import { Icon, html, toast, useState } from "../../shared/ui.js";
import { formatNumber, pick, t } from "../../shared/words.js";
import { moveActivity } from "../kit/activity_api.js";
import { Confirm } from "../kit/confirm.js";
import { useAction } from "../kit/hooks.js";
import { Problem } from "../kit/notice.js";
import { setStage } from "../kit/operator_api.js";
import { VERB_ICONS, confirmationOf, verbsFor } from "../kit/verbs.js";

const KINDS = {
  questions: { path: "question-boards", scene: "questions" },
  cloud: { path: "word-clouds", scene: "word_cloud" },
};

export function ActivityRows({ live }) {
  const row = (kind, one, figure) => html`<${ActivityRow} key=${one.activity} kind=${kind} activity=${one}
    figure=${figure} live=${live} />`;
  return html`<section class="run-polls" aria-label=${t("activities.more")}><ul class="stack">
    ${live.boards.map((one) => row("questions", one, [one.questions.length, "questions.screen.count"]))}
    ${live.clouds.map((one) => row("cloud", one, [one.members, "cloud.screen.people"]))}</ul></section>`;
}

function ActivityRow({ kind, activity, figure: [figure, words], live }) {
  const { event, stage } = live;
  const { run, busy, error } = useAction();
  const [asking, setAsking] = useState("");
  const { activity: id, state, epoch, pending } = activity;
  const { path, scene } = KINDS[kind];
  const title = pick(activity, "title");
  const act = async (verb) => {
    setAsking("");
    if (await run(() => moveActivity(event, path, id, verb, epoch)))
      toast(t(`activity.verb.${verb}.done`, { title }), "good");
  };
  const press = (verb) => (confirmationOf(verb) === "none" ? act(verb) : setAsking(verb));
  const verbs = verbsFor(state).filter((verb) => !["reveal", "publish"].includes(verb));
  const onStage = !stage.held && stage.scene === scene && [id, ""].includes(stage.activity);
  return html`<li class="card poll-row" data-testid=${`activity-${id}`} data-state=${state}>
    <div class="poll-head">
      <span class="pill" data-state=${state} data-testid=${`activity-state-${id}`}>${t(`${kind}.${state}`)}</span>
      <h2>${title}</h2>
      ${onStage && html`<span class="pill on-air"><${Icon} name="monitor" />${t("on_screen")}</span>`}
      ${pending > 0 && html`<span class="pill" data-kind="warn">${t("activity.pending", { n: pending })}</span>`}
    </div>
    <div class="poll-figures"><span class="figure" data-testid=${`activity-figure-${id}`}>
      <b class="number">${formatNumber(figure)}</b><small>${t(words)}</small></span></div>
    <div class="verbs">${verbs.map((verb, index) => html`<button key=${verb} type="button" data-verb=${verb}
      class=${`button ${verb === "reset" ? "quiet reset" : index ? "second" : ""}`} data-testid=${`${verb}-${id}`}
      disabled=${busy} onClick=${() => press(verb)}><${Icon} name=${VERB_ICONS[verb]} />
      ${t(`activity.verb.${verb}`)}</button>`)}</div>
    <div class="row wrap tight">
      ${state !== "draft" && html`<button type="button" class="button quiet small" data-testid=${`show-${id}`}
        aria-pressed=${onStage} disabled=${busy}
        onClick=${() => run(() => setStage(event, { scene, activity: id, hidden: stage.hidden }))}>
        <${Icon} name=${SCENES[scene].icon} />${t("activity.show")}</button>`}
      ${kind === "questions" && state !== "draft" && html`<${NextQuestion} event=${event} board=${id} />`}</div>
    <${Problem} error=${error} testid=${`error-${id}`} />
    ${asking && html`<${Confirm} title=${t(`activity.verb.${asking}.title`, { title })}
      text=${t(`activity.verb.${asking}.ask`)} action=${t(`activity.verb.${asking}`)} danger=${asking === "reset"}
      typed=${confirmationOf(asking) === "type" ? id : ""} onYes=${() => act(asking)} onNo=${() => setAsking("")} />`}
  </li>`;
}
