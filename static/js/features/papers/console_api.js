// The operators' API of daily quizzes (server/acclaim/features/papers/bodies.py).

import { asOperator, at } from "../../console/kit/operator_api.js";
import { get, post } from "../../shared/api.js";

const quizAt = (event, id, rest) => at(event, `/daily-quizzes/${encodeURIComponent(id)}${rest}`);

/** → {quizzes}, each as it stands today. */
export const loadDailyQuizzes = (event) => asOperator(get(at(event, "/daily-quizzes")));
/** The figures of the season. */
export const loadDailyFigures = (event, id) => asOperator(get(quizAt(event, id, "/figures")));
export const moveDailyQuiz = (event, id, verb, epoch) => asOperator(post(quizAt(event, id, `/${verb}`), { epoch }));
export const dailyFile = (event, id, name) => quizAt(event, id, `/${name}`);
