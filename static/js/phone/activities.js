// What one can take part in here, of every kind: its entries for the list of activities, and what opens over the page.
// A feature with a kind of its own adds it here.

import { clock } from "../shared/clock.js";
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
  const quizzes = useModule(() => import("../features/quizzes/phone.js"), visit.quizzes.frames.length > 0);
  const papers = useModule(() => import("../features/papers/phone.js"), visit.dailyQuizzes.list.length > 0);
  const questions = useModule(() => import("../features/questions/phone.js"), visit.boards.list.length > 0);
  const words = useModule(() => import("../features/word_clouds/phone.js"), visit.clouds.list.length > 0);
  const desk = useDesk(surveys, () => new surveys.SurveyDesk(socket, store, randomId));
  const paperDesk = useDesk(papers, () => new papers.PaperDesk(socket, store, clock));
  const askDesk = useDesk(questions, () => new questions.QuestionDesk(socket, store, randomId));
  const wordDesk = useDesk(words, () => new words.WordDesk(socket, store));
  const sheet = { visit, openedId, onClose: () => open(null) };
  return {
    entries: [
      ...(visit.event ? pollEntries(visit, onPoll) : []),
      ...(desk ? surveys.surveyEntries(visit, desk, open) : []),
      ...(quizzes ? quizzes.quizEntries(visit, onQuiz) : []),
      ...(paperDesk ? papers.paperEntries(visit, paperDesk, open) : []),
      ...(askDesk ? questions.questionEntries(visit, askDesk, open) : []),
      ...(wordDesk ? words.wordEntries(visit, wordDesk, open) : []),
    ],
    sheets: html`${desk && html`<${surveys.Surveys} ...${sheet} desk=${desk} />`}
      ${paperDesk && html`<${papers.PaperSheets} ...${sheet} desk=${paperDesk} />`}
      ${askDesk && html`<${questions.QuestionSheets} ...${sheet} desk=${askDesk} />`}
      ${wordDesk && html`<${words.WordSheets} ...${sheet} desk=${wordDesk} />`}`,
    openedId,
    QuizCard: quizzes?.QuizCard,
  };
}

/** The desk of a feature, once its module is loaded; the page renders again when it has news. */
function useDesk(module, make) {
  const desk = useMemo(() => module && make(), [module]);
  useEffect(() => () => desk?.close(), [desk]);
  useRedraw(desk ? (again) => desk.listen(again) : nothing, [desk]);
  return desk;
}
