// What phones say of surveys. One line each: [Chinese, English].

import { addWords } from "../../shared/words.js";
import "./words_shared.js";

addWords({
  "survey.questions.most": ["至多 {n} 题", "Up to {n} questions"],
  "survey.coming": ["即将开始", "Coming"],
  "survey.from": ["{time} 开始", "from {time}"],
  "survey.missed": ["您没有参加。", "You did not take part."],
  "survey.until": ["{time} 截止", "until {time}"],
  "survey.begin": ["开始填写", "Begin"],
  "survey.go_on": ["继续填写", "Continue"],
  "survey.see": ["查看回执", "Receipt"],
  "survey.kept": ["已填写的内容保存在本机，可随时继续。", "What you have answered is kept on this phone."],
  "survey.sending": ["正在提交…", "Submitting…"],
  "survey.sending.away": [
    "网络恢复后会自动提交，请不要清除浏览器数据。",
    "It will be submitted as soon as the connection is back. Don't clear this browser's data.",
  ],
  "survey.done": ["您的回答已计入，谢谢。", "Your answers are counted. Thank you."],
  "survey.receipt": [
    "回执只证明您已参加，与您的回答无关。",
    "The receipt proves that you took part. It reveals nothing about your answers.",
  ],
  "survey.members": [
    "问卷只面向会员，请用参与码或从单位的 App 进入。",
    "Surveys are for members. Join with your code, or from your organisation's app.",
  ],
  "survey.privacy": ["隐私", "Privacy"],
  "survey.privacy.unlinked": [
    "您的回答只计入统计，不保存答卷：谁答了什么，任何人都查不到，包括主办方。人数不足 {k} 人的单位不公布。",
    "Your answers are only counted: nobody can see who answered what, not even the organisers. " +
      "Nothing is published about units with fewer than {k} answers.",
  ],
  "survey.privacy.named": [
    "您的回答会连同您的姓名一起保存，主办方可以看到。",
    "Your answers are kept with your name, and the organisers can see them.",
  ],
  "survey.privacy.text": [
    "文字单独保存，不与其他回答关联；请不要写出自己的姓名。",
    "Texts are kept apart from all other answers. Don't write your name.",
  ],
  "survey.progress": ["第 {n} 题，共 {all} 题", "Question {n} of {all}"],
  "survey.optional": ["选答", "Optional"],
  "survey.back": ["上一题", "Back"],
  "survey.next": ["下一题", "Next"],
  "survey.submit": ["提交", "Submit"],
  "survey.clear": ["清除此题的回答", "Clear this answer"],
  "survey.scale.1": ["最低", "lowest"],
  "survey.scale.5": ["最高", "highest"],
  "survey.unknown": ["不了解", "I don't know"],
  "survey.yes": ["是", "Yes"],
  "survey.no": ["否", "No"],
  "survey.hint.several": ["可选 {min} 至 {max} 项", "Choose {min} to {max}"],
  "survey.hint.exactly": ["请选 {max} 项", "Choose {max}"],
  "survey.hint.rank": ["请按重要程度依次点选，先点的排在前面。", "Tap them in your order, the most important first."],
  "survey.place": ["第 {n} 位", "place {n}"],
  "survey.chars": ["还可以写 {n} 字", "{n} characters left"],
  "survey.result": ["看结果", "See the result"],
  "survey.result.n": ["{members} 人作答", "{members} answered"],
  "survey.result.n.of": ["{entitled} 人中有 {members} 人作答", "{members} of {entitled} answered"],
  "survey.result.mean": ["全体均值（1–5 分）", "Mean of all (1 to 5)"],
  "survey.result.units": ["各单位评价", "How units rate it"],
  "survey.result.alike": ["至少 {least}% 选“{value}”", "At least {least}% chose “{value}”"],
  "survey.result.others": [
    "另有 {count} 个单位不公布：作答不足 {k} 人，或为防止推算。",
    "{count} more are not shown: fewer than {k} answers, or they would give others away.",
  ],
  "survey.result.no_unit": ["未归属单位", "Without a unit"],
  "survey.result.direct": ["（直属）", " (directly)"],
  "survey.result.strengths": ["做得好的", "Strengths"],
  "survey.result.problems": ["需要改进的", "Problems"],
  "survey.result.few": ["作答人数太少，结果不公布。", "Too few have answered: nothing is published."],
  "survey.result.loading": ["正在加载结果…", "Loading the result…"],
  "survey.loading": ["正在加载题目…", "Loading the questions…"],

  "survey.refused.not_open": ["问卷还没有开放，您的回答已保留。", "The survey is not open. Your answers are kept."],
  "survey.refused.locked": ["问卷已暂停，恢复后自动提交。", "The survey is paused. Your answers will be submitted when it resumes."],
  "survey.refused.closed": ["问卷已截止，您的回答没有计入。", "The survey is closed. Your answers were not counted."],
  "survey.refused.reset": ["问卷已重新开始，请重新填写。", "The survey has been restarted. Please answer it again."],
  "survey.refused.not_entitled": ["这份问卷不面向您所在的单位或类别。", "This survey is not for your unit or class."],
});
