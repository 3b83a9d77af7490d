// What can be told wrong before asking the server, which judges again: {field text: word key}. Pure.

import { quizProblems } from "../../features/quizzes/form/problems.js";
import { surveyProblems } from "../../features/surveys/form/problems.js";
import { WINNERS_PER_DRAW } from "../../shared/limits.js";
import { closesAfter, eachOnce, idAndTitle } from "../fields/checks.js";
import { COLOUR_PATTERN, SITE_PATTERN, STREAM_PATTERN } from "../fields/definition.js";
import { activityIds, pathText } from "../fields/form_state.js";
import { knownZone } from "../fields/zoned_time.js";

const DEFAULT_CLASS = "audience"; // always there (server/acclaim/event/parts/member_class.py)

export function localProblems(event) {
  const problems = {};
  const tell = (path, key) => (problems[pathText(path)] ??= key);
  idAndTitle(event, [], "title", tell);
  if (!knownZone(event.timezone)) tell(["timezone"], "wrong.zone");
  if (!event.frame_ancestors.every((site) => SITE_PATTERN.test(site))) tell(["frame_ancestors"], "wrong.site");
  if (!STREAM_PATTERN.test(event.stream.url)) tell(["stream", "url"], "wrong.stream");
  for (const name of ["primary", "accent", "background"]) {
    if (!COLOUR_PATTERN.test(event.theme[name])) tell(["theme", name], "wrong.colour");
  }
  eachOnce(event.classes, ["classes"], tell);
  event.classes.forEach((one, index) => idAndTitle(one, ["classes", index], "name", tell));
  eachOnce(event.polls, ["polls"], tell);
  event.polls.forEach((poll, index) => pollProblems(poll, event.classes, ["polls", index], tell));
  eachOnce([...event.polls, ...event.surveys], ["surveys"], tell, event.polls.length);
  event.surveys.forEach((survey, index) => surveyProblems(survey, ["surveys", index], tell));
  let before = [...event.polls, ...event.surveys];
  for (const list of ["question_boards", "word_clouds"]) {
    eachOnce([...before, ...event[list]], [list], tell, before.length);
    before = [...before, ...event[list]];
    event[list].forEach((one, index) => {
      idAndTitle(one, [list, index], "title", tell);
      closesAfter(one, [list, index], tell);
    });
  }
  quizProblems(event, tell);
  eachOnce(event.prizes, ["prizes"], tell);
  event.prizes.forEach((prize, index) => {
    idAndTitle(prize, ["prizes", index], "name", tell);
    if (!Number.isInteger(prize.count) || prize.count < 1 || prize.count > WINNERS_PER_DRAW)
      tell(["prizes", index, "count"], "wrong.number");
    if (prize.entrants === "voters" && !event.polls.some(({ id }) => id === prize.poll))
      tell(["prizes", index, "poll"], "wrong.no_poll");
  });
  eachOnce(event.decks, ["decks"], tell);
  event.decks.forEach((deck, index) => idAndTitle(deck, ["decks", index], "title", tell));
  eachOnce(event.videos, ["videos"], tell);
  event.videos.forEach((video, index) => {
    idAndTitle(video, ["videos", index], "title", tell);
    if (!isVideoFile(video.url)) tell(["videos", index, "url"], "wrong.video_file");
  });
  event.credits.sponsors.forEach(({ name }, index) => {
    if (!name.trim()) tell(["credits", "sponsors", index, "name"], "wrong.empty");
  });
  eachOnce(event.cues, ["cues"], tell);
  event.cues.forEach((cue, index) => cueProblems(cue, event, ["cues", index], tell));
  return problems;
}

/** As server/acclaim/event/parts/video.py. */
const isVideoFile = (url) => STREAM_PATTERN.test(url) && /^[^?#]+\.(mp4|m4v|webm)([?#]|$)/i.test(url);

function pollProblems(poll, classes, at, tell) {
  idAndTitle(poll, at, "title", tell);
  if (!poll.options.length) tell([...at, "options"], "wrong.no_options");
  eachOnce(poll.options, [...at, "options"], tell);
  poll.options.forEach((option, index) => {
    idAndTitle(option, [...at, "options", index], "name", tell);
    const video = option.about?.video ?? "";
    if (!STREAM_PATTERN.test(video)) tell([...at, "options", index, "about", "video"], "wrong.video");
  });
  for (const name of ["choices_min", "choices_max"]) {
    if (!Number.isInteger(poll[name]) || poll[name] < 1) tell([...at, name], "wrong.number");
  }
  if (poll.choices_max > poll.options.length) tell([...at, "choices_max"], "wrong.above_options");
  if (poll.choices_min > poll.choices_max) tell([...at, "choices_min"], "wrong.above_max");
  for (const weight of Object.values(poll.weights)) {
    if (!(weight > 0 && weight <= 1000)) tell([...at, "weights"], "wrong.weight");
  }
  if (shutsOut(poll, classes)) tell([...at, "weights"], "wrong.no_weight");
  if (poll.repeat.kind === "quota") quotaProblems(poll, at, tell);
  closesAfter(poll, at, tell);
}

/** Whether a class is entitled by what the poll says, and not by the weights that it gives. */
function shutsOut({ weights, entitled }, classes) {
  if (!Object.keys(weights).length) return false;
  const voters = entitled.classes.length ? entitled.classes : [DEFAULT_CLASS, ...classes.map(({ id }) => id)];
  return voters.some((id) => !(id in weights));
}

function cueProblems(cue, event, at, tell) {
  idAndTitle(cue, at, "title", tell);
  cue.actions.forEach((action, index) => {
    const path = [...at, "actions", index];
    if (action.poll && !event.polls.some(({ id }) => id === action.poll)) tell([...path, "poll"], "wrong.no_poll");
    if (action.activity && !activityIds(event).includes(action.activity))
      tell([...path, "activity"], "wrong.no_activity");
    if (action.activity === "" && !["focus", "scene"].includes(action.do))
      tell([...path, "activity"], "wrong.no_activity");
    if ("poll" in action && action.do !== "scene" && !action.poll) tell([...path, "poll"], "wrong.no_poll");
    if ("prize" in action && action.do !== "scene" && !action.prize) tell(path, "wrong.no_prize");
    if (action.do === "announce" && !action.text.trim()) tell([...path, "text"], "wrong.empty");
    if (action.options?.filter(Boolean).length === 1) tell(path, "wrong.one_option");
    if ("seconds" in action && !Number.isInteger(action.seconds)) tell([...path, "seconds"], "wrong.seconds");
  });
}

function quotaProblems(poll, at, tell) {
  for (const name of ["votes", "per_option"]) {
    const number = poll.repeat[name];
    if (!Number.isInteger(number) || number < 1 || number > 1000) tell([...at, "repeat", name], "wrong.number");
  }
  if (poll.repeat.votes < poll.choices_min) tell([...at, "repeat", "votes"], "wrong.below_min");
  if (poll.repeat.per_option > poll.repeat.votes) tell([...at, "repeat", "per_option"], "wrong.above_votes");
}
