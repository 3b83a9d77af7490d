// Turnout by unit (docs/protocol.md, survey_shown; docs/show.md) as rows: in the credits, and as a race.

import { nameBelow } from "../../shared/members/units.js";
import { t } from "../../shared/words.js";

/** `[{id, name, entitled, members}]` of its units in their order, and of the sum of those that are not named. */
export function rowsOf(turnout) {
  const named = (unit) => (unit === turnout.unit ? t("units.direct") : nameBelow(unit, turnout.unit));
  const rows = turnout.units.map(({ unit, entitled, members }) => ({ id: unit, name: named(unit), entitled, members }));
  const { others_units: count, others_entitled: entitled, others_members: members } = turnout;
  return count ? [...rows, { id: OTHERS, name: t("units.others", { count }), entitled, members }] : rows;
}

/** The same as entries of the board (ranking.js), the best share first; the sum of others stands last, at no place. */
export function turnoutEntries(turnout) {
  const rows = rowsOf(turnout).map((row) => ({ ...row, share: row.members / row.entitled }));
  const named = rows.filter(({ id }) => id !== OTHERS);
  const order = [...named].sort((a, b) => b.share - a.share || b.entitled - a.entitled || compare(a.id, b.id));
  const inDocument = [...rows].sort((a, b) => compare(a.id, b.id)).map(({ id }) => id);
  return [...order, ...rows.filter(({ id }) => id === OTHERS)].map(({ id, name, entitled, members, share }, at) => ({
    id,
    option: { id, name },
    index: inDocument.indexOf(id),
    order: at,
    place: id !== OTHERS && members > 0 ? 1 + named.filter((other) => other.share > share).length : null,
    votes: members,
    score: null,
    value: members,
    full: entitled,
    spread: null,
    percent: share * 100,
    split: [],
    isSum: id === OTHERS,
  }));
}

const OTHERS = "/"; // no unit's path

const compare = (a, b) => (a < b ? -1 : Number(a > b));
