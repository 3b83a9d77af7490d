import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { sha256 } from "../../../../static/js/features/draws/sha256.js";
import { sha256 as words } from "../../../../static/js/phone/joining/sha256.js";

const hex = (state) => Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, "0")).join("");

for (const length of [0, 1, 54, 55, 56, 63, 64, 65, 119, 120, 200, 1000]) {
  test(`both hashes of ${length} bytes are those of node:crypto`, () => {
    const text = "acclaim ".repeat(125).slice(0, length);
    const known = createHash("sha256").update(text).digest("hex");
    assert.equal(sha256(text), known);
    assert.equal(hex(words(new TextEncoder().encode(text))), known);
  });
}

test("a text is hashed as UTF-8", () => {
  assert.equal(sha256("喝彩👏"), createHash("sha256").update("喝彩👏").digest("hex"));
});
