// What the next cue can't do or leaves alone, with the poll's name: shown next to the button before it is pressed.

import { Notice, Problem } from "../../console/kit/notice.js";
import { html } from "../../shared/ui.js";
import { t } from "../../shared/words.js";
import { titleOf } from "./cue_actions.js";

/** `show` is that of use_show.js. */
export function CueNotice({ show, event }) {
  const { error, now } = show;
  const refused = refusedBy(error) ?? (error ? null : now.refused);
  if (refused) {
    return html`<${Notice} kind=${error ? "bad" : "warn"} testid=${error ? "show-error" : "cue-refused"}>
      <span>${refusedWords(refused, event)}</span><//>`;
  }
  return html`<${Problem} error=${error} testid="show-error" />
    ${now.left.length > 0 && html`<${Notice} testid="cue-left">${now.left.map(({ poll, state }) =>
      html`<span key=${poll}>${t(`cue.left.${state}`, { title: titleOf(event, poll) })}</span>`)}<//>`}`;
}

/** The {do, poll, state} that the server names with its `wrong_state`. */
function refusedBy(error) {
  const { poll, verb, state } = error?.details ?? {};
  return error?.code === "wrong_state" && poll && verb ? { do: verb, poll, state } : null;
}

function refusedWords({ do: verb, poll, state }, event) {
  const why = verb.startsWith("open") ? "late" : state;
  return t(`cue.refused.${why}`, { title: titleOf(event, poll), action: t(`cue.do.${verb}`) });
}
