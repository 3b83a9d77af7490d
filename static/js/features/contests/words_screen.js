// What the big screen says in a contest. One line each: [Chinese, English].

import { addWords } from "../../shared/words.js";

addWords({
  "contest.marking": ["评委正在打分", "The judges are marking"],
  "contest.dropped": ["去掉 {n} 个最高分、{n} 个最低分", "Without the highest and the lowest ({n} each)"],
  "contest.measured": ["测量得分 {points}", "Measured: {points}"],
  "contest.minus": ["扣 {points} 分：{why}", "−{points}: {why}"],
  "contest.changed": ["更正后的成绩", "Corrected"],
  "contest.score": ["最后得分", "Score"],
  "contest.standing": ["当前排名", "Ranking so far"],
  "contest.frozen": ["排名已冻结", "Frozen"],
  "contest.places": ["最终名次", "Final places"],
  "contest.provisional": ["待申诉裁决", "Provisional"],
  "contest.public": ["观众 {points}", "audience {points}"],
});
