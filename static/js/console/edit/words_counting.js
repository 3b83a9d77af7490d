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

  "field.privacy": ["记名方式", "Privacy"],
  "privacy.named": ["记名（可复核）", "Named"],
  "privacy.secret": ["无记名", "Secret"],
  "privacy.named.hint": [
    "选票按成员保存在服务器上，可以逐票复核，也可以记录在案地作废。",
    "Ballots are kept by member: single ones can be audited, and voided on the record.",
  ],
  "privacy.secret.hint": [
    "只记录谁投过票，不记录投给谁，因此不能作废单张选票；开放过一次后不能再改。",
    "Only who has voted is kept, not for what, so no ballot can be voided. Once the poll was opened this stays.",
  ],
});
