// Words of word clouds on phones. One line each: [Chinese, English].

import { addWords } from "../../shared/words.js";
import "./words_shared.js";

addWords({
  "cloud.may": ["每人至多 {n} 个词", "up to {n} words each"],
  "cloud.given": ["您的词：{words}", "Your words: {words}"],
  "cloud.sending": ["正在提交…", "Sending…"],
  "cloud.go": ["写几个词", "Give your words"],
  "cloud.change": ["查看、修改", "See or change"],
  "cloud.see": ["查看词云", "See the words"],
  "cloud.nth": ["第 {n} 个词", "Word {n}"],
  "cloud.submit": ["提交", "Submit"],
  "cloud.take_back": ["撤回", "Take back"],
  "cloud.counted": ["已计入，可以随时修改。", "Counted. You can change them at any time."],
  "cloud.all": ["大家的词", "Everybody's words"],
  "cloud.hidden": ["词云结束后公布。", "The words are shown when this closes."],
  "cloud.none": ["还没有词。", "No words yet."],
  "cloud.only_members": ["词云只面向会员。", "Word clouds are for members."],
  "cloud.refused.not_entitled": ["这里不面向您所在的单位或类别。", "This is not for your unit or class."],
  "cloud.refused.closed": ["征集已结束。", "This word cloud is closed."],
  "cloud.refused.locked": ["征集已暂停。", "This word cloud is paused."],
  "cloud.refused.not_open": ["征集还没有开始。", "This word cloud is not open yet."],
  "cloud.refused.reset": ["征集已重新开始，请再写一次。", "This word cloud has been restarted. Please give your words again."],
  "cloud.refused.muted": ["您暂时不能参与。", "You can't take part for now."],
});
