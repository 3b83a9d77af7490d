// The contents beside the event form: where one is, where something is wrong, and a way there.

import { Icon, html, useEffect, useState } from "../../shared/ui.js";
import { pick, t } from "../../shared/words.js";
import { problemsBelow } from "../fields/form_state.js";

const READING_LINE_PX = 200; // below the bars on top; the part that crosses it is the one in hand

/** Each part's words, and which fields of the definition it holds. */
/** @type {[part: string, words: string, fields: string[]][]} */
const PARTS = [
  [
    "basics",
    "form.basics",
    [
      "id",
      "title",
      "title_en",
      "subtitle",
      "subtitle_en",
      "admission",
      "kind",
      "home",
      "by_name",
      "sign_in",
      "attendance",
      "second_operator",
      "listing",
      "timezone",
      "reactions",
      "frame_ancestors",
    ],
  ],
  ["stream", "form.stream", ["stream"]],
  ["comments", "form.comments", ["comments"]],
  ["look", "form.look", ["theme"]],
  ["classes", "form.classes", ["classes"]],
  ["check-in", "check_in", ["check_in"]],
  ["points", "points", ["points"]],
  ["polls", "polls", ["polls"]],
  ["surveys", "surveys", ["surveys"]],
  ["quizzes", "quizzes", ["quizzes"]],
  ["question_boards", "question_boards", ["question_boards"]],
  ["word_clouds", "word_clouds", ["word_clouds"]],
  ["prizes", "prizes", ["prizes", "winner_names"]],
  ["decks", "decks", ["decks"]],
  ["videos", "videos", ["videos"]],
  ["credits", "scene.credits", ["credits"]],
  ["cues", "show.cues", ["cues"]],
  ["retention", "retention", ["retention"]],
];

/** {list: the kind of what is in it} */
const ACTIVITIES = {
  polls: "poll",
  surveys: "survey",
  quizzes: "quiz",
  question_boards: "question_board",
  word_clouds: "word_cloud",
};

const placeOf = (part) => document.getElementById(`part-${part}`);

/** The last part that begins above the reading line; at the foot of the page, the last of all. */
function partInHand() {
  const { scrollY, innerHeight } = window;
  if (scrollY + innerHeight >= document.documentElement.scrollHeight - 1 && scrollY > 0)
    return PARTS[PARTS.length - 1][0];
  const begun = PARTS.filter(([part]) => placeOf(part)?.getBoundingClientRect().top <= READING_LINE_PX);
  return (begun[begun.length - 1] ?? PARTS[0])[0];
}

export function Contents({ event, problems }) {
  const [current, setCurrent] = useState(PARTS[0][0]);
  useEffect(() => {
    const follow = () => setCurrent(partInHand());
    addEventListener("scroll", follow, { passive: true });
    return () => removeEventListener("scroll", follow);
  }, []);
  const jump = (part) => placeOf(part)?.scrollIntoView({ block: "start" });
  const wrongIn = (fields) => fields.some((field) => problemsBelow(problems, [field]).length > 0);
  const entry = (part, words, wrong, inner) => html`<button key=${part} type="button"
    class=${`button quiet small ${inner ? "inner" : ""}`}
    aria-current=${part === current ? "true" : undefined} data-wrong=${wrong} onClick=${() => jump(part)}>
    <span class="cut">${words}</span>${wrong && html`<${Icon} name="circle-alert" />`}</button>`;
  return html`<nav class="contents" aria-label=${t("form.contents")}>
    ${PARTS.flatMap(([part, words, fields]) => [
      entry(part, t(words), wrongIn(fields)),
      ...(part in ACTIVITIES ? event[part].map((one, index) => entry(`${ACTIVITIES[part]}-${index}`,
        pick(one, "title") || one.id, wrongIn([`${part}[${index}]`]), true)) : []),
    ])}
  </nav>`;
}
