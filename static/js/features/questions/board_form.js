// Question boards in the event form.

import { ActivityList } from "../../console/fields/activity_list.js";
import { QUESTION_BOARD } from "../../console/fields/definition.js";
import { NumberField, SelectField } from "../../console/fields/fields.js";
import { html } from "../../shared/ui.js";
import { addWords, t } from "../../shared/words.js";

const MODES = ["review", "open"];
const NAMES = ["name", "unit", "none"];
const BOARDS_MAX = 20; // server/acclaim/event/parts/collected/question_board.py, as are the next two
const CHARS_MAX = 200;
const QUESTIONS_MAX = 20;

addWords({
  "question_boards": ["提问", "Question boards"],
  "question_boards.hint": [
    "会员在手机上提问、给别人的问题点赞；大屏按赞数排列，主持人逐个回答。",
    "Members ask on their phones and upvote each other's questions. " +
      "The screen shows those with the most upvotes, and the one that is being answered.",
  ],
  "question_board.draft": ["未开始", "Draft"],
  "question_board.open": ["提问中", "Open"],
  "question_board.locked": ["已暂停", "Paused"],
  "question_board.closed": ["已结束", "Closed"],
  "question_board.new": ["新的提问", "New question board"],
  "question_board.add": ["添加提问", "Add a question board"],
  "form.remove_question_board": ["删除提问", "Remove the question board"],
  "question_board.mode": ["新问题", "New questions"],
  "question_board.mode.review": ["审核通过后显示", "Appear once approved"],
  "question_board.mode.open": ["立即显示", "Appear at once"],
  "question_board.names": ["问题旁显示", "Shown beside a question"],
  "question_board.names.none": ["不显示姓名", "No name"],
  "question_board.names.name": ["姓名", "The name"],
  "question_board.names.unit": ["姓名和单位", "Name and unit"],
  "question_board.length": ["每个问题的字数上限", "Characters of a question at most"],
  "question_board.questions_max": ["每人可提几个", "Questions of a member at most"],
  "activity_form.frozen": [
    "已经开放过，只能修改标题、截止时间等。",
    "It has been opened: only the title, the closing time and the like may change.",
  ],
});

/** `known`: {id: {state}} of the saved ones. */
export const QuestionBoards = ({ known }) => html`<${ActivityList} kind="question_board" blank=${QUESTION_BOARD}
  known=${known} most=${BOARDS_MAX} Fields=${Fields} />`;

function Fields({ at, frozen }) {
  const options = (name, values) => values.map((one) => [one, t(`question_board.${name}.${one}`)]);
  return html`<div class="pair">
      <${SelectField} path=${[...at, "mode"]} label=${t("question_board.mode")} options=${options("mode", MODES)} />
      <${SelectField} path=${[...at, "names"]} label=${t("question_board.names")} options=${options("names", NAMES)}
        disabled=${frozen} /></div>
    <div class="pair">
      <${NumberField} path=${[...at, "length"]} label=${t("question_board.length")} max=${CHARS_MAX} />
      <${NumberField} path=${[...at, "questions_max"]} label=${t("question_board.questions_max")}
        max=${QUESTIONS_MAX} /></div>`;
}
