import assert from "node:assert/strict";
import { test } from "node:test";
import { phrasesOf } from "../../../static/js/shared/phrases.js";

const breaks = (text) => phrasesOf(text).join("|");

test("lines break between words, also where the dictionary knows one only in part", () => {
  assert.equal(breaks("先进表彰大会"), "先进|表彰|大会");
  for (const [text, word] of [
    ["离退休管理中心", "离退休"],
    ["伊犁作业区", "伊犁"],
    ["采油一厂第三作业区", "作业区"],
    ["2026年度优秀员工", "2026年度"],
  ]) {
    assert.ok(phrasesOf(text).some((phrase) => phrase.includes(word)), breaks(text));
  }
});

test("punctuation never begins a line, and an opening sign never ends one", () => {
  for (const text of ["歌舞《春到油田》", "拿出手机，一起喝彩", "“最美小家”评选（第二轮）"]) {
    for (const phrase of phrasesOf(text)) assert.doesNotMatch(phrase, /^[》，”）]|[《“（]$/u, breaks(text));
  }
});

test("nothing is lost, and what is not Chinese is left alone", () => {
  for (const text of ["石油人 Spring Gala 2026 春晚", "👏王秀兰·李铁军", "第1届", "，", " "]) {
    assert.equal(phrasesOf(text).join(""), text);
  }
  assert.deepEqual(phrasesOf("Song and dance"), ["Song and dance"]);
});
