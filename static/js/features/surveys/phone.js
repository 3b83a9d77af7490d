// Surveys on the phone: a card for each, and the sheet in which it is answered.

import { randomId } from "../../shared/storage.js";
import { html, Icon, useEffect, useRedraw, useState } from "../../shared/ui.js";
import { language, pick, t } from "../../shared/words.js";
import { SurveyDesk } from "./desk.js";
import { SurveySheet } from "./sheet.js";
import "./words.js";

const RUNNING = new Set(["open", "locked"]);

export function SurveyCards({ visit, socket, store }) {
  const [desk] = useState(() => new SurveyDesk(socket, store, randomId));
  const [openedId, open] = useState(null);
  useEffect(() => () => desk.close(), [desk]);
  useRedraw((again) => desk.listen(again), [desk]);
  useEffect(() => {
    for (const survey of visit.surveys) desk.meet(survey, visit.member);
  });
  const shown = visit.surveys.filter(({ id, state }) => RUNNING.has(state) || desk.paper(id).receipt);
  const opened = visit.surveys.find(({ id }) => id === openedId);
  return html`
    ${shown.map((survey) => html`<${Card} key=${survey.id} survey=${survey} paper=${desk.paper(survey.id)}
      isFor=${desk.isFor(survey.id)} visit=${visit} onOpen=${() => open(survey.id)} />`)}
    ${opened && html`<${SurveySheet} key=${openedId} eventId=${visit.event.id} survey=${opened}
      paper=${desk.paper(openedId)} isLive=${visit.state === "live"} change=${(act) => desk.change(openedId, act)}
      onClose=${() => open(null)} />`}`;
}

function Card({ survey, paper, isFor, visit, onOpen }) {
  const isGuest = Boolean(visit.member?.anonymous);
  const whyNot = isGuest ? "survey.members" : isFor ? "" : "survey.refused.not_entitled";
  const isRunning = RUNNING.has(survey.state);
  const facts = [
    t("survey.questions", { n: survey.questions }),
    t(`survey.short.${survey.privacy}`),
    ...(isRunning && survey.closes_at ? [t("survey.until", { time: moment(survey.closes_at, visit.event) })] : []),
  ];
  const label = paper.receipt ? "survey.see" : paper.isBegun ? "survey.go_on" : "survey.begin";
  return html`<section class="survey-card card" aria-labelledby=${`survey-${survey.id}`} data-testid="survey-card"
    data-survey=${survey.id} data-state=${survey.state}>
    <div class="survey-card-head"><h2 id=${`survey-${survey.id}`}>${pick(survey, "title")}</h2>
      <span class="pill" data-state=${survey.state}>${t(`survey.${survey.state}`)}</span></div>
    <p class="survey-facts">${facts.join(" · ")}</p>
    ${paper.receipt && html`<p class="survey-mine"><${Icon} name="circle-check" /><span>${t("survey.done")}</span></p>`}
    ${paper.isSent && html`<p class="survey-mine" role="status"><${Icon} name="loader" className="turning" />
      <span>${t(visit.state === "live" ? "survey.sending" : "survey.sending.away")}</span></p>`}
    ${paper.isBegun && !paper.isSent && html`<p class="survey-facts">${t("survey.kept")}</p>`}
    ${whyNot ? html`<p class="survey-facts" data-testid="survey-why-not">${t(whyNot)}</p>`
      : html`<button type="button" class=${`button wide ${paper.receipt ? "second" : ""}`} data-testid="survey-open"
        onClick=${onOpen}>${t(label)}</button>`}
  </section>`;
}

/** "12月16日 20:00", "16 Dec, 20:00", by the event's own clock. */
function moment(at_ms, event) {
  /** @type {Intl.DateTimeFormatOptions} */
  const form = { month: "short", day: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
  const zone = { timeZone: event.timezone };
  return new Date(at_ms).toLocaleString(language() === "zh" ? "zh-CN" : "en-GB", { ...form, ...zone });
}
