// The prizes in the event form: what is drawn, how many, among whom.

import {
  CheckField,
  FormContext,
  IdsField,
  NumberField,
  SelectField,
  TextField,
  TextPair,
} from "../../console/fields/fields.js";
import { blankPrize, removeAt } from "../../console/fields/form_state.js";
import { PictureField } from "../../console/fields/picture_field.js";
import { Button, IconButton } from "../../console/kit/notice.js";
import { ROUNDS_PER_PRIZE, SCORE_MAX, WINNERS_PER_DRAW } from "../../shared/limits.js";
import { html, useContext } from "../../shared/ui.js";
import { pick, t } from "../../shared/words.js";

const ENTRANTS = ["online", "voters", "roster", "checked_in", "quiz"];
const NAMES = ["masked", "full", "none"];
const ROLLS = ["numbers", "names", "units", "photos"];
const STOPS = ["presenter", "auto"];

export function Prizes() {
  const { event, change } = useContext(FormContext);
  const { prizes } = event;
  const add = () => change(["prizes"], [...prizes, blankPrize(prizes.map(({ id }) => id))]);
  return html`<section class="card panel" id="part-prizes">
    <div class="row between"><h2>${t("prizes")} <span class="soft number">${prizes.length}</span></h2>
      <${Button} icon="plus" look="second" testid="add-prize" onClick=${add}>${t("prize.add")}<//></div>
    <p class="soft">${t("prize.hint")}</p>
    ${prizes.map((prize, index) =>
      html`<${PrizeRow} key=${index} prize=${prize} index=${index}
        remove=${() => change(["prizes"], removeAt(prizes, index))} />`)}
    ${prizes.length > 0 &&
      html`<${SelectField} path=${["winner_names"]} label=${t("prize.names")}
        options=${NAMES.map((one) => [one, t(`prize.names.${one}`)])} />`}
  </section>`;
}

function PrizeRow({ prize, index, remove }) {
  const { event } = useContext(FormContext);
  const at = ["prizes", index];
  const polls = event.polls.map((poll) => [poll.id, pick(poll, "title") || poll.id]);
  return html`<div class="stack prize-row" data-testid=${`prize-row-${index}`}>
    <${TextPair} path=${[...at, "name"]} label=${t("prize.name")} />
    <div class="triple"><${TextField} path=${[...at, "id"]} label=${t("field.id")} code=${true} />
      <${NumberField} path=${[...at, "count"]} label=${t("prize.count")} max=${WINNERS_PER_DRAW} />
      <${NumberField} path=${[...at, "rounds"]} label=${t("prize.rounds")} max=${ROUNDS_PER_PRIZE} /></div>
    <div class="triple"><${SelectField} path=${[...at, "entrants"]} label=${t("prize.entrants")}
        options=${ENTRANTS.map((one) => [one, t(`prize.entrants.${one}`)])} />
      <${SelectField} path=${[...at, "rolls"]} label=${t("prize.rolls")}
        options=${ROLLS.map((one) => [one, t(`prize.rolls.${one}`)])} />
      <${SelectField} path=${[...at, "stop"]} label=${t("prize.stop")}
        options=${STOPS.map((one) => [one, t(`prize.stop.${one}`)])} /></div>
    ${prize.rolls === "photos" && event.winner_names !== "full" &&
      html`<p class="notice" data-kind="warn">${t("prize.rolls.full")}</p>`}
    ${["names", "units"].includes(prize.rolls) && event.winner_names === "none" &&
      html`<p class="notice" data-kind="warn">${t("prize.rolls.none")}</p>`}
    ${prize.entrants === "checked_in" && !event.check_in &&
      html`<p class="notice" data-kind="warn">${t("prize.entrants.no_check_in")}</p>`}
    ${prize.entrants === "voters" &&
      html`<${SelectField} path=${[...at, "poll"]} label=${t("stage.poll")} options=${[["", "—"], ...polls]} />`}
    ${prize.entrants === "quiz" && html`<div class="pair">
      <${SelectField} path=${[...at, "quiz"]} label=${t("prize.quiz")}
        options=${[["", "—"], ...event.quizzes.map((one) => [one.id, pick(one, "title") || one.id])]} />
      <${NumberField} path=${[...at, "min_score"]} label=${t("prize.min_score")} min=${0} max=${SCORE_MAX} /></div>`}
    ${prize.entrants === "roster" &&
      html`<div class="pair"><${IdsField} path=${[...at, "units"]} label=${t("prize.units")} />
      <${IdsField} path=${[...at, "classes"]} label=${t("prize.classes")} /></div>`}
    <div class="row between"><${PictureField} path=${[...at, "picture"]} label=${t("prize.picture")} />
      <${CheckField} path=${[...at, "again"]} label=${t("prize.again")} />
      ${prize.entrants !== "roster" && html`<${CheckField} path=${[...at, "devices"]} label=${t("prize.devices")} />`}
      <${IconButton} icon="trash-2" label=${t("remove")} onClick=${remove} /></div>
  </div>`;
}
