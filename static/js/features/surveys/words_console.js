// What the console says of surveys. One line each: [Chinese, English].

import { addWords } from "../../shared/words.js";
import "./words_shared.js";

addWords({
  "survey.answered": ["人已填写", "have answered"],
  "survey.turnout_of": ["参与率 · 应填 {entitled} 人", "turnout of {entitled}"],
  "survey.closes_in": ["后截止", "to the close"],
  "survey.by_unit": ["各单位参与率", "Turnout by unit"],
  "survey.others": ["其余 {n} 个单位（人数不足，合并显示）", "{n} other units, too small to be shown"],
  "survey.no_units": ["单位人数都不足，暂不显示。", "No unit is large enough to be shown."],
  "survey.to_stage": ["上大屏", "On the screens"],
  "survey.show.turnout": ["大屏：各单位参与率", "Show turnout"],
  "survey.show.scores": ["大屏：各单位评价", "Show units' scores"],
  "survey.show.standouts": ["大屏：经验与问题", "Show strengths and problems"],
  "survey.verb.open": ["开放填写", "Open"],
  "survey.verb.lock": ["暂停", "Pause"],
  "survey.verb.unlock": ["继续填写", "Resume"],
  "survey.verb.close": ["截止填写", "Close"],
  "survey.verb.publish": ["公布结果", "Publish"],
  "survey.verb.reset": ["重置", "Reset"],
  "survey.verb.open.done": ["《{title}》已开放填写", "“{title}” is open"],
  "survey.verb.lock.done": ["《{title}》已暂停", "“{title}” is paused"],
  "survey.verb.unlock.done": ["《{title}》继续填写", "“{title}” is open again"],
  "survey.verb.close.done": ["《{title}》已截止", "“{title}” is closed"],
  "survey.verb.publish.done": ["《{title}》已公布", "“{title}” is published"],
  "survey.verb.reset.done": ["《{title}》已重置", "“{title}” was reset"],
  "survey.verb.close.title": ["截止《{title}》？", "Close “{title}”?"],
  "survey.verb.close.ask": [
    "截止后不再接受填写，也不能重新开放。",
    "No more answers are taken, and it can't be opened again.",
  ],
  "survey.verb.publish.title": ["公布《{title}》的结果？", "Publish “{title}”?"],
  "survey.verb.publish.ask": ["公布后结果不再改变。", "After that, the result can no longer change."],
  "survey.verb.reset.title": ["重置《{title}》？", "Reset “{title}”?"],
  "survey.verb.reset.ask": [
    "已提交的全部回答作废，所有人需要重新填写。",
    "All answers so far are void, and everybody has to answer again.",
  ],
});
