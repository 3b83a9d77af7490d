// What the console says of what is published of surveys, and of their texts. One line each: [Chinese, English].

import { addWords } from "../../shared/words.js";

addWords({
  "survey.results": ["问卷结果", "Surveys"],
  "survey.results.hint": [
    "人数不足的单位不公布，任何人都无法由此推算个人的回答。",
    "Small units are not shown: nobody's answers can be worked out from these.",
  ],
  "survey.not_yet": ["已截止，尚未公布", "closed, not yet published"],
  "survey.page": ["查看与打印", "View and print"],
  "survey.codebook": ["取值说明（CSV）", "Codebook (CSV)"],
  "survey.cleared": ["已通过的留言（CSV）", "Cleared texts (CSV)"],
  "survey.texts": ["审阅留言", "Review texts"],
  "survey.texts.hint": [
    "留言不记作者和单位；电话、证件号等已遮盖。能看出是谁写的，请不要通过。",
    "Texts carry no author and no unit; numbers and addresses are masked. Approve none that shows who wrote it.",
  ],
  "survey.texts.no_surveys": ["还没有已截止的问卷。", "No survey is closed yet."],
  "survey.texts.none": ["没有待审阅的留言。", "No texts are waiting."],
  "survey.texts.page_done": ["这一页已审完。", "All of these are done."],
  "survey.texts.next": ["继续", "Next"],
  "survey.texts.clear": ["通过", "Approve"],
  "survey.texts.refuse": ["不通过", "Refuse"],
});
