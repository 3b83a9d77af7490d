// What goes on above the polls: the video, and the comments over it and below it. Comments come when all else is there.

import { StreamArea } from "../features/stream/phone.js";
import { useCalmly } from "../shared/calm.js";
import { takesComments } from "../shared/definition.js";
import { html, useEffect, useModule, useState } from "../shared/ui.js";
import { t } from "../shared/words.js";

const SETTINGS = { on: true, density: 1 };
const SILENT_MS = 60_000; // after so long without a comment their strip goes

/**
 * With neither a stream nor comments there is nothing. Without a stream, comments have a strip while they come.
 * `children` lie over the picture and what flies there.
 */
export function LiveStage({ visit, store, children }) {
  const { stream } = visit.event;
  const [settings, change] = useSettings(store);
  const view = useModule(() => import("../features/comments/phone.js"), takesComments(visit.event));
  const talk = useTalk(visit.comments);
  const others = useCalmly(talk.others);
  const layer = view && html`<${view.CommentLayer} comments=${visit.comments} settings=${settings} />`;
  if (!stream.url && !view) return null;
  return html`<section class="live-stage" aria-label=${t("live")}>
    ${stream.url && html`<${StreamArea} stream=${stream} over=${children}>${layer}<//>`}
    ${!stream.url && settings.on && html`<div class="comment-strip" data-empty=${!others && !talk.own}>${layer}</div>`}
    ${view && html`<${view.CommentBar} visit=${visit} settings=${settings} change=${change} />`}
  </section>`;
}

/** Whether others, and whether one oneself, have said something of late. */
function useTalk(comments) {
  const [talk, set] = useState({ others: false, own: false });
  useEffect(() => {
    /** @type {Record<string, ReturnType<typeof setTimeout>>} */
    const timers = {};
    const stop = comments.listen((what, detail) => {
      if (what !== "fly") return;
      for (const who of new Set(detail.comments.map(({ own }) => (own ? "own" : "others")))) {
        clearTimeout(timers[who]);
        timers[who] = setTimeout(() => set((now) => ({ ...now, [who]: false })), SILENT_MS);
        set((now) => (now[who] ? now : { ...now, [who]: true }));
      }
    });
    return () => {
      stop();
      Object.values(timers).forEach(clearTimeout);
    };
  }, [comments]);
  return talk;
}

/** What this phone wants of comments, kept across reloads: [{on, density, paused}, change]. */
function useSettings(store) {
  const [settings, set] = useState({ ...SETTINGS, ...store.get("comments"), paused: false });
  return [
    settings,
    (part) => {
      const next = { ...settings, ...part };
      store.set("comments", next);
      set(next);
    },
  ];
}
