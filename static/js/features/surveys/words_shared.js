// What phones and the console both say of surveys. One line each: [Chinese, English].

import { addWords } from "../../shared/words.js";

addWords({
  "surveys": ["问卷", "Surveys"],
  "survey.open": ["填写中", "Open"],
  "survey.locked": ["已暂停", "Paused"],
  "survey.closed": ["已截止", "Closed"],
  "survey.published": ["已公布", "Published"],
  "survey.questions": ["共 {n} 题", "{n} questions"],
  "survey.short.unlinked": ["只计数，不留答卷", "Counted, not kept"],
  "survey.short.named": ["实名", "With your name"],
  "survey.draft": ["未开放", "Draft"],
});
