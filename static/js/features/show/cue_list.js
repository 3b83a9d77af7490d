// The whole run of show: what is done, what is next, what follows.

import { Icon, html, useEffect, useRef } from "../../shared/ui.js";
import { pick, t } from "../../shared/words.js";
import { actionWords } from "./cue_actions.js";

export function Actions({ cue, event }) {
  return html`<ul class="cue-actions">${cue.actions.map((action, index) => {
    const { icon, words } = actionWords(action, event);
    return html`<li key=${index}><${Icon} name=${icon} />${words}</li>`;
  })}</ul>`;
}

/** `jump(cue)` makes another cue the next one. */
export function CueList({ cues, next, event, busy, jump }) {
  const list = useRef(null);
  const at = next ? cues.indexOf(next) : cues.length;
  useEffect(() => {
    const row = list.current.querySelector("[data-place=next]");
    // The page itself does not scroll.
    if (row) list.current.scrollTop = row.offsetTop - list.current.offsetTop - row.offsetHeight;
  }, [at]);
  return html`<ol ref=${list} class="cue-list" tabindex="0" aria-label=${t("show.cues")}
    data-testid="cues">${cues.map((cue, index) => {
      const place = index < at ? "over" : index === at ? "next" : "later";
      return html`<li key=${cue.id} class="cue" data-place=${place} data-testid=${`cue-${cue.id}`}>
      <span class="number cue-number">${index + 1}</span>
      <div class="cue-text"><strong>${pick(cue, "title")}</strong>
        ${cue.note && html`<p class="soft">${pick(cue, "note")}</p>`}
        <${Actions} cue=${cue} event=${event} /></div>
      ${place === "next" ? html`<span class="pill" data-kind="good">${t("cue.next")}</span>`
        : html`<button type="button" class="button second small" data-testid=${`stand-by-${cue.id}`} disabled=${busy}
          onClick=${() => jump(cue)}>${t("cue.stand_by")}</button>`}
    </li>`;
    })}</ol>`;
}
