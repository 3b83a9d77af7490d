// The classes of members in a weighted poll: what they are called, what they weigh and what they voted.

import { pick, t } from "../words.js";

const DEFAULT_CLASS = "audience"; // there even where the event does not define it

/**
 * The classes that count in `poll`: `[{id, name, weight}]`, weights in per cent of all, rounded to tenths; [] without
 * weights.
 */
export function classesOf(event, poll) {
  const { weights } = poll;
  const sum = sumOf(Object.values(weights));
  return Object.entries(weights).map(([id, weight]) => ({
    id,
    name: nameOf(event, id),
    weight: Math.round((weight / sum) * 1000) / 10,
  }));
}

/**
 * What each class voted for the option at `index`: `[{id, votes, share, points}]`, in the order of the weights; [] in
 * polls without. `share` is 0..1 of the class's votes, and the points add up to the option's score.
 */
export function splitByClass(poll, { by_class: byClass }, index) {
  if (!byClass) return [];
  const { weights } = poll;
  const weightSum = sumOf(Object.values(weights));
  return Object.entries(weights).map(([id, weight]) => {
    const votes = byClass[id]?.[index] ?? 0;
    const total = sumOf(byClass[id] ?? []);
    const share = total > 0 ? votes / total : 0;
    return { id, votes, share, points: share * (weight / weightSum) * 100 };
  });
}

/**
 * The classes whose points can be called one after the other, in the order of the weights; [] if any of those that
 * count is withheld, or if there is only one.
 */
export function calledClasses(poll, { by_class: byClass }) {
  const ids = Object.keys(poll.weights);
  return ids.length > 1 && ids.every((id) => byClass?.[id]) ? ids : [];
}

/** The figures with the points of the classes `called` alone. */
export function pointsOf(poll, figures, called) {
  const ofThese = (index) => splitByClass(poll, figures, index).filter(({ id }) => called.includes(id));
  const score = poll.options.map((_, index) => rounded(sumOf(ofThese(index).map(({ points }) => points))));
  const none = poll.options.map(() => 0);
  const byClass = Object.entries(figures.by_class).map(([id, votes]) => [id, called.includes(id) ? votes : none]);
  return { ...figures, score, by_class: Object.fromEntries(byClass) };
}

const rounded = (points) => Math.round(points * 1e4) / 1e4; // as the server's: the last call is the result

const sumOf = (numbers) => numbers.reduce((sum, n) => sum + n, 0);

/** What people call a class. */
export function nameOf(event, id) {
  const known = event.classes.find((one) => one.id === id);
  if (known) return pick(known, "name");
  return id === DEFAULT_CLASS ? t("class.audience") : id;
}
