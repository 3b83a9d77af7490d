// Surveys on the phone: their entries in the list of activities, and the sheet in which one is answered.

import { Countdown } from "../../shared/cards/countdown.js";
import { html, useEffect } from "../../shared/ui.js";
import { language, pick, t } from "../../shared/words.js";
import { SurveySheet } from "./sheet.js";
import "./words.js";

export { SurveyDesk } from "./desk.js";

const RUNNING = new Set(["open", "locked"]);
const OVER = new Set(["closed", "published"]);

const isGuest = ({ member }) => Boolean(member?.anonymous);

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

const wasFor = ({ id }, visit, desk) => desk.paper(id).receipt || (desk.isFor(id) && !isGuest(visit));

/**
 * As ActivityCard takes them: those that are announced, that run, that are over and were for this member, or whose
 * result is shown. `open(id)`
 * opens the sheet of one.
 */
export const surveyEntries = (visit, desk, open) =>
  visit.surveys
    .filter((survey) => !OVER.has(survey.state) || survey.on_phones || wasFor(survey, visit, desk))
    .map((survey) => entryOf(survey, desk, visit, () => open(survey.id)));

function entryOf(survey, desk, visit, onOpen) {
  const paper = desk.paper(survey.id);
  const isDraft = survey.state === "draft";
  const whyNot = isGuest(visit) ? "survey.members" : desk.isFor(survey.id) ? "" : "survey.refused.not_entitled";
  const isRunning = RUNNING.has(survey.state);
  return {
    kind: "survey",
    id: survey.id,
    title: pick(survey, "title"),
    state: survey.state,
    stateWords: t(isDraft ? "survey.coming" : `survey.${survey.state}`),
    opens_at: survey.opens_at,
    closes_at: survey.closes_at,
    isDone: Boolean(paper.receipt),
    receipt: paper.receipt,
    facts: [
      t(survey.conditional ? "survey.questions.most" : "survey.questions", { n: survey.questions }),
      t(`survey.short.${survey.privacy}`),
      ...(isDraft ? [t("survey.from", { time: moment(survey.opens_at, visit.event) })] : []),
      ...(isRunning && survey.closes_at ? [t("survey.until", { time: moment(survey.closes_at, visit.event) })] : []),
    ],
    countdown: isDraft && html`<${Countdown} state=${survey.state} opens_at=${survey.opens_at} />`,
    mine: mineOf(paper, survey, visit.state === "live"),
    whyNot: whyNot && !survey.on_phones && t(whyNot),
    label: labelOf(survey, paper),
    onOpen,
  };
}

function labelOf(survey, paper) {
  if (survey.on_phones) return t("survey.result");
  if (paper.receipt) return t("survey.see");
  return RUNNING.has(survey.state) ? t(paper.isBegun ? "survey.go_on" : "survey.begin") : "";
}

function mineOf(paper, { state }, isLive) {
  if (paper.receipt) return { icon: "circle-check", text: t("survey.done"), isGood: true };
  if (paper.isSent)
    return { icon: "loader", text: t(isLive ? "survey.sending" : "survey.sending.away"), isTurning: true };
  if (OVER.has(state)) return { icon: "info", text: t("survey.missed") };
  return paper.isBegun ? { icon: "pencil", text: t("survey.kept") } : null;
}

/** "12月16日 20:00", "16 Dec, 20:00", by the event's own clock. */
function moment(at_ms, event) {
  /** @type {Intl.DateTimeFormatOptions} */
  const form = { month: "short", day: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
  const zone = { timeZone: event.timezone };
  return new Date(at_ms).toLocaleString(language() === "zh" ? "zh-CN" : "en-GB", { ...form, ...zone });
}
