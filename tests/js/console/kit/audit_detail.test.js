import "../../page.js";
import assert from "node:assert/strict";
import { test } from "node:test";
import { detailText, whatWasDone } from "../../../../static/js/console/kit/audit_detail.js";
import { setLanguage } from "../../../../static/js/shared/words.js";
import "../../../../static/js/console/words.js";
import "../../../../static/js/shared/sentences.js";

const inBoth = (detail) =>
  ["zh", "en"].map((language) => {
    setLanguage(language, { keep: false });
    return detailText(detail);
  });

test("what the log keeps of a verb reads as words of the page's language", () => {
  const [chinese, english] = inBoth({ ballots: 3, members: 2, epoch: 1, by: "cue" });
  assert.equal(chinese, "3 张选票，2 人，第 1 轮，由步骤触发");
  assert.equal(english, "ballots: 3, members: 2, epoch 1, by a cue");
});

test("what an undo could not take back is named by what it was", () => {
  assert.deepEqual(inBoth({ kept: ["publish best"] }), ["以下不撤销：公布结果 best", "not undone: published best"]);
});

test("members are counted or named, and what is not so is left out", () => {
  assert.deepEqual(inBoth({ members: ["7", "8"], barred: false }), ["会员 7、8，可重新加入", "members 7, 8, may join again"]);
  assert.deepEqual(inBoth({ scene: "race", hidden: false, winners: [] }), ["画面：实时排名", "scene: Race"]);
});

test("an act or a detail that nobody wrote words for is shown as the log has it", () => {
  assert.deepEqual(inBoth({ strange: { a: 1 } }), ['strange: {"a":1}', 'strange: {"a":1}']);
  assert.equal(whatWasDone("strange"), "strange");
});
