// The operators' API of question boards and word clouds, and the recount of daily quizzes as well.

import { get, post } from "../../shared/api.js";
import { asOperator, at } from "./operator_api.js";

/** `path` is "question-boards" or "word-clouds", where `id` is one. As of a poll → {activity, state, epoch} */
export const activityAddress = (event, path, id) => at(event, `/${path}/${encodeURIComponent(id)}`);
export const moveActivity = (event, path, id, verb, epoch) =>
  asOperator(post(`${activityAddress(event, path, id)}/${verb}`, { epoch }));
/** `path` may also be "daily-quizzes" → {equal, tally, recount} */
export const recountActivity = (event, path, id) => asOperator(get(`${activityAddress(event, path, id)}/recount`));
const boardAt = (event, board, rest) => `${activityAddress(event, "question-boards", board)}/${rest}`;
/** As judgeComments; `state` may also be answering or answered. */
export const judgeQuestions = (event, board, numbers, state, onlyPending = false) =>
  asOperator(post(boardAt(event, board, "judge"), { numbers, state, only_pending: onlyPending }));
export const mergeQuestions = (event, board, into, numbers) =>
  asOperator(post(boardAt(event, board, "merge"), { into, numbers }));
/** → {number}, 0 where none waits. */
export const answerNext = (event, board) => asOperator(post(boardAt(event, board, "next")));
export const hideWords = (event, cloud, words, hidden) =>
  asOperator(post(`${activityAddress(event, "word-clouds", cloud)}/hide`, { words, hidden }));
