// The big screen: what the hall sees now, and what it shall see next. As at a vision mixer, the next picture is
// chosen first and then taken, so that the hall never sees half a change.

import { Icon, html, useState } from "../shared/ui.js";
import { formatNumber, formatShare, pick, t } from "../shared/words.js";
import { standings } from "../shared/tally.js";
import { total } from "./health.js";
import { useAction } from "./hooks.js";
import { Button, Problem } from "./notice.js";
import { qrAddress, setStage } from "./operator_api.js";
import { canTake, hallNow, sameStage } from "./stage_rules.js";

const SCENES = ["join", "race", "reveal"];
const SCENE_ICONS = { join: "qr-code", race: "chart-bar", reveal: "trophy" };
const ROWS = 5;

/** A small picture of the screen: enough to see what is told and what is hidden. */
function Monitor({ live, stage }) {
  const { tally } = live;
  const now = hallNow(tally.event, stage, (poll) => tally.figures(poll.id)?.state ?? "draft");
  const rows = ["race", "reveal"].includes(now.what) ? standings(now.poll, tally.figures(now.poll.id)) : null;
  return html`<div class="monitor" data-testid="stage-now" data-what=${now.what}>
    <p class="monitor-what"><${Icon} name="monitor" /><strong>${t(`hall.${now.what}`)}</strong></p>
    <p class="monitor-title">${now.what === "join" ? pick(tally.event, "title") : pick(now.poll, "title")}</p>
    ${now.what === "join" && html`<img class="monitor-qr" src=${qrAddress(live.event)} alt=${t("qr")} />`}
    ${rows && html`<ol>${rows.slice(0, ROWS).map(({ option, share, rank }) => html`<li key=${option.id}>
      <span class="number">${rank}</span><span class="cut">${pick(option, "name")}</span>
      <span class="number">${formatShare(share)}</span></li>`)}</ol>`}
    ${["sealed", "race_hidden"].includes(now.what) && html`<p class="monitor-turnout"><${Icon} name="eye-off" />
      <span class="number">${formatNumber(tally.figures(now.poll.id)?.ballots ?? 0)}</span> ${t("ballots")}</p>`}
  </div>`;
}

export function Stage({ live }) {
  const { event } = live.tally;
  const { stage } = live;
  const screens = total(live.figures?.workers ?? [], "screens");
  const [chosen, setChosen] = useState(null); // null: nothing else than what is shown
  const { run, busy, error } = useAction();
  const next = chosen ?? { scene: stage.scene, poll: stage.poll, sealed: stage.sealed };
  const changed = !sameStage(next, stage);
  const choose = (change) => setChosen({ ...next, ...change });
  const take = async () => {
    const answer = await run(() => setStage(live.event, next));
    if (answer) setChosen(null);
  };
  return html`<section class="card panel" data-testid="stage" aria-label=${t("stage")}>
    <h2><${Icon} name="monitor" />${t("stage.now")}
      ${live.figures && html`<span class="pill" data-kind=${screens ? "good" : "warn"} data-testid="screens">
        ${screens ? t("stage.screens", { count: screens }) : t("stage.no_screen")}</span>`}</h2>
    <${Monitor} live=${live} stage=${stage} />
    <h3>${t("stage.next")}</h3>
    <div class="segments" role="group" aria-label=${t("stage.scene")}>
      ${SCENES.map((scene) => html`<button key=${scene} type="button" aria-pressed=${next.scene === scene}
        data-testid=${`stage-${scene}`} onClick=${() => choose({ scene })}>
        <${Icon} name=${SCENE_ICONS[scene]} />${t(`scene.${scene}`)}</button>`)}
    </div>
    ${next.scene !== "join" && html`<div class="field"><label for="stage-poll">${t("stage.poll")}</label>
      <select id="stage-poll" class="input" data-testid="stage-poll" value=${next.poll} onChange=${(e) => choose({ poll: e.target.value })}>
        <option value="">${t("stage.no_poll")}</option>
        ${(event.polls ?? []).map((poll) => html`<option key=${poll.id} value=${poll.id}>${pick(poll, "title")}</option>`)}
      </select></div>`}
    <label class="check"><input type="checkbox" data-testid="stage-sealed" checked=${next.sealed}
      onChange=${(e) => choose({ sealed: e.target.checked })} /><span>${t("stage.sealed")}</span></label>
    ${!canTake(next, stage) && html`<p class="notice" data-kind="warn">${t("stage.not_revealed")}</p>`}
    <${Problem} error=${error} />
    <div class="row">
      <${Button} icon="zap" look="grow" testid="stage-take" disabled=${busy || !changed || !canTake(next, stage)}
        onClick=${take}>${t(changed ? "stage.take" : "stage.same")}<//>
      ${changed && html`<button type="button" class="button second" onClick=${() => setChosen(null)}>${t("cancel")}</button>`}
    </div>
  </section>`;
}
