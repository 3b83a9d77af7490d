// Words of word clouds on screens. One line each: [Chinese, English].

import { addWords } from "../../shared/words.js";
import "./words_shared.js";

addWords({
  "cloud.screen.none": ["拿起手机，写下您的词", "Take your phone and give your words"],
  "cloud.screen.hidden": ["结束后揭晓", "The words are shown when this closes"],
  "cloud.screen.wait": ["还没有词云", "No word cloud yet"],
  "cloud.screen.join": ["扫码写词", "Scan to take part"],
});
