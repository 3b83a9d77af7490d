// What phones say of points. One line each: [Chinese, English].

import { addWords } from "../../shared/words.js";

addWords({
  "points.title": ["我的积分", "My points"],
  "points.expiring": ["其中 {n} 分将于 {day} 过期", "{n} of them expire after {day}"],
  "points.pending": ["另有 {n} 分待确认：积分已冻结，请联系主办方。", "{n} more are pending: your points are frozen; ask the organisers."],
  "points.frozen": ["积分已冻结，请联系主办方。", "Your points are frozen; ask the organisers."],
  "points.daily": ["每日签到", "Daily check-in"],
  "points.press": ["今日签到", "Check in for today"],
  "points.done": ["今天已签到，+{got} 分", "Checked in today: +{got}"],
  "points.streak.now": ["已连续签到 {n} 天", "{n} days in a row"],
  "points.sending": ["正在签到…", "Checking in…"],
  "points.sending.away": ["网络恢复后会自动签到，不用再按。", "It is sent as soon as the connection is back. No need to press again."],
  "points.make_up": ["补签 {day}（每月一次）", "Make up for {day} (once a month)"],
  "points.day": ["{day}，已签到", "{day}: checked in"],
  "points.day.made_up": ["{day}，已补签", "{day}: made up for"],
  "points.rules": ["怎样获得积分", "How to earn points"],
  "points.lines": ["积分明细", "How my points came about"],
  "points.lines.none": ["还没有积分。", "No points yet."],
  "points.lines.balance": ["余额 {n}", "balance {n}"],
  "points.lines.more": ["只显示最近的 {n} 条。", "These are the last {n}."],
  "points.what.daily_check_in": ["每日签到", "Daily check-in"],
  "points.what.vote": ["参加投票", "Vote"],
  "points.what.survey": ["填写问卷", "Survey answered"],
  "points.what.check_in": ["到场签到", "Arrival"],
  "points.what.back": ["扣回：投票已重置或选票作废", "Taken back: the poll was reset, or the ballot voided"],
  "points.what.streak": ["连续签到 {n} 天奖励", "{n} days in a row"],
  "points.what.expiry": ["过期", "Expired"],
  "points.what.operator": ["主办方调整", "By the organisers"],
  "points.what.thaw": ["解冻", "No longer frozen"],
  "points.what.other": ["其他", "Other"],
});
