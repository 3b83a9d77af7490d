// What a rule means, in one sentence for those who earn by it: on the phone, and in the console while it is written.

import { addWords, formatNumber, listed, t } from "../../shared/words.js";

addWords({
  "points.rule.daily_check_in": ["每日签到：+{points} 分", "Daily check-in: +{points}"],
  "points.rule.vote": ["参加投票：每个投票每天 +{points} 分", "Voting: +{points} for each poll, once a day"],
  "points.rule.survey": ["填写问卷：每份 +{points} 分", "Answering a survey: +{points}"],
  "points.rule.check_in": ["到场签到：+{points} 分", "Arriving at a ceremony: +{points}"],
  "points.rule.daily_quiz": ["每日答题：当天交卷 +{points} 分", "Daily quiz: +{points} for handing in, once a day"],
  "points.rule.daily_quiz_right": [
    "每日答题：当天首次作答每答对一题 +{points} 分",
    "Daily quiz: +{points} for each right answer in the day's first attempt",
  ],
  "points.rule.daily_quiz_passed": ["每日答题：当天合格 +{points} 分", "Daily quiz: +{points} for passing, once a day"],
  "points.cap.day": ["每天最多 {cap} 分", "at most {cap} a day"],
  "points.cap.activity": ["每个环节最多 {cap} 分", "at most {cap} for each activity"],
  "points.cap.year": ["每年最多 {cap} 分", "at most {cap} a year"],
  "points.from_until": ["{from} 至 {until}", "from {from} to {until}"],
  "points.from": ["{from} 起", "from {from}"],
  "points.until": ["至 {until}", "until {until}"],
  "points.double": ["{days} 双倍", "double on {days}"],
  "points.for": ["限 {whom}", "for {whom}"],
  "points.streak": ["连续签到 {days} 天：另加 {points} 分", "{days} days in a row: +{points} more"],
  "points.between": ["，", ", "],
  "points.stop": ["。", "."],
});

/** `classNames`: {id: what a class is called}. */
export function ruleSentence(rule, classNames = {}) {
  const { what, points, per, cap, starts_on: from, ends_on: until, entitled, double_on: days } = rule;
  const whom = [...entitled.units, ...entitled.classes.map((id) => classNames[id] ?? id)];
  const parts = [
    t(`points.rule.${what}`, { points: formatNumber(points) }),
    cap > 0 && t(`points.cap.${per}`, { cap: formatNumber(cap) }),
    from && until ? t("points.from_until", { from, until }) : from && t("points.from", { from }),
    !from && until && t("points.until", { until }),
    days.length > 0 && t("points.double", { days: listed(days) }),
    whom.length > 0 && t("points.for", { whom: listed(whom) }),
  ];
  return parts.filter(Boolean).join(t("points.between")) + t("points.stop");
}

export const streakSentence = ({ days, points }) =>
  t("points.streak", { days: formatNumber(days), points: formatNumber(points) }) + t("points.stop");
