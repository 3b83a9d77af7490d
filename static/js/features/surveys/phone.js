// Surveys on the phone: their entries in the list of activities, and the sheet in which one is answered.

import { html, useEffect } from "../../shared/ui.js";
import { language, pick, t } from "../../shared/words.js";
import { SurveySheet } from "./sheet.js";
import "./words.js";

export { SurveyDesk } from "./desk.js";

const RUNNING = new Set(["open", "locked"]);

/** The sheet of the survey that is open, if it is one; and each survey is met, whether its sheet is open or not. */
export function Surveys({ visit, desk, openedId, onClose }) {
  useEffect(() => {
    for (const survey of visit.surveys) desk.meet(survey, visit.member);
  });
  const opened = visit.surveys.find(({ id }) => id === openedId);
  return opened && html`<${SurveySheet} key=${openedId} eventId=${visit.event.id} survey=${opened}
    paper=${desk.paper(openedId)} isLive=${visit.state === "live"} change=${(act) => desk.change(openedId, act)}
    onClose=${onClose} />`;
}

/** Those that run or were answered, as ActivityCard takes them. `open(id)` opens the sheet of one. */
export const surveyEntries = (visit, desk, open) =>
  visit.surveys
    .filter(({ id, state }) => RUNNING.has(state) || desk.paper(id).receipt)
    .map((survey) => entryOf(survey, desk, visit, () => open(survey.id)));

function entryOf(survey, desk, visit, onOpen) {
  const paper = desk.paper(survey.id);
  const isGuest = Boolean(visit.member?.anonymous);
  const whyNot = isGuest ? "survey.members" : desk.isFor(survey.id) ? "" : "survey.refused.not_entitled";
  const isRunning = RUNNING.has(survey.state);
  return {
    kind: "survey",
    id: survey.id,
    title: pick(survey, "title"),
    state: survey.state,
    stateWords: t(`survey.${survey.state}`),
    opens_at: survey.opens_at,
    closes_at: survey.closes_at,
    isDone: Boolean(paper.receipt),
    receipt: paper.receipt,
    facts: [
      t(survey.conditional ? "survey.questions.most" : "survey.questions", { n: survey.questions }),
      t(`survey.short.${survey.privacy}`),
      ...(isRunning && survey.closes_at ? [t("survey.until", { time: moment(survey.closes_at, visit.event) })] : []),
    ],
    mine: mineOf(paper, visit.state === "live"),
    whyNot: whyNot && t(whyNot),
    label: t(paper.receipt ? "survey.see" : paper.isBegun ? "survey.go_on" : "survey.begin"),
    onOpen,
  };
}

function mineOf(paper, isLive) {
  if (paper.receipt) return { icon: "circle-check", text: t("survey.done"), isGood: true };
  if (paper.isSent)
    return { icon: "loader", text: t(isLive ? "survey.sending" : "survey.sending.away"), isTurning: true };
  return paper.isBegun ? { icon: "pencil", text: t("survey.kept") } : null;
}

/** "12月16日 20:00", "16 Dec, 20:00", by the event's own clock. */
function moment(at_ms, event) {
  /** @type {Intl.DateTimeFormatOptions} */
  const form = { month: "short", day: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
  const zone = { timeZone: event.timezone };
  return new Date(at_ms).toLocaleString(language() === "zh" ? "zh-CN" : "en-GB", { ...form, ...zone });
}
