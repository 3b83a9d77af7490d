import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { prove } from "../../../../static/js/phone/joining/proof.js";

test("each number's hash lies below the bound, as docs/protocol.md wants it", async () => {
  const [challenge, pieces, bound] = ["gala.1795422000", 3, 2 ** 32 / 500];
  const numbers = await prove({ challenge, pieces, bound });
  assert.equal(numbers.length, pieces);
  const seed = createHash("sha256").update(challenge).digest();
  numbers.forEach((n, piece) => {
    const tail = Buffer.alloc(8);
    tail.writeUInt32BE(piece, 0);
    tail.writeUInt32BE(n, 4);
    assert.ok(createHash("sha256").update(seed).update(tail).digest().readUInt32BE(0) < bound);
  });
});
