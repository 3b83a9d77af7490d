// Announcements: written here, shown on phones and screens, removed by hand or after a time.

import { useAction } from "../../console/kit/hooks.js";
import { Button, Problem } from "../../console/kit/notice.js";
import { announce, takeDown } from "../../console/kit/operator_api.js";
import { clock } from "../../shared/clock.js";
import { TEXT_CHARS } from "../../shared/limits.js";
import { Icon, html, toast, useInterval, useState } from "../../shared/ui.js";
import { pick, t } from "../../shared/words.js";
import { announcementAt } from "./announcement.js";

const TIMES_S = [0, 15, 30, 60, 300];
const PLACES = ["strip", "whole", "none"];
const REDRAW_MS = 1000;

export function Announcements({ live }) {
  useInterval(REDRAW_MS);
  const [draft, setDraft] = useState({ text: "", text_en: "", phones: true, screen: "strip", seconds: 0 });
  const { run, busy, error } = useAction();
  const now = announcementAt(live.stage, clock.now());
  const set = (name, value) => setDraft({ ...draft, [name]: value });
  const send = async (event) => {
    event.preventDefault();
    if (!(await run(() => announce(live.event, { ...draft, text: draft.text.trim() })))) return;
    setDraft({ ...draft, text: "", text_en: "" });
    toast(t("announce.done"), "good");
  };
  const text = (name, label) => html`<input class="input" data-testid=${`announce-${name}`} aria-label=${label}
    placeholder=${label} maxlength=${TEXT_CHARS}
    value=${draft[name]} onInput=${(e) => set(name, e.target.value)} />`;
  const ready = draft.text.trim() && (draft.phones || draft.screen !== "none");
  return html`<section class="card panel" data-testid="announcements">
    <h2><${Icon} name="megaphone" />${t("announce")}</h2>
    ${now && html`<div class="notice" data-kind="warn" data-testid="announced-now"><${Icon} name="megaphone" />
      <span class="grow">${pick(now, "text")}</span>
      <button type="button" class="button small second" data-testid="take-down" disabled=${busy}
        onClick=${() => run(() => takeDown(live.event))}>${t("announce.take_down")}</button></div>`}
    <form class="stack" onSubmit=${send}>
      ${text("text", t("announce.text"))}${text("text_en", t("in_english", { label: t("announce.text") }))}
      <div class="row wrap">
        <label class="check"><input type="checkbox" data-testid="announce-phones" checked=${draft.phones}
            onChange=${(e) => set("phones", e.target.checked)} />${t("announce.phones")}</label>
        <select class="input auto" aria-label=${t("announce.screen")} data-testid="announce-screen"
          value=${draft.screen} onChange=${(e) => set("screen", e.target.value)}>
          ${PLACES.map((place) => html`<option key=${place} value=${place}>${t(`announce.screen.${place}`)}</option>`)}
        </select>
        <select class="input auto" aria-label=${t("announce.time")} data-testid="announce-seconds"
          value=${draft.seconds} onChange=${(e) => set("seconds", Number(e.target.value))}>
          ${TIMES_S.map((seconds) =>
            html`<option key=${seconds} value=${seconds}>
              ${seconds ? t("announce.seconds", { seconds }) : t("announce.until")}</option>`)}</select>
        <${Button} icon="megaphone" submit=${true} testid="announce" disabled=${busy || !ready}>
          ${t("announce.show")}<//>
      </div>
    </form>
    <${Problem} error=${error} />
  </section>`;
}
