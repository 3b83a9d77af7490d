// What is told wrong in several forms before asking the server. Pure; `tell(path, word key)`.

import { ID_PATTERN } from "./definition.js";

export function idAndTitle(part, at, titleName, tell) {
  if (!ID_PATTERN.test(part.id)) tell([...at, "id"], "wrong.id");
  if (!part[titleName].trim()) tell([...at, titleName], "wrong.empty");
}

/** No id stands twice among `parts`, of which those from `from` on are at `at`. */
export function eachOnce(parts, at, tell, from = 0) {
  const seen = new Set();
  parts.forEach((part, index) => {
    if (seen.has(part.id) && index >= from) tell([...at, index - from, "id"], "wrong.twice");
    seen.add(part.id);
  });
}

/** An activity closes after it opens. */
export function closesAfter({ opens_at, closes_at }, at, tell) {
  if (opens_at && closes_at && Date.parse(opens_at) >= Date.parse(closes_at))
    tell([...at, "closes_at"], "wrong.closes_before");
}
