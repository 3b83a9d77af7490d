import assert from "node:assert/strict";
import { test } from "node:test";
import { fitAll, fitText, widthOf } from "../../../../static/js/screen/kit/fit_text.js";

test("a Chinese character is one em wide, a Latin letter about half, an accent nothing", () => {
  assert.equal(widthOf("喝彩"), 2);
  assert.ok(widthOf("ab") < 1.2);
  assert.equal(widthOf("e\u0301"), widthOf("e"));
  assert.equal(widthOf("\u{20000}"), 1); // beyond the first plane
});

test("a short label takes the largest size, a long one shrinks or breaks, and nothing leaves its box", () => {
  const box = { width: 600, height: 160, max: 90, min: 30 };
  assert.equal(fitText("小家", box).size, 90);
  for (const text of ["为最美小家喝彩为最美小家喝彩", "The most beautiful small home of the whole company", "字".repeat(30)]) {
    const { size, lines } = fitText(text, box);
    assert.ok(size < 90 && size * lines <= 160, text);
  }
});

test("what cannot fit loses its middle, for names of one kind differ at their end", () => {
  const { text } = fitText("第三作业区联合党支部八十七班组".repeat(6), { width: 300, height: 60, max: 50, min: 24 });
  assert.match(text, /^第三.*….*班组$/);
});

test("several names have one size, and only one that is far too long for it loses its middle", () => {
  const box = { width: 400, height: 60, max: 50, min: 20 };
  const names = ["机关", "勘探开发研究院地质所", "第三作业区八十七班组（含家属区物业管理服务站）".repeat(3)];
  const [short, long, longest] = fitAll(names, box);
  assert.deepEqual([short.text, long.text], names.slice(0, 2));
  assert.deepEqual([long.size, longest.size], [short.size, short.size]);
  assert.match(longest.text, /^第三.*….*服务站）$/);
  assert.equal(fitAll(names.slice(0, 2), box)[0].size, fitText(names[1], box).size);
});

test("lines that their author has broken stay lines of their own", () => {
  const box = { width: 200, height: 200, max: 100, min: 20 };
  assert.deepEqual(fitText("甲乙\n丙丁", box), { size: 86, lines: 2, text: "甲乙\n丙丁" });
  assert.equal(fitText("甲乙\n丙\n丁", { ...box, linesMax: 2 }).lines, 3);
});
