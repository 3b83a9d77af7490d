// The operator's hand on the run of show: go, undo, stand by, hold. Used by the console and by the remote.

import { useAction } from "../../console/kit/hooks.js";
import { goOn, holdShow, runCue, standBy, undoCue } from "../../console/kit/operator_api.js";
import { toast, useRef } from "../../shared/ui.js";
import { pick, t } from "../../shared/words.js";

import { activitiesIn } from "./cue_actions.js";
import { cueNow } from "./cue_moves.js";

const BREATH_MS = 500; // a key that was struck twice is not two cues

const EMPTY_SHOW = { number: 0, running: "", next: "", preview: null, undo: null, held_polls: [] };

/**
 * {cues, show, next, now, last, held, busy, error, go(), undo(), jump(cue), hold(), goOn()}: `next` is the next cue, or
 * the one whose work has broken off; null at the end. `now` is what it would do to the polls (cue_moves.js), `last` the
 * cue that an undo would go back on.
 */
export function useShow(live) {
  const { run, busy, error, clear } = useAction();
  const at_ms = useRef(-BREATH_MS);
  const { event } = live.tally;
  const cues = event?.cues ?? [];
  const show = live.tally.show ?? EMPTY_SHOW;
  const cueOf = (id) => cues.find((cue) => cue.id === id) ?? null;
  const next = cueOf(show.running || show.next);
  const states = Object.fromEntries((event?.polls ?? []).map(({ id }) => [id, live.tally.figures(id)?.state]));
  for (const { id, state } of live.surveys) states[id] = state;
  for (const { activity, state } of [...live.boards, ...live.clouds]) states[activity] = state;
  const now = cueNow(next, states, votersOf(event?.prizes ?? []));
  const last = show.undo && cueOf(show.undo.cue);
  const held = live.stage.held;
  const act = async (work) => {
    const answer = await run(work);
    if (answer?.show) live.noteShow(answer.show);
    return answer;
  };
  const go = async () => {
    if (!next || held || performance.now() - at_ms.current < BREATH_MS) return;
    at_ms.current = performance.now();
    // A cue that has broken off is finished by the same press again, which named the number before it.
    await act(() => runCue(live.event, next.id, show.running ? show.number - 1 : show.number));
  };
  const undo = async () => {
    if (!show.undo || held) return;
    const answer = await act(() => undoCue(live.event, show.number));
    for (const kept of answer?.kept ?? []) toast(keptWords(kept, event), "info");
  };
  return {
    cues,
    show,
    next,
    now,
    last,
    held,
    busy,
    error,
    clear,
    go,
    undo,
    jump: (cue) => act(() => standBy(live.event, cue.id, show.number)),
    hold: () => act(() => holdShow(live.event)),
    goOn: () => act(() => goOn(live.event)),
  };
}

/** {prize: poll} of those that are drawn among a poll's voters. */
const votersOf = (prizes) =>
  Object.fromEntries(prizes.filter((one) => one.entrants === "voters").map(({ id, poll }) => [id, poll]));

/** "close best", "start_draw first" → what an undo leaves as it is, in words. */
function keptWords(kept, event) {
  const [verb, id] = kept.split(" ");
  const [all, name] = verb.endsWith("draw") ? [event?.prizes ?? [], "name"] : [activitiesIn(event ?? {}), "title"];
  const named = all.find((one) => one.id === id);
  return t(`undo.kept.${verb}`, { title: named ? pick(named, name) : id });
}
