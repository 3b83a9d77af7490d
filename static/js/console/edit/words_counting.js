// Words of the form about what a poll's ballots say.

import { addWords } from "../../shared/words.js";

addWords({
  "field.counting": ["投票方式", "Ballots"],
  "counting.choices": ["选择选项", "Choose options"],
  "counting.rating": ["给选项打分", "Rate options"],
  "counting.ranking": ["给选项排序", "Rank options"],
  "counting.motion": ["表决（赞成、反对、弃权）", "Decide a motion (yes, no, abstain)"],
  "counting.most": ["满分", "Points, max"],
  "counting.all": ["必须包括全部选项", "Every option has to be in"],
  "counting.rule": ["计分规则", "Scores by"],
  "counting.rule.borda": ["按名次计分（波达计数）", "Places (Borda)"],
  "counting.rule.copeland": ["两两比较（科普兰规则）", "Comparisons (Copeland)"],
  "counting.majority": ["通过条件", "Carried by"],
  "majority.simple": ["赞成多于反对", "More yes than no"],
  "majority.present": ["赞成超过投票人数的半数", "More than half of all ballots"],
  "majority.two_thirds": ["赞成达到投票人数的三分之二", "Two thirds of all ballots"],
  "majority.entitled": ["赞成超过全体有权人数的半数", "More than half of all entitled"],
  "counting.quorum": ["法定人数（人）", "Quorum, members"],
  "counting.quorum_percent": ["法定人数（%）", "Quorum, % of entitled"],
});
