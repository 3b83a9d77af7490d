// Who stands where on the board. Pure: a poll's definition and its figures in, ranked entries out.

import { splitByClass } from "../../shared/members/classes.js";
import { standings } from "../../shared/tally.js";

/**
 * Ranks the options of `poll` by `figures`; null while their votes are hidden.
 *
 * Entries come best first: `{id, option, index, order, place, votes, score, value, full, percent, split, spread}`, of
 * which `value`, `full` and `spread` are those of shared/tally.js. `order` is the
 * seat on the board, from 0; `place` is what people read: 1, 1, 3 for ties, null for an option without any vote.
 * `percent` (0–100) is the weighted score where there is one, else the share of all votes.
 * `split` is what each class voted (shared/members/classes.js, splitByClass).
 */
export function rank(poll, figures) {
  const rows = standings(poll, figures);
  if (!rows) return null;
  return rows.map(({ option, index, votes, score, value, full, spread, share, rank: place }, order) => ({
    id: option.id,
    option,
    index,
    order,
    place: value > 0 ? place : null,
    votes,
    score,
    value,
    full,
    spread,
    percent: score ?? share * 100,
    split: splitByClass(poll, figures, index),
  }));
}

/** The options in the definition's order and without figures: before a poll opens there is nothing to rank. */
export function lineup(poll) {
  return poll.options.map((option, index) => ({
    id: option.id,
    option,
    index,
    order: index,
    place: null,
    votes: 0,
    score: null,
    value: 0,
    full: 0,
    spread: null,
    percent: 0,
    split: [],
  }));
}

/** A bar's length, 0..1 of the most there can be, or of the leader's: bars start at zero, so that lengths compare
 *  honestly. */
export function barLength(entry, leader) {
  const whole = entry.full || leader.value;
  return whole > 0 ? entry.value / whole : 0;
}

/** The best places as groups of equals: `[{place, entries}]` for places up to `last`, best first. */
export function topGroups(entries, last = 3) {
  const groups = [];
  for (const entry of entries) {
    if (entry.place === null || entry.place > last) break;
    if (groups.at(-1)?.place === entry.place) groups.at(-1).entries.push(entry);
    else groups.push({ place: entry.place, entries: [entry] });
  }
  return groups;
}
