// The definition in the event form: loaded, changed, kept across a reload, saved, merged when somebody else saved
// first. Nothing that was typed is lost by a refusal, a lost line, a closed tab or a colleague.

import { ApiError } from "../../shared/api.js";
import { Store } from "../../shared/storage.js";
import { useEffect, useRef, useState } from "../../shared/ui.js";
import { blankEvent, same, setAt } from "../fields/form_state.js";
import { createEvent, loadEvent, saveEvent } from "../kit/operator_api.js";
import { mergeDefinitions } from "./merge.js";

const drafts = new Store("acclaim:console-draft");
const NEW = "new/"; // no id has a slash: it can't be an event's

/**
 * `id` "" is a new event. Returns
 *   {event, base, rev, states: {poll: state}, surveys: {survey: {state, promised}}, dirty, restored,
 *    clashes: [{field, theirs}], loadError, change(path, value), save(): Promise<event>, discard(), keepMine()}
 * `save` throws ApiError; after a conflict it has merged and throws a `conflict` with nothing lost.
 */
export function useDefinition(id) {
  const [form, setForm] = useState(null);
  const [loadError, setLoadError] = useState(null);
  const current = useRef(null);
  const name = id || NEW;

  const put = (next) => {
    current.current = next;
    setForm(next);
    if (same(next.event, next.base)) drafts.remove(name);
    else drafts.set(name, { rev: next.rev, base: next.base, event: next.event });
  };

  useEffect(() => {
    let gone = false;
    const start = async () => {
      try {
        const loaded = id ? await fresh(id) : { rev: 0, base: blankEvent(), states: {}, surveys: {} };
        if (!gone) put(withDraft(loaded, drafts.get(name)));
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        if (!gone) setLoadError(error);
      }
    };
    void start();
    return () => {
      gone = true;
    };
  }, [id]);

  const change = (path, value) => {
    const now = current.current;
    put({ ...now, event: setAt(now.event, path, value) });
  };
  const saved = ({ rev, event }) => {
    put({ ...current.current, rev, base: event, event, restored: false, clashes: [] });
    return event;
  };
  const save = async () => {
    const { rev, event } = current.current;
    if (!id) {
      const answer = await createEvent(event);
      drafts.remove(name);
      return answer.event;
    }
    try {
      return saved(await saveEvent(id, rev, event));
    } catch (error) {
      if (!(error instanceof ApiError) || error.code !== "conflict") throw error;
      const before = current.current;
      const merged = mergedWith(before, await fresh(id));
      put(merged);
      // Only the stage or the revision moved on: nobody else's words are concerned, so save at once.
      if (!same(before.base, merged.base)) throw error;
      return saved(await saveEvent(id, merged.rev, merged.event));
    }
  };
  const discard = () => put({ ...current.current, event: current.current.base, restored: false, clashes: [] });
  const keepMine = () => put({ ...current.current, clashes: [] });

  const dirty = form !== null && !same(form.event, form.base);
  return { ...form, loadError, dirty, change, save, discard, keepMine };
}

async function fresh(id) {
  const { rev, event, polls, surveys } = await loadEvent(id);
  const states = Object.fromEntries(Object.entries(polls).map(([poll, figures]) => [poll, figures.state]));
  return { rev, base: event, states, surveys };
}

function withDraft(loaded, draft) {
  const plain = { ...loaded, event: loaded.base, restored: false, clashes: [] };
  if (!draft || same(draft.event, loaded.base)) return plain;
  return { ...mergedWith({ ...plain, base: draft.base, event: draft.event }, loaded), restored: true };
}

function mergedWith(form, loaded) {
  const { merged, clashes } = mergeDefinitions(form.base, form.event, loaded.base);
  return { ...form, ...loaded, event: merged, clashes };
}
