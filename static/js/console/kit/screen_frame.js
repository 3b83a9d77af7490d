// The real big screen in a frame, fed with what the console knows: exactly what a hall sees, and no socket of its own.

import { clock } from "../../shared/clock.js";
import { html, useEffect, useRef, useState } from "../../shared/ui.js";
import { hallSeesVotes } from "./stage_rules.js";

const IDLE_MS = 1000;
const FIGURES_MS = 500; // a monitor is looked at, not read: the console's own figures come first

/**
 * The figures as a hall's screen gets them under `stage`; `states` {poll: state} are those to come, where they differ.
 */
export function figuresFor(event, figuresOf, stage, states = {}) {
  const polls = {};
  for (const poll of event.polls) {
    const figures = figuresOf(poll.id);
    if (!figures) continue;
    const state = states[poll.id] ?? figures.state;
    const seen = hallSeesVotes(poll, state, stage);
    polls[poll.id] = { ...figures, state, ...(seen ? {} : { votes: null, by_class: null, score: null }) };
  }
  return polls;
}

/** `stage` null is the one of now. */
export function ScreenFrame({ live, stage = null, states, title, testid }) {
  const frame = useRef(null);
  const [wanted, want] = useState(false);
  const [ready, setReady] = useState(false);
  const told = useRef("");
  const figuresAt_ms = useRef(0);
  useEffect(() => {
    // the page that an operator works with comes first, its monitors when it has nothing else to do
    const timer = setTimeout(() => want(true), IDLE_MS);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    const hear = ({ source, data }) => {
      if (source !== frame.current?.contentWindow || data?.type !== "framed") return;
      told.current = ""; // it has been loaded anew
      setReady(true);
    };
    window.addEventListener("message", hear);
    return () => window.removeEventListener("message", hear);
  }, []);
  const { tally } = live;
  useEffect(() => {
    if (!ready || !tally.event) return;
    const shown = stage ?? live.stage;
    const tell = (message) => frame.current.contentWindow.postMessage(message, location.origin);
    const key = JSON.stringify([tally.rev, shown, live.draws, live.framesForScreens]);
    if (key !== told.current) {
      told.current = key;
      figuresAt_ms.current = 0;
      tell({ type: "event", rev: tally.rev, now: clock.now(), event: tally.event, stage: shown });
      if (live.draws) tell({ type: "draws", now: clock.now(), draws: live.draws });
      for (const message of live.framesForScreens) tell(message);
    }
    if (performance.now() - figuresAt_ms.current < FIGURES_MS) return;
    figuresAt_ms.current = performance.now();
    const polls = figuresFor(tally.event, (id) => tally.figures(id), shown, states);
    tell({
      type: "tick",
      now: clock.now(),
      rev: tally.rev,
      online: tally.online,
      peak: tally.peak ?? 0,
      likes: tally.likes,
      polls,
    });
  });
  if (!wanted) return html`<div class="screen-frame"></div>`;
  return html`<div class="screen-frame"><iframe ref=${frame} src=${`/s/${encodeURIComponent(live.event)}?preview=1`}
      title=${title} data-testid=${testid}
    tabindex="-1"></iframe></div>`;
}
