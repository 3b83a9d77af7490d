// Words of the console about what is printed and listed after the vote. One line each: [Chinese, English].

import { addWords } from "../../shared/words.js";

addWords({
  "sheet": ["结果确认单", "Result sheet"],
  "sheet.open": ["打印结果确认单", "Print the result sheet"],
  "sheet.hint": [
    "每个已截止的投票一页，另附各单位投票率；打印后由计票人、监票人和各单位代表签字。不足 5 人的单位合并列出。",
    "A page for each closed poll, and one with the turnout of each unit, to be signed by tellers, witnesses and " +
      "units. Units of fewer than five are summed up.",
  ],
  "sheet.polls": ["{count} 个投票已截止", "Closed polls: {count}"],
  "sheet.none": ["还没有已截止的投票。", "No poll is closed yet."],
  "sheet.title": ["“{poll}”投票结果", "Result of “{poll}”"],
  "sheet.state": ["状态", "State"],
  "sheet.ballots": ["选票数", "Ballots"],
  "sheet.members": ["已投人数", "Voted"],
  "sheet.entitled": ["应投人数", "Entitled"],
  "sheet.turnout": ["投票率", "Turnout"],
  "sheet.voided": ["作废选票", "Voided ballots"],
  "sheet.rank": ["名次", "Rank"],
  "sheet.option": ["选项", "Option"],
  "sheet.votes": ["票数", "Votes"],
  "sheet.share": ["得票率", "Share"],
  "sheet.score": ["加权得分", "Score"],
  "sheet.units": ["各单位投票率", "Turnout by unit"],
  "sheet.unit": ["单位", "Unit"],
  "sheet.direct": ["本级直属", "Directly in it"],
  "sheet.all": ["合计", "Total"],
  "sheet.level": ["投票率列出哪个单位的下级", "Turnout of the units in"],
  "sheet.level.top": ["全部", "All"],
  "sheet.others": ["其他 {count} 个单位", "{count} other units"],
  "sheet.signature": ["单位代表签字", "Signature of the unit"],
  "sheet.counter": ["计票人", "Teller"],
  "sheet.witness": ["监票人", "Witness"],
  "sheet.head": ["负责人", "Chair"],
  "sheet.date": ["日期", "Date"],
  "sheet.printed": ["{at}（{zone}）打印", "Printed {at} ({zone})"],

  "attendance": ["出席名单", "Attendance list"],
  "attendance.hint": [
    "谁来了、在已截止的投票中谁投了票，按单位排列；不含选择、时间和先后。不足 5 人投票的不列出。",
    "Who came, and who voted in polls that are closed, by unit; not for what, when or in which order. Polls in which " +
      "fewer than five have voted are left out.",
  ],
  "attendance.units": ["各单位到场", "Attendance by unit"],
  "attendance.large_units": [
    "各单位到场和投票人数（含下级）。人数太少的单位不列出，以免看出是谁。",
    "How many of each unit came and voted, with those below it; without units so small that single people show.",
  ],
  "attendance.by_unit": ["各单位到场和投票人数（含下级）：", "How many of each unit came and voted, with those below it:"],
  "audit.what.export_attendance": ["导出出席名单", "exported the attendance list"],
});
