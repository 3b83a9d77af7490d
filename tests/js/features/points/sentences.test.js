import assert from "node:assert/strict";
import { test } from "node:test";
import "../../page.js";
import "../../../../static/js/shared/sentences.js";
import { ruleSentence, streakSentence } from "../../../../static/js/features/points/sentences.js";
import { setLanguage } from "../../../../static/js/shared/words.js";

const RULE = {
  id: "vote",
  what: "vote",
  points: 2,
  per: "day",
  cap: 10,
  starts_on: "2026-12-01",
  ends_on: "2026-12-31",
  entitled: { units: ["采油二厂"], classes: ["judges"] },
  double_on: ["2026-12-24"],
};
const PLAIN = { ...RULE, cap: 0, starts_on: "", ends_on: "", entitled: { units: [], classes: [] }, double_on: [] };

test("a rule is one sentence in either language", () => {
  setLanguage("zh", { keep: false });
  assert.equal(
    ruleSentence(RULE, { judges: "评委" }),
    "参加投票：每个投票每天 +2 分，每天最多 10 分，2026-12-01 至 2026-12-31，2026-12-24 双倍，限 采油二厂、评委。",
  );
  assert.equal(ruleSentence(PLAIN), "参加投票：每个投票每天 +2 分。");
  setLanguage("en", { keep: false });
  assert.equal(
    ruleSentence({ ...PLAIN, cap: 10, ends_on: "2026-12-31" }),
    "Voting: +2 for each poll, once a day, at most 10 a day, until 2026-12-31.",
  );
  assert.equal(streakSentence({ days: 7, points: 10 }), "7 days in a row: +10 more.");
});
