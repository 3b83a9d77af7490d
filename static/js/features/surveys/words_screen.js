// What the screen says of surveys. One line each: [Chinese, English].

import { addWords } from "../../shared/words.js";

addWords({
  "survey.state.open": ["正在填写", "Open for answers"],
  "survey.state.locked": ["暂停填写", "Paused"],
  "survey.state.closed": ["填写截止", "Closed"],
  "survey.state.published": ["结果已公布", "Published"],
  "survey.countdown.opens": ["距开始填写", "Opens in"],
  "survey.countdown.closes": ["距填写截止", "Closes in"],
  "survey.join.vote": ["扫码填写", "Scan to answer"],
  "survey.figure.turnout": ["参与率", "Turnout"],
  "survey.figure.voted": ["已填写", "Answered"],

  "survey.race": ["各单位参与率", "Turnout by unit"],
  "survey.race.caption": [
    "已填人数 / 应填人数；人数过少的单位合并显示",
    "How many of those asked have answered; units of a few are shown together",
  ],
  "survey.answered.people": ["人已填写", "have answered"],

  "survey.scores": ["各单位评价", "How units rate it"],
  "survey.scores.of": ["各单位评价 · {item}", "How units rate it · {item}"],
  "survey.scores.caption": [
    "横线：95% 置信区间；虚线：全体均值；同一底色内差异不显著，不分名次",
    "Bars: 95% intervals; dashed line: mean of all; units on one ground can't be told apart and have no ranks",
  ],
  "survey.scores.grey": [
    "横线：95% 置信区间；虚线：全体均值；同一底色内差异不显著，不分名次；灰色：作答少，仅供参考",
    "Bars: 95% intervals; dashed line: mean of all; units on one ground have no ranks; grey: few answers",
  ],
  "survey.others.withheld": [
    "另有 {count} 个单位不公布（作答不足 {k} 人，或防止推算）",
    "{count} more not shown: fewer than {k} answers, or they would give others away",
  ],
  "survey.alike": ["至少 {least}% 选“{value}”", "At least {least}% chose “{value}”"],
  "survey.no_unit": ["未归属单位", "Without a unit"],
  "survey.direct": ["（直属）", " (directly)"],
  "survey.mean": ["全体均值", "Mean of all"],
  "survey.mean.of": ["均值 {mean}", "mean {mean}"],
  "survey.n": ["{members} 人作答", "{members} answered"],
  "survey.n.of": ["{members} / {entitled} 人作答", "{members} of {entitled} answered"],

  "survey.standouts": ["全体 · 经验与问题", "All units · strengths and problems"],
  "survey.strengths": ["经验", "Strengths"],
  "survey.problems": ["问题", "Problems"],
  "survey.none": ["无突出项", "Nothing stands out"],
  "survey.satisfied": ["满意（4–5 分）", "rated it 4 or 5"],
  "survey.standouts.caption": [
    "经验：80% 以上满意；问题：不足 60% 满意。各列最突出的三项",
    "Strengths: 80% or more rated it 4 or 5; problems: fewer than 60%. The three clearest of each",
  ],

  "survey.wait.draft": ["问卷尚未开放", "The survey is not open yet"],
  "survey.wait.open": ["正在填写，结果公布后在此展示", "The survey is open; results come once they are published"],
  "survey.wait.locked": ["填写暂停，结果公布后在此展示", "The survey is paused; results come once they are published"],
  "survey.wait.closed": ["填写截止，结果即将公布", "The survey has closed; results are about to be published"],
  "survey.wait.few": ["作答人数太少，结果不公布", "Too few have answered: nothing is published"],
  "survey.wait.small": ["人数太少，不显示参与率", "Too few are asked: turnout is not shown"],
  "survey.wait.units": ["没有可以公布的单位", "There is no unit whose figures can be published"],
  "survey.wait.item": ["这份问卷没有总体评价题", "This survey has no overall question"],
});
