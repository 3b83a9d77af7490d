// Words of questions in the console. One line each: [Chinese, English].

import { addWords } from "../../shared/words.js";
import "./words_shared.js";

addWords({
  "questions.lists": ["列表", "Lists"],
  "questions.queue": ["待审", "Queue"],
  "questions.newest": ["全部", "All"],
  "questions.queue_empty": ["没有待审的问题。", "No questions are waiting."],
  "questions.none": ["还没有问题。", "No questions yet."],
  "questions.votes": ["{n} 个赞", "{n} upvotes"],
  "questions.next": ["回答下一个", "Answer the next"],
  "questions.next.hint": ["赞最多的问题", "the one with the most upvotes"],
  "questions.next.none": ["没有等待回答的问题。", "No question is waiting for an answer."],
  "questions.step": ["下一个", "Next"],
  "questions.waiting": ["还有 {n} 个问题待回答", "{n} waiting to be answered"],
  "questions.off": ["本活动没有提问。", "This event has no question boards."],
  "moderate.answer": ["正在回答", "Answer now"],
  "moderate.unanswer": ["重新等待回答", "Back to waiting"],
  "moderate.done_with": ["已回答", "Answered"],
  "moderate.merge": ["把选中的并入此条", "Merge the marked ones into this"],
  "keys.N": ["正在回答", "answer now"],
  "keys.R": ["已回答", "answered"],
  "keys.G": ["合并", "merge"],
  "audit.what.merge_questions": ["合并问题", "merged questions"],
  "audit.what.export_questions": ["下载问题", "downloaded the questions"],
});
