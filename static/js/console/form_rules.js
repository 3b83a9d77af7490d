// What can be told wrong before asking the server, which judges again: {field text: word key}. Pure.

import { ID_PATTERN, pathText } from "./form_state.js";
import { knownZone } from "./zoned_time.js";

export function localProblems(event) {
  const problems = {};
  const tell = (path, key) => (problems[pathText(path)] ??= key);
  idAndTitle(event, [], "title", tell);
  if (!knownZone(event.timezone)) tell(["timezone"], "wrong_zone");
  eachOnce(event.classes, ["classes"], tell);
  event.classes.forEach((one, index) => idAndTitle(one, ["classes", index], "name", tell));
  eachOnce(event.polls, ["polls"], tell);
  event.polls.forEach((poll, index) => pollProblems(poll, ["polls", index], tell));
  return problems;
}

function pollProblems(poll, at, tell) {
  idAndTitle(poll, at, "title", tell);
  if (!poll.options.length) tell([...at, "options"], "wrong_no_options");
  eachOnce(poll.options, [...at, "options"], tell);
  poll.options.forEach((option, index) => idAndTitle(option, [...at, "options", index], "name", tell));
  for (const name of ["choices_min", "choices_max"]) {
    if (!Number.isInteger(poll[name]) || poll[name] < 1) tell([...at, name], "wrong_number");
  }
  if (poll.choices_max > poll.options.length) tell([...at, "choices_max"], "wrong_above_options");
  if (poll.choices_min > poll.choices_max) tell([...at, "choices_min"], "wrong_above_max");
  if (poll.repeat.kind === "quota") quotaProblems(poll, at, tell);
  if (poll.opens_at && poll.closes_at && Date.parse(poll.opens_at) >= Date.parse(poll.closes_at)) {
    tell([...at, "closes_at"], "wrong_closes_before");
  }
}

function quotaProblems(poll, at, tell) {
  for (const name of ["votes", "per_option"]) {
    const number = poll.repeat[name];
    if (!Number.isInteger(number) || number < 1 || number > 1000) tell([...at, "repeat", name], "wrong_number");
  }
  if (poll.repeat.votes < poll.choices_min) tell([...at, "repeat", "votes"], "wrong_below_min");
  if (poll.repeat.per_option > poll.repeat.votes) tell([...at, "repeat", "per_option"], "wrong_above_votes");
}

function idAndTitle(part, at, titleName, tell) {
  if (!ID_PATTERN.test(part.id)) tell([...at, "id"], "wrong_id");
  if (!part[titleName].trim()) tell([...at, titleName], "wrong_empty");
}

function eachOnce(parts, at, tell) {
  const seen = new Set();
  parts.forEach((part, index) => {
    if (seen.has(part.id)) tell([...at, index, "id"], "wrong_twice");
    seen.add(part.id);
  });
}
