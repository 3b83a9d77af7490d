// What happens, said politely: to screen readers always, and in a toast where the page alone would not show it.

import { html, toast, useEffect, useState } from "../shared/ui.js";
import { pick, sentence, t } from "../shared/words.js";

// The page tells of these elsewhere, or there is nothing to do: likes are reported again on their own.
const NO_TOAST = new Set(["store_away", "memory_low"]);

export function Announcer({ visit, hand }) {
  const [text, say] = useState("");
  useEffect(
    () =>
      visit.listen((what, detail) => {
        const spoken = spokenOf(visit, what, detail);
        if (!spoken) return;
        say(spoken);
        if (what === "poll" && detail.to === "open") toast(spoken, "good");
        if (what === "poll" && detail.to !== "open" && detail.poll.id !== hand.poll?.id) toast(spoken);
        if (what === "error" && !NO_TOAST.has(detail.error.code)) toast(spoken, "bad");
      }),
    [visit],
  );
  return html`<p class="sr-only" role="status" aria-live="polite" data-testid="announcer">${text}</p>`;
}

function spokenOf(visit, what, { poll, from, to, error }) {
  if (what === "poll") return t(`say.${to}`, { poll: pick(poll, "title") });
  if (what === "counted") return t("say.counted", { receipt: visit.box(poll).last.receipt });
  if (what === "refused") return sentence(visit.box(poll).refusal);
  if (what === "error") return sentence(error);
  if (what === "line" && to === "live" && (from === "connecting" || from === "away"))
    return visit.event ? t("line.back") : "";
  if (what === "line" && to !== "live" && from === "live") return t(`line.${to}`);
  return "";
}
