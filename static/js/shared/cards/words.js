// What stands on cards and certificates. One line each: [Chinese, English].

import { addWords, t } from "../words.js";

addWords({
  "card.voted": ["我已投票", "I have voted"],
  "card.choice": ["我支持", "My choice"],
  "card.result": ["结果揭晓", "The result"],
  "card.more": ["另有 {count} 个", "and {count} more"],
  "card.join": ["扫码进入活动", "Scan to join"],
  "card.code": ["活动码：{code}", "Event code: {code}"],
  "card.rehearsal": ["彩排", "Rehearsal"],
  "card.sandbox": ["沙箱", "Sandbox"],
  "certificate.head": ["荣誉证书", "Certificate"],
  "certificate.text": ["在“{event}”的“{poll}”评选中荣获", "has been awarded, in “{poll}” at “{event}”,"],
  "certificate.place.1": ["第一名", "First Place"],
  "certificate.place.2": ["第二名", "Second Place"],
  "certificate.place.3": ["第三名", "Third Place"],
  "certificate.place": ["第 {n} 名", "Place {n}"],
});

/** Whether what is made of this event is no document of a real one. */
export const isUnreal = (event) => Boolean(event.rehearsal_of || event.sandbox);

export const unrealWord = (event) => t(event.sandbox ? "card.sandbox" : "card.rehearsal");
