// The state of the event form: a whole definition (server/acclaim/event/event.py), changed only by making a new one.
// Pure. A path is a list such as ["polls", 0, "options", 2, "name"]; the server writes it polls[0].options[2].name.

import { cut } from "../../shared/cut.js";
import { REACTIONS_PER_EVENT, TEXT_CHARS } from "../../shared/limits.js";
import { CUE, DECK, EVENT, OPTION, POLL, PRIZE, QUOTA, VIDEO } from "./definition.js";

/** A new event, as the server would take it but for its id and title. */
export function blankEvent() {
  return { ...EVENT };
}

export function blankCue(taken) {
  return { ...CUE, id: freeId(taken, "cue-") };
}

export function blankPrize(taken) {
  return { ...PRIZE, id: freeId(taken, "prize-") };
}

export function blankVideo(taken) {
  return { ...VIDEO, id: freeId(taken, "video-") };
}

export function blankDeck(taken) {
  return { ...DECK, id: freeId(taken, "deck-") };
}

export function blankPoll(taken) {
  return { ...POLL, id: freeId(taken, "poll-"), options: [blankOption([]), blankOption(["1"])] };
}

export function blankOption(taken) {
  return { ...OPTION, id: freeId(taken) };
}

export const activityIds = ({ polls, surveys, quizzes = [], question_boards = [], word_clouds = [] }) =>
  [...polls, ...surveys, ...quizzes, ...question_boards, ...word_clouds].map(({ id }) => id);

/**
 * The ids of all activities and of the questions of quizzes, and of those that were removed after people were promised
 * something (`known`).
 */
export function takenIds(event, known) {
  const questions = event.quizzes.flatMap((quiz) => quiz.questions).map(({ id }) => id);
  return [...new Set([...activityIds(event), ...questions, ...Object.keys(known)])];
}

/** The first of prefix1, prefix2, … that is not in `taken`. */
export function freeId(taken, prefix = "") {
  let number = taken.length + 1;
  while (taken.includes(`${prefix}${number}`)) number += 1;
  return `${prefix}${number}`;
}

/**
 * Lines of text, each "name", "name<tab>subtitle" or "name<tab>subtitle<tab>group", as a spreadsheet copies it →
 * options to add to `options`.
 */
export function optionsFromLines(text, options) {
  const added = [];
  for (const line of text.split(/\r?\n/)) {
    const [name, subtitle = "", group = ""] = line.split("\t").map((cell) => cut(cell.trim(), TEXT_CHARS));
    if (!name) continue;
    const taken = [...options, ...added].map((option) => option.id);
    added.push({ ...blankOption(taken), name, subtitle, ...(group && { group }) });
  }
  return added;
}

/** The emoji of `text`, each once, as an event's reactions; those of `before` keep their ids. */
export function reactionsFrom(text, before) {
  const graphemes = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
  // With that mark or without: the same.
  const looks = new Map(graphemes.map((one) => [one.replaceAll("\ufe0f", ""), one]));
  const emoji = [...looks.values()].filter((one) => /^[^\p{ASCII}\s]+$/u.test(one)).slice(0, REACTIONS_PER_EVENT);
  const reactions = [];
  for (const one of emoji) {
    const taken = [...before, ...reactions].map((reaction) => reaction.id);
    reactions.push(before.find((reaction) => reaction.emoji === one) ?? { id: freeId(taken, "r"), emoji: one });
  }
  return reactions;
}

/** Whether two parts of a definition say the same. */
export function same(a, b) {
  if (a === b) return true;
  if (!a || !b || typeof a !== "object" || typeof b !== "object" || Array.isArray(a) !== Array.isArray(b)) return false;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length && names.every((name) => Object.hasOwn(b, name) && same(a[name], b[name]))
  );
}

export function getAt(value, path) {
  return path.reduce((inner, step) => inner?.[step], value);
}

/** `value` with `next` at `path`; every other part is the same object as before. */
export function setAt(value, path, next) {
  if (!path.length) return next;
  const [step, ...rest] = path;
  const copy = Array.isArray(value) ? [...value] : { ...value };
  copy[step] = setAt(value?.[step], rest, next);
  return copy;
}

export function removeAt(list, index) {
  return list.filter((_, at) => at !== index);
}

/** `list` with the item at `from` moved to `to`; the same list if either lies outside. */
export function moveItem(list, from, to) {
  if (from === to || from < 0 || to < 0 || from >= list.length || to >= list.length) return list;
  const copy = [...list];
  copy.splice(to, 0, ...copy.splice(from, 1));
  return copy;
}

/** ["polls", 0, "title"] → "polls[0].title", as the server names a field. */
export function pathText(path) {
  return path.map((step, at) => (typeof step === "number" ? `[${step}]` : at ? `.${step}` : step)).join("");
}

/** The problems that `errors` ({field text: problem}) holds at or below `path`. */
export function problemsBelow(errors, path) {
  const at = pathText(path);
  const below = (field) => field === at || field.startsWith(`${at}.`) || field.startsWith(`${at}[`);
  return Object.keys(errors).filter(below);
}

/** Swaps the repeat rule for one of `kind`, with the fields that kind has. */
/** The poll as `privacy` wants it: a secret one is without what would tell who chose what. */
export function withPrivacy(poll, privacy) {
  if (privacy !== "secret") return { ...poll, privacy };
  const visibility = SECRET_VISIBILITIES.includes(poll.visibility) ? poll.visibility : "on_close";
  return { ...poll, privacy, visibility, repeat: { kind: "once" }, weights: {}, shards: 1 };
}

/** When a secret poll may show its result. */
export const SECRET_VISIBILITIES = ["on_close", "on_publish"];

export function repeatOf(kind, choicesMax) {
  return kind === "quota" ? { ...QUOTA, votes: Math.max(1, choicesMax) } : { kind };
}
