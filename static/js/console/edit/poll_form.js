// One poll in the event form. Once it has been opened, what gives ballots their meaning stands still
// (server/acclaim/event/event.py, meaning_changes); texts, pictures and the closing time may still be corrected.

import { html, useContext } from "../../shared/ui.js";
import { pick, t } from "../../shared/words.js";
import { ActivityForm } from "../fields/activity_form.js";
import {
  FormContext,
  IdsField,
  MomentField,
  NumberField,
  SelectField,
  Technical,
  TextField,
  TextPair,
  useField,
} from "../fields/fields.js";
import { repeatOf, SECRET_VISIBILITIES, withPrivacy } from "../fields/form_state.js";
import { allClasses } from "../kit/all_classes.js";
import { Notice } from "../kit/notice.js";
import { CountingFields } from "./counting_fields.js";
import { OptionRows } from "./option_rows.js";

const VISIBILITIES = ["always", "on_vote", "on_close", "on_publish"];
const PRIVACIES = ["named", "secret"];
const REPEATS = ["once", "replace", "quota"];

function Rules({ at, poll, frozen }) {
  const { change } = useContext(FormContext);
  const swapRepeat = (kind) => change([...at, "repeat"], repeatOf(kind, poll.choices_max));
  const isSecret = poll.privacy === "secret";
  return html`<fieldset class="stack"><legend>${t("form.rules")}</legend>
    <${CountingFields} at=${at} poll=${poll} frozen=${frozen} />
    <${SelectField} path=${[...at, "privacy"]} label=${t("field.privacy")} hint=${t(`privacy.${poll.privacy}.hint`)}
      options=${PRIVACIES.map((one) => [one, t(`privacy.${one}`)])} disabled=${frozen}
      onChange=${(privacy) => change(at, withPrivacy(poll, privacy))} />
    <div class="quad">
      ${!poll.counting && html`
        <${NumberField} path=${[...at, "choices_min"]} label=${t("field.choices_min")} max=${200} disabled=${frozen} />
        <${NumberField} path=${[...at, "choices_max"]} label=${t("field.choices_max")} max=${200}
          disabled=${frozen} />`}
      <${SelectField} path=${[...at, "repeat", "kind"]} label=${t("field.repeat")}
        options=${(isSecret ? ["once"] : REPEATS).map((kind) => [kind, t(`repeat.${kind}`)])}
        disabled=${frozen} onChange=${swapRepeat} />
      <${SelectField} path=${[...at, "visibility"]} label=${t("field.visibility")} disabled=${frozen}
        options=${(isSecret ? SECRET_VISIBILITIES : VISIBILITIES).map((one) => [one, t(`visibility.${one}`)])} />
    </div>
    ${poll.repeat.kind === "quota" && html`<div class="triple">
      <${NumberField} path=${[...at, "repeat", "votes"]} label=${t("quota.votes")} hint=${t("quota.votes.hint")}
        disabled=${frozen} />
      <${SelectField} path=${[...at, "repeat", "per"]} label=${t("quota.per")} disabled=${frozen}
        options=${[["day", t("quota.day")], ["poll", t("quota.poll")]]} />
      <${NumberField} path=${[...at, "repeat", "per_option"]} label=${t("quota.per_option")} disabled=${frozen} />
    </div>`}
    <div class="pair">
      <${MomentField} path=${[...at, "opens_at"]} label=${t("field.opens_at")} hint=${t("field.opens_at.hint")}
        disabled=${frozen} />
      <${MomentField} path=${[...at, "closes_at"]} label=${t("field.closes_at")} hint=${t("field.closes_at.hint")} />
    </div>
  </fieldset>`;
}

/** Who may vote, and what each class weighs. */
function Who({ at, poll, frozen }) {
  const { event, change } = useContext(FormContext);
  const { problem } = useField([...at, "weights"]);
  const classes = allClasses(event.classes);
  const chosen = poll.entitled.classes;
  const toggle = (id, on) =>
    change([...at, "entitled", "classes"], on ? [...chosen, id] : chosen.filter((one) => one !== id));
  const weigh = (id, text) => {
    const { [id]: _, ...others } = poll.weights;
    change([...at, "weights"], text.trim() === "" ? others : { ...others, [id]: Number(text) });
  };
  return html`<fieldset class="stack"><legend>${t("form.who")}</legend>
    <table class="grid-table wide">
      <thead><tr>${["class", "entitled", "weight"].map((name) => html`<th key=${name}>${t(`field.${name}`)}</th>`)}</tr>
      </thead>
      <tbody>${classes.map((one) => html`<tr key=${one.id}><td>${pick(one, "name") || one.id}</td>
        <td><label class="check"><input type="checkbox" disabled=${frozen} checked=${chosen.includes(one.id)}
          aria-label=${`${t("field.entitled")} ${one.id}`}
          onChange=${(e) => toggle(one.id, e.target.checked)} /></label></td>
        <td><input class="input number narrow-input" type="number" min="0" max="1000" step="any"
          disabled=${frozen || poll.privacy === "secret"}
          aria-label=${`${t("field.weight")} ${one.id}`} data-testid=${`weight-${one.id}`}
          value=${poll.weights[one.id] ?? ""} onInput=${(e) => weigh(one.id, e.target.value)} /></td></tr>`)}</tbody>
    </table>
    ${problem && html`<p class="error" role="alert">${problem}</p>`}
    <p class="soft">${t("form.who.hint")}</p>
    <${IdsField} path=${[...at, "entitled", "units"]} label=${t("field.units")} hint=${t("field.units.hint")}
      disabled=${frozen} />
  </fieldset>`;
}

/** `state`: of the saved poll, "draft" for a new one. `folds` are what ActivityForm takes besides. */
export function PollForm({ index, state, ...folds }) {
  const { event } = useContext(FormContext);
  const at = ["polls", index];
  const poll = event.polls[index];
  const frozen = state !== "draft";
  return html`<${ActivityForm} kind="poll" index=${index} state=${state} ...${folds}
      title=${pick(poll, "title") || t("form.new_poll")} about=${t("options_count", { count: poll.options.length })}>
    ${frozen && html`<${Notice} kind="warn" icon="lock">${t("form.frozen")}<//>`}
    <${TextPair} path=${[...at, "title"]} label=${t("field.title")} lines />
    <${OptionRows} at=${[...at, "options"]} frozen=${frozen} />
    <${Rules} at=${at} poll=${poll} frozen=${frozen} />
    <${Who} at=${at} poll=${poll} frozen=${frozen} />
    <${Technical} paths=${[[...at, "id"], [...at, "shards"]]}>
      <${TextField} path=${[...at, "id"]} label=${t("field.poll_id")} code=${true} disabled=${frozen} />
      <${NumberField} path=${[...at, "shards"]} label=${t("field.shards")} hint=${t("field.shards.hint")} max=${64}
        disabled=${frozen} /><//>
  <//>`;
}
