// Check-in in the run view: open or closed, how many have arrived, by unit, and the list to download.

import { Confirm } from "../../console/kit/confirm.js";
import { Downloads } from "../../console/kit/downloads.js";
import { useAction, useSession } from "../../console/kit/hooks.js";
import { Problem } from "../../console/kit/notice.js";
import { checkInsAddress, moveCheckIn, resetCheckIn } from "../../console/kit/operator_api.js";
import { may } from "../../console/kit/roles.js";
import { Icon, html, toast, useState } from "../../shared/ui.js";
import { formatNumber, t } from "../../shared/words.js";

export function CheckInRow({ live }) {
  const { run, busy, error } = useAction();
  const who = useSession();
  const [asks, ask] = useState(false);
  const [unfolded, unfold] = useState(false);
  const { state, epoch, count, units } = live.arrivals;
  const isOpen = state === "open";
  const act = async (verb, work) => {
    ask(false);
    if (await run(work)) toast(t(`check_in.verb.${verb}.done`), "good");
  };
  const verb = isOpen ? "close" : "open";
  return html`<section class="run-polls" aria-label=${t("check_in")}><ul class="stack">
    <li class="card poll-row" data-testid="check-in-row" data-state=${state}>
      <div class="poll-head"><span class="pill" data-state=${state} data-testid="check-in-state">
          ${t(`check_in.state.${state}`)}</span><h2>${t("check_in")}</h2></div>
      <div class="poll-figures"><span class="figure" data-testid="check-in-count">
          <b class="number">${formatNumber(count)}</b><small>${t("check_in.counted")}</small></span></div>
      <div class="verbs">
        <button type="button" class=${`button ${isOpen ? "second" : ""}`} data-testid=${`check-in-${verb}`}
          data-verb=${verb} disabled=${busy} onClick=${() => act(verb, () => moveCheckIn(live.event, verb))}>
          <${Icon} name=${isOpen ? "square" : "play"} />${t(`check_in.verb.${verb}`)}</button>
        ${!isOpen && count > 0 && html`<button type="button" class="button quiet reset" data-testid="check-in-reset"
          disabled=${busy} onClick=${() => ask(true)}><${Icon} name="rotate-ccw" />
          ${t("check_in.verb.reset")}</button>`}
      </div>
      <${Problem} error=${error} testid="check-in-problem" />
      ${count > 0 && html`<div class="standings">
        <button type="button" class="button quiet small" aria-expanded=${unfolded} data-testid="check-in-units"
          onClick=${() => unfold(!unfolded)}><${Icon} name="chevron-down" className=${unfolded ? "turned" : ""} />
          ${t("check_in.by_unit")}</button>
        ${unfolded && html`<${Units} units=${units} />`}</div>`}
      ${count > 0 && may(who, "people") && html`<${Downloads} testid="check-ins"
        address=${(kind) => checkInsAddress(live.event, kind)} name=${`${live.event}-check-ins`} />`}
      ${asks && html`<${Confirm} title=${t("check_in.verb.reset.title")}
        text=${t("check_in.verb.reset.ask", { count: formatNumber(count) })} action=${t("check_in.verb.reset")} danger
        typed=${live.event} onNo=${() => ask(false)}
        onYes=${() => act("reset", () => resetCheckIn(live.event, epoch))} />`}
    </li></ul></section>`;
}

/** How many of each unit have checked in; small units are summed up. */
function Units({ units: { units, others_units: others, others_members: members } }) {
  const sorted = [...units].sort((a, b) => b.members - a.members);
  return html`<ol data-testid="check-in-unit-list">
    ${sorted.map((one) => html`<li key=${one.unit} class="row between"><span>${one.unit}</span>
      <span class="number">${formatNumber(one.members)} / ${formatNumber(one.entitled)}</span></li>`)}
    ${members > 0 && html`<li class="row between soft"><span>${t("check_in.other_units", { n: others })}</span>
      <span class="number">${formatNumber(members)}</span></li>`}</ol>`;
}
