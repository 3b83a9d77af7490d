import "../../page.js";
import assert from "node:assert/strict";
import { test } from "node:test";
import { usualQuizCues } from "../../../../static/js/features/show/usual_cues.js";
import "../../../../static/js/features/show/words.js";

const quizOf = (n) => ({
  id: "history",
  title: "知识竞赛",
  title_en: "",
  questions: Array.from({ length: n }, (_, at) => ({ id: `q${at}`, title: `第${at}题？`, title_en: "" })),
});
const steps = (cues) => cues.map(({ actions }) => actions.map((one) => one.step ?? one.do).join("+"));

test("each question is led from its stem to the leaderboard, and the last one to the podium", () => {
  const cues = usualQuizCues({ cues: [] }, quizOf(2));
  assert.deepEqual(steps(cues), [
    "open_quiz", "ask", "open", "tell", "key", "board", "ask", "open", "tell", "key", "podium+close_quiz",
  ]);
  assert.equal(new Set(cues.map(({ id }) => id)).size, cues.length);
  assert.equal(cues[1].title, "第 1 题，读题：第0题？");
});

test("a quiz that some cue leads gets none, and one with very many questions a cue that is run again and again", () => {
  const cues = usualQuizCues({ cues: [] }, quizOf(100));
  assert.deepEqual(steps(cues), ["open_quiz", "next", "podium+close_quiz"]);
  assert.deepEqual(usualQuizCues({ cues }, quizOf(2)), []);
});
