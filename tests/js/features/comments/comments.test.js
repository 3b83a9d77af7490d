import assert from "node:assert/strict";
import { test } from "node:test";
import { Comments } from "../../../../static/js/features/comments/comments.js";

test("what has no answer when its member has left the list is taken back, and not sent again", () => {
  const sent = [];
  const said = [];
  let names = 0;
  const comments = new Comments({ send: (message) => sent.push(message) > 0, newId: () => `c${(names += 1)}` });
  comments.listen((what, detail) => what === "answer" && said.push(detail));
  assert.equal(comments.giveUp({ code: "not_on_roster" }), false);
  comments.say("还在");
  assert.equal(comments.giveUp({ code: "not_on_roster" }), true);
  comments.resume();
  assert.equal(sent.length, 1);
  assert.deepEqual(said, [{ state: "refused", text: "还在", error: { code: "not_on_roster" } }]);
  assert.deepEqual(comments.list, []);
});
