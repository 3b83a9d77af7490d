// Words of questions on phones. One line each: [Chinese, English].

import { addWords } from "../../shared/words.js";
import "./words_shared.js";

addWords({
  "questions.count": ["{n} 个问题", "Questions: {n}"],
  "questions.may": ["每人可提 {n} 个", "up to {n} each"],
  "questions.mine": ["您提了 {n} 个问题", "You have asked {n}."],
  "questions.go": ["提问、点赞", "Ask and upvote"],
  "questions.see": ["查看问题", "See the questions"],
  "questions.write": ["您想问什么？", "What would you like to ask?"],
  "questions.ask": ["提问", "Ask"],
  "questions.named.name": ["问题旁会显示您的姓名。", "Your name is shown beside it."],
  "questions.named.unit": ["问题旁会显示您的姓名和单位。", "Your name and unit are shown beside it."],
  "questions.named.none": ["大家看不到是谁问的，但管理员能看到。", "Nobody sees who asked, except the moderators."],
  "questions.reviewed": ["审核通过后大家才能看到。", "Others see it once it is approved."],
  "questions.used": [
    "您已提满 {n} 个问题，还可以给别人的问题点赞。",
    "You have asked {n} questions. You can still upvote those of others.",
  ],
  "questions.own": ["我的提问", "My questions"],
  "questions.own.one": ["我提的", "mine"],
  "questions.all": ["大家的提问", "All questions"],
  "questions.none": ["还没有问题。", "No questions yet."],
  "questions.upvote": ["给这个问题点赞，现有 {n} 个赞", "Upvote this question, {n} so far"],
  "questions.members": ["提问只面向会员。", "Questions are for members."],
  "questions.refused.not_entitled": ["这里不面向您所在的单位或类别。", "This is not for your unit or class."],
  "questions.refused.closed": ["提问已结束。", "This board is closed."],
  "questions.refused.locked": ["提问已暂停。", "This board is paused."],
  "questions.refused.not_open": ["提问还没有开始。", "This board is not open yet."],
  "questions.refused.reset": ["提问已重新开始，请再提一次。", "This board has been restarted. Please ask again."],
  "questions.refused.muted": ["您暂时不能提问。", "You can't ask for now."],
});
