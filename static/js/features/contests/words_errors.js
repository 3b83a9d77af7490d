// What the error codes of contests ask to do. One line each: [Chinese, English].

import { addWords } from "../../shared/words.js";

addWords({
  "error.unknown_contest": [
    "活动中没有这项竞赛、轮次、选手或评委，请刷新页面。",
    "No such contest, round, contestant or judge; reload the page.",
  ],
  "error.contest_closed": ["现在不在评分时间，请联系竞赛负责人。", "The contest is not open; ask whoever leads it."],
  "error.not_judge": [
    "您不是这位选手的评委，请联系竞赛负责人。",
    "You are not a judge of this contestant; ask whoever leads the contest.",
  ],
  "error.mark_unfit": ["有一项分数超出范围或精度不对，请改正。", "A mark is not one that its criterion allows; correct it."],
  "error.mark_missing": ["还有评分项没有打分，请打完再提交。", "A criterion has no mark yet; mark all of them, then submit."],
  "error.sheet_changed": [
    "这张评分表已在另一台设备上改动，请核对后再提交。",
    "This sheet was changed on another device; look at it again.",
  ],
  "error.sheet_locked": [
    "这张评分表已提交，如需修改请裁判长退回。",
    "This sheet was submitted; ask the head judge to reopen it.",
  ],
  "error.sheets_missing": [
    "还有评分表未交齐或未确认，请等候或办理评委离席。",
    "Not all sheets are in or confirmed; wait for them, or excuse a judge.",
  ],
  "error.sheets_apart": [
    "有评分项分差过大，请退回重评，或仍然确认。",
    "Marks of a criterion lie too far apart; send them back, or confirm them anyway.",
  ],
  "error.step_unfit": ["现在不能这样操作，请刷新后再看。", "This can't be done as things are now; reload the page and look again."],
});
