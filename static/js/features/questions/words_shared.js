// Words of questions on phones, screens and in the console. One line each: [Chinese, English].

import { addWords } from "../../shared/words.js";

addWords({
  "questions": ["提问", "Questions"],
  "questions.draft": ["未开始", "Draft"],
  "questions.open": ["提问中", "Open"],
  "questions.locked": ["已暂停", "Paused"],
  "questions.closed": ["已结束", "Closed"],
  "questions.state.sent": ["正在提交…", "Sending…"],
  "questions.state.pending": ["待审核", "Waiting for approval"],
  "questions.state.shown": ["已显示", "Shown"],
  "questions.state.answering": ["正在回答", "Being answered"],
  "questions.state.answered": ["已回答", "Answered"],
  "questions.state.deleted": ["未通过", "Not shown"],
  "questions.state.merged": ["已与相似问题合并", "Merged with a similar one"],
  "questions.screen.count": ["个问题", "questions"],
});
