// Words of word clouds in the console. One line each: [Chinese, English].

import { addWords } from "../../shared/words.js";
import "./words_shared.js";

addWords({
  "cloud.hide": ["隐藏", "Hide"],
  "cloud.unhide": ["恢复显示", "Show again"],
  "cloud.is_hidden": ["已隐藏", "Hidden"],
  "cloud.people": ["{n} 人", "{n}"],
  "cloud.keys.J K": ["下一个 / 上一个", "next / previous"],
  "cloud.keys.D": ["隐藏", "hide"],
  "cloud.keys.A": ["恢复显示", "show again"],
  "cloud.empty": ["还没有词。", "No words yet."],
  "audit.what.hide_words": ["隐藏词云里的词", "hid words of a word cloud"],
  "audit.what.unhide_words": ["恢复词云里的词", "showed words of a word cloud again"],
  "audit.what.export_words": ["下载词云", "downloaded a word cloud"],
});
