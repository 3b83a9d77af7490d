// What phones say of a contest's results. One line each: [Chinese, English].

import { addWords } from "../../shared/words.js";

addWords({
  "contest_results.out": ["成绩已公布。", "The results are out."],
  "contest_results.open": ["查看成绩", "See the results"],
  "contest_results.provisional": ["有申诉待裁决，成绩暂定。", "Provisional: a protest is being decided."],
  "contest_results.place": ["名次", "Place"],
  "contest_results.contestant": ["选手", "Contestant"],
  "contest_results.public": ["观众分（满分 100）", "Audience (of 100)"],
  "contest_results.total": ["总分", "Total"],
  "contest_results.withdrawn": ["弃权", "Withdrawn"],
  "contest_results.disqualified": ["取消资格", "Disqualified"],
  "contest_results.units": ["各单位前三名", "Units by places"],
  "contest_results.unit": ["单位", "Unit"],
  "contest_results.place.1": ["第一名", "1st"],
  "contest_results.place.2": ["第二名", "2nd"],
  "contest_results.place.3": ["第三名", "3rd"],
});
