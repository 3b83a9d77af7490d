// What a ballot says, in words: names of options, with their points where it rates them.

import { optionOf, pointsFor } from "./definition.js";
import { pick, t } from "./words.js";

/**
 * The options that `choices` name: those of a ranking in its order, else in the poll's. [] where they are not known.
 */
export function chosenIn(poll, choices) {
  if (!choices) return [];
  const named = choices.map(optionOf);
  if (poll.counting?.kind === "ranking") {
    return named.map((id) => poll.options.find((option) => option.id === id)).filter(Boolean);
  }
  return poll.options.filter(({ id }) => named.includes(id));
}

/** The same, each as people read it: "大合唱", "大合唱 5 分", "1. 食堂". */
export function saidBy(poll, choices) {
  return chosenIn(poll, choices).map((option, place) => {
    const name = pick(option, "name");
    if (poll.counting?.kind === "rating") {
      return t("ballot.rated", { name, n: pointsFor(choices, option.id) });
    }
    return poll.counting?.kind === "ranking" ? t("ballot.placed", { name, n: place + 1 }) : name;
  });
}
