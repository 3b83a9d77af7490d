// What a cue can do: icon and words of each action. A new action belongs here and in server/acclaim/event/parts/cue.py.

import { ACTIONS as BLANKS } from "../../console/fields/definition.js";
import { SCENES } from "../../shared/scenes.js";
import { pick, t } from "../../shared/words.js";

/** `poll`: wants one; `activity`: one of these lists. */
export const ACTIONS = {
  scene: { icon: "monitor" },
  open: { icon: "play", poll: true },
  lock: { icon: "lock", poll: true },
  close: { icon: "square", poll: true },
  reveal: { icon: "trophy", poll: true },
  step: { icon: "chevron-right" },
  publish: { icon: "megaphone", poll: true },
  open_survey: { icon: "play", survey: true },
  lock_survey: { icon: "lock", survey: true },
  close_survey: { icon: "square", survey: true },
  publish_survey: { icon: "megaphone", survey: true },
  open_quiz: { icon: "play", quiz: true },
  step_quiz: { icon: "chevron-right", quiz: true },
  close_quiz: { icon: "square", quiz: true },
  open_activity: { icon: "play", activity: ["question_boards", "word_clouds"] },
  lock_activity: { icon: "lock", activity: ["question_boards", "word_clouds"] },
  close_activity: { icon: "square", activity: ["question_boards", "word_clouds"] },
  next_question: { icon: "chevron-right", activity: ["question_boards"] },
  focus: { icon: "smartphone" },
  open_check_in: { icon: "users" },
  close_check_in: { icon: "square" },
  call_contestant: { icon: "radio" },
  publish_marks: { icon: "eye" },
  freeze_standing: { icon: "lock" },
  thaw_standing: { icon: "lock-open" },
  publish_places: { icon: "trophy" },
  hide_votes: { icon: "eye-off" },
  show_votes: { icon: "eye" },
  announce: { icon: "megaphone" },
  take_down: { icon: "x" },
  comments: { icon: "message-square" },
  prepare_draw: { icon: "lock", prize: true },
  start_draw: { icon: "ticket", prize: true },
  stop_draw: { icon: "square", prize: true },
};

/** A new action of a kind: its defaults, and the page's choice where the server has none. */
export function blankAction(kind, event) {
  const blank = { ...BLANKS[kind] };
  if (kind === "scene") blank.scene = "race";
  if (kind === "comments") blank.mode = "open";
  if (ACTIONS[kind].poll) blank.poll = event.polls[0]?.id ?? "";
  if (ACTIONS[kind].survey) blank.survey = event.surveys[0]?.id ?? "";
  if (ACTIONS[kind].quiz) blank.quiz = event.quizzes?.[0]?.id ?? "";
  if (ACTIONS[kind].activity) blank.activity = activitiesIn(event, ACTIONS[kind].activity)[0]?.id ?? "";
  if (blank.contest !== undefined && kind !== "scene") blank.contest = event.contests?.[0]?.id ?? "";
  if (ACTIONS[kind].prize) blank.prize = event.prizes[0]?.id ?? "";
  return blank;
}

/** {icon, words} of an action. */
export function actionWords(action, event) {
  const title = titleOf(event, action.poll || action.survey || action.quiz || action.activity);
  if (action.do === "scene") {
    const words = t(`scene.${action.scene}`);
    return {
      icon: SCENES[action.scene]?.icon ?? "monitor",
      words: title ? t("cue.scene_of", { scene: words, title }) : t("cue.scene", { scene: words }),
    };
  }
  if (action.do === "announce") return { icon: "megaphone", words: t("cue.announce", { text: pick(action, "text") }) };
  if (action.do === "focus" && !action.activity) return { icon: "smartphone", words: t("focus.end") };
  if (action.do === "comments") return { icon: "message-square", words: t(`cue.comments.${action.mode}`) };
  const words = t(`cue.do.${action.do}`);
  const prize = event.prizes.find((one) => one.id === action.prize);
  if (prize) return { icon: ACTIONS[action.do].icon, words: `${words} · ${pick(prize, "name")}` };
  return { icon: ACTIONS[action.do]?.icon ?? "info", words: title ? `${words} · ${title}` : words };
}

/** The activities in these lists of a definition (default: all lists). */
export const activitiesIn = (event, lists = ["polls", "surveys", "quizzes", "question_boards", "word_clouds"]) =>
  lists.flatMap((list) => event[list] ?? []);

/** The title of an activity; "" without one, and of a quiz where the page has no definition of it. */
export function titleOf(event, id) {
  const activity = activitiesIn(event).find((one) => one.id === id);
  return activity ? pick(activity, "title") : "";
}
