// Who may take part in a poll: by class and unit (server/acclaim/event/entitlement.py).

import { isWithin } from "./units.js";

/** Whether `member` (as `welcome` has it) may vote in `poll`, as far as the definition tells. */
export function isEntitled({ entitled, weights }, { unit, class: classId }) {
  const weighted = Object.keys(weights);
  if (weighted.length && !weighted.includes(classId)) return false;
  if (entitled.classes.length && !entitled.classes.includes(classId)) return false;
  return !entitled.units.length || entitled.units.some((outer) => isWithin(unit, outer));
}
