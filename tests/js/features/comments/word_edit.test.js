import assert from "node:assert/strict";
import { test } from "node:test";
import { linesOf, rebased, wordsOf } from "../../../../static/js/features/comments/word_edit.js";

const word = (text, action = "mask") => ({ text, action });

test("words become lines and the same words again", () => {
  const words = [word("a", "refuse"), word("b"), word("c"), word("d", "review")];
  assert.deepEqual(wordsOf(linesOf(words)), words);
  assert.deepEqual(wordsOf({ refuse: " \n", mask: " b \n\n", review: "" }), [word("b")]);
});

test("what I added and took out is kept over what somebody else saved meanwhile", () => {
  const base = [word("old"), word("gone")];
  const mine = linesOf([word("old"), word("mine")]);
  const theirs = [word("old"), word("gone"), word("theirs")];
  assert.deepEqual(wordsOf(rebased(mine, base, theirs)), [word("old"), word("theirs"), word("mine")]);
});

test("a word that I moved to another action is not there twice", () => {
  const moved = rebased(linesOf([word("x", "review")]), [word("x")], [word("x")]);
  assert.deepEqual(wordsOf(moved), [word("x", "review")]);
});
