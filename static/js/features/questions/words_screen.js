// Words of questions on screens. One line each: [Chinese, English].

import { addWords } from "../../shared/words.js";
import "./words_shared.js";

addWords({
  "questions.screen.now": ["正在回答", "Being answered now"],
  "questions.screen.ask": ["拿起手机提问，给想听的问题点赞", "Ask on your phone, and upvote what you want to hear"],
  "questions.screen.wait": ["还没有提问", "No questions yet"],
  "questions.screen.join": ["扫码提问", "Scan to ask"],
});
