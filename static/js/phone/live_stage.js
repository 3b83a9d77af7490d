// What goes on above the polls: the video, and the comments over it and below it. Comments come when all else is there.

import { StreamArea } from "../features/stream/phone.js";
import { takesComments } from "../shared/definition.js";
import { html, useModule, useState } from "../shared/ui.js";
import { t } from "../shared/words.js";

const SETTINGS = { on: true, density: 1 };

/** With neither a stream nor comments there is nothing. Without a stream, comments have a strip of their own. */
export function LiveStage({ visit, store }) {
  const { stream } = visit.event;
  const [settings, change] = useSettings(store);
  const view = useModule(() => import("../features/comments/phone.js"), takesComments(visit.event));
  const layer = view && html`<${view.CommentLayer} comments=${visit.comments} settings=${settings} />`;
  if (!stream.url && !view) return null;
  return html`<section class="live-stage" aria-label=${t("live")}>
    ${stream.url && html`<${StreamArea} stream=${stream}>${layer}<//>`}
    ${!stream.url && settings.on && html`<div class="comment-strip">${layer}</div>`}
    ${view && html`<${view.CommentBar} visit=${visit} settings=${settings} change=${change} />`}
  </section>`;
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
