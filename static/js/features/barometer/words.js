// The console's words about the barometer. One line each: [Chinese, English]. What figures mean comes from the server.

import { addWords } from "../../shared/words.js";

addWords({
  "tab.barometer": ["晴雨表", "Barometer"],
  "barometer.hint": [
    "来了多少人、停留多久、用了什么。由手机累计上报，不记网址和设备特征；少于 {n} 人的单位不单列。",
    "How many came, for how long, and what they used, from running totals of the phones: no addresses, no " +
      "fingerprints. Units of fewer than {n} are not told.",
  ],
  "barometer.range": ["时间范围", "Days"],
  "barometer.range.1": ["今天", "Today"],
  "barometer.range.7": ["近 7 天", "7 days"],
  "barometer.range.28": ["近 28 天", "28 days"],
  "barometer.range.92": ["近 92 天", "92 days"],
  "barometer.online": ["现在在线", "Online now"],
  "barometer.returning": ["回访", "Returning"],
  "barometer.new": ["新来 {n} 人", "new: {n}"],
  "barometer.each": ["人均 {time}", "{time} each"],
  "barometer.features": ["用了什么", "What they used"],
  "barometer.feature": ["功能", "Feature"],
  "barometer.days": ["每天", "Day by day"],
  "barometer.days.sum": ["{first} 至 {last}，每天到访人数最多 {most}", "{first} to {last}, at most {most} visitors a day"],
  "barometer.hours": ["什么时候活跃", "When they were active"],
  "barometer.hours.hint": ["颜色越深，使用时间越长。", "The darker, the more time active."],
  "barometer.hours.cell": ["{day} {hour} 点：{minutes} 分钟", "{day} {hour}:00: {minutes} min"],
  "barometer.units": ["各单位", "By unit"],
  "barometer.classes": ["各类别", "By class"],
  "barometer.group": ["单位", "Unit"],
  "barometer.class": ["类别", "Class"],
  "barometer.group.hint": [
    "多天的人数是每天人数之和。少于 {n} 人的，以及能由它们推算出来的，都不列出。",
    "Over several days the members of each day are added up. Groups of fewer than {n}, and those from which they " +
      "would follow, are left out.",
  ],
  "barometer.most": ["用得最多", "Used most"],
  "barometer.none": ["还没有数据", "Nothing yet"],
  "barometer.old": ["已过期", "too old"],
  "barometer.dictionary": ["指标口径", "What the figures mean"],
  "barometer.minutes": ["{n} 分钟", "{n} min"],
  "barometer.hours_n": ["{n} 小时", "{n} h"],
  "barometer.weekday.0": ["周一", "Mon"],
  "barometer.weekday.1": ["周二", "Tue"],
  "barometer.weekday.2": ["周三", "Wed"],
  "barometer.weekday.3": ["周四", "Thu"],
  "barometer.weekday.4": ["周五", "Fri"],
  "barometer.weekday.5": ["周六", "Sat"],
  "barometer.weekday.6": ["周日", "Sun"],
});
