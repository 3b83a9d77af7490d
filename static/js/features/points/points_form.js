// Points in the event form: by what members earn them. Each rule says in a sentence what its members will read.

import { POINTS, POINTS_RULE } from "../../console/fields/definition.js";
import { CheckField, FormContext, IdsField, NumberField, SelectField, TextField } from "../../console/fields/fields.js";
import { removeAt } from "../../console/fields/form_state.js";
import { Button, IconButton } from "../../console/kit/notice.js";
import { html, useContext } from "../../shared/ui.js";
import { pick, t } from "../../shared/words.js";
import { ruleSentence, streakSentence } from "./sentences.js";

const WHAT = [
  "daily_check_in", "vote", "survey", "check_in", "daily_quiz", "daily_quiz_right", "daily_quiz_passed",
];
const PER = ["day", "activity", "year"];
const POINTS_MAX = 10_000; // server/acclaim/event/parts/earning/points.py, as the next two
const CAP_MAX = 1_000_000;
const STREAK_DAYS_MAX = 366;

export function PointsFields() {
  const { event, change } = useContext(FormContext);
  const { points, home } = event;
  return html`<section class="card panel" id="part-points">
    <h2>${t("points")}</h2>
    ${home && !points ? html`<p class="soft">${t("points.of_home", { home })}</p>` : html`
      <label class="check"><input type="checkbox" data-testid="field-points" checked=${Boolean(points)}
        onChange=${(e) => change(["points"], e.target.checked ? POINTS : undefined)} />
        <span>${t("points.on")}</span></label>`}
    ${points && html`<${Rules} points=${points} />`}
  </section>`;
}

function Rules({ points }) {
  const { change } = useContext(FormContext);
  const { rules, streaks } = points;
  const add = (what) => {
    const taken = rules.map(({ id }) => id);
    const id = [what, ...rules.map((_, n) => `${what}-${n + 2}`)].find((one) => !taken.includes(one));
    change(["points", "rules"], [...rules, { ...POINTS_RULE, id, what, points: 1 }]);
  };
  const addStreak = () => {
    const days = (streaks[streaks.length - 1]?.days ?? 0) + 7;
    change(["points", "streaks"], [...streaks, { days, points: 10 }]);
  };
  const hasDaily = rules.some(({ what }) => what === "daily_check_in");
  return html`<p class="soft">${t("points.hint")}</p>
    ${rules.map((rule, index) => html`<${RuleRow} key=${index} rule=${rule} index=${index}
      remove=${() => change(["points", "rules"], removeAt(rules, index))} />`)}
    <div class="row wrap">${WHAT.map((what) => html`<${Button} key=${what} icon="plus" look="second small"
      testid=${`add-rule-${what}`} onClick=${() => add(what)}>${t(`points.what.${what}`)}<//>`)}</div>
    ${hasDaily && html`<h3>${t("points.streaks")}</h3>
      ${streaks.map((streak, index) => html`<div key=${index} class="triple" data-testid=${`streak-row-${index}`}>
        <${NumberField} path=${["points", "streaks", index, "days"]} label=${t("points.streak.days")} min=${2}
          max=${STREAK_DAYS_MAX} />
        <${NumberField} path=${["points", "streaks", index, "points"]} label=${t("points.points")} max=${POINTS_MAX} />
        <div class="row between"><p class="soft">${streakSentence(streak)}</p>
          <${IconButton} icon="trash-2" label=${t("remove")}
            onClick=${() => change(["points", "streaks"], removeAt(streaks, index))} /></div></div>`)}
      <div class="row"><${Button} icon="plus" look="second small" testid="add-streak" onClick=${addStreak}>
        ${t("points.streak.add")}<//></div>
      <${CheckField} path=${["points", "make_up"]} label=${t("points.make_up.on")} />`}
    <div class="pair"><${NumberField} path=${["points", "approval_above"]} label=${t("points.approval")} min=${0}
      max=${CAP_MAX} hint=${t("points.approval.hint")} /></div>`;
}

function RuleRow({ rule, index, remove }) {
  const { event } = useContext(FormContext);
  const at = ["points", "rules", index];
  const isDaily = rule.what === "daily_check_in";
  const names = Object.fromEntries(event.classes.map((one) => [one.id, pick(one, "name")]));
  return html`<div class="stack prize-row" data-testid=${`rule-row-${index}`}>
    <p data-testid=${`rule-sentence-${index}`}><strong>${ruleSentence(rule, names)}</strong></p>
    <div class="triple"><${TextField} path=${[...at, "id"]} label=${t("field.id")} code=${true}
        hint=${t("points.rule.id.hint")} />
      <${SelectField} path=${[...at, "what"]} label=${t("points.rule.what")}
        options=${WHAT.map((one) => [one, t(`points.what.${one}`)])} />
      <${NumberField} path=${[...at, "points"]} label=${t("points.points")} max=${POINTS_MAX} /></div>
    ${!isDaily && html`<div class="pair"><${NumberField} path=${[...at, "cap"]} label=${t("points.cap")} min=${0}
        max=${CAP_MAX} hint=${t("points.cap.hint")} />
      <${SelectField} path=${[...at, "per"]} label=${t("points.per")}
        options=${PER.map((one) => [one, t(`points.per.${one}`)])} /></div>`}
    <div class="triple">
      <${TextField} path=${[...at, "starts_on"]} label=${t("points.starts_on")} code=${true} max=${10} />
      <${TextField} path=${[...at, "ends_on"]} label=${t("points.ends_on")} code=${true} max=${10} />
      <${IdsField} path=${[...at, "double_on"]} label=${t("points.double_on")} /></div>
    <div class="pair"><${IdsField} path=${[...at, "entitled", "units"]} label=${t("points.units")} />
      <${IdsField} path=${[...at, "entitled", "classes"]} label=${t("points.classes")} /></div>
    <div class="row end"><${IconButton} icon="trash-2" label=${t("remove")} onClick=${remove} /></div>
  </div>`;
}
