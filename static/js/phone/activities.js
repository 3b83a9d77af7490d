// What one can take part in here, of every kind: its entries for the list of activities, and what opens over the page.
// A feature with a kind of its own adds it here.

import { randomId } from "../shared/storage.js";
import { html, useEffect, useMemo, useModule, useRedraw, useState } from "../shared/ui.js";
import { pollEntries } from "./poll/poll_entries.js";

const nothing = () => () => {};

/**
 * {entries: as ActivityCard takes them, sheets: to render, openedId: of the activity whose sheet is open or null,
 * QuizCard: a quiz, once there is one}.
 */
export function useActivities({ visit, socket, store, onPoll, onQuiz }) {
  const [openedId, open] = useState(null);
  const surveys = useModule(() => import("../features/surveys/phone.js"), visit.surveys.length > 0);
  const quizzes = useModule(() => import("../features/quizzes/phone.js"), visit.quizzes.length > 0);
  const desk = useMemo(() => surveys && new surveys.SurveyDesk(socket, store, randomId), [surveys]);
  useEffect(() => () => desk?.close(), [desk]);
  useRedraw(desk ? (again) => desk.listen(again) : nothing, [desk]);
  return {
    entries: [
      ...(visit.event ? pollEntries(visit, onPoll) : []),
      ...(desk ? surveys.surveyEntries(visit, desk, open) : []),
      ...(quizzes ? quizzes.quizEntries(visit, onQuiz) : []),
    ],
    sheets: desk && html`<${surveys.Surveys} visit=${visit} desk=${desk} openedId=${openedId}
      onClose=${() => open(null)} />`,
    openedId,
    QuizCard: quizzes?.QuizCard,
  };
}
