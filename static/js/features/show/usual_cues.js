// The cues that nearly every poll wants: open it, close it with the votes hidden, reveal and publish it.

import { blankCue, freeId } from "../../console/fields/form_state.js";
import { cut } from "../../shared/cut.js";
import { TEXT_CHARS } from "../../shared/limits.js";
import { bothWords } from "../../shared/words.js";
import { blankAction } from "./cue_actions.js";

const STEPS = {
  open: ["open", "scene"],
  close: ["hide_votes", "close", "scene"],
  reveal: ["reveal", "publish", "show_votes"],
};

/** The usual cues of `poll` that no cue of `event` does the work of yet, with ids of their own. */
export function usualCues(event, poll) {
  const done = event.cues.flatMap((cue) => cue.actions.filter((one) => one.poll === poll.id).map((one) => one.do));
  const taken = event.cues.map(({ id }) => id);
  return Object.keys(STEPS).filter((step) => !done.includes(step)).map((step) => usualCue(event, poll, step, taken));
}

function usualCue(event, poll, step, taken) {
  const id = `${step}-${poll.id}`.slice(0, 60);
  const [title] = bothWords(`cue.usual.${step}`, { title: poll.title });
  const [, english] = bothWords(`cue.usual.${step}`, { title: poll.title_en });
  return {
    ...blankCue([]),
    id: taken.includes(id) ? freeId(taken, `${id}-`) : id,
    title: cut(title, TEXT_CHARS),
    title_en: poll.title_en ? cut(english, TEXT_CHARS) : "",
    actions: STEPS[step].map((kind) => actionOf(event, poll, kind)),
  };
}

function actionOf(event, poll, kind) {
  const action = blankAction(kind, event);
  return "poll" in action ? { ...action, poll: poll.id } : action;
}
