// What pages say of questions that have right answers. One line each: [Chinese, English].

import { addWords } from "../words.js";

addWords({
  "quiz.submit": ["提交答案", "Send answer"],
  "quiz.several": ["可多选，选好后提交", "Choose all that are right, then send"],
  "quiz.order": ["请按正确顺序依次点选", "Tap them in the right order"],
  "quiz.again": ["重新排序", "Start over"],
  "quiz.number.hint": ["请估一个数，最接近的得分", "Estimate: whoever is nearest scores"],
  "quiz.true": ["对", "True"],
  "quiz.false": ["错", "False"],
  "quiz.key": ["正确答案：{answer}", "The answer: {answer}"],
  "quiz.and": ["、", ", "],
});
