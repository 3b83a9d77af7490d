import assert from "node:assert/strict";
import { test } from "node:test";
import "../../page.js";

const { fitting } = await import("../../../../static/js/shared/cards/card.js");
const rows = (...ranks) => ranks.map((rank) => ({ rank }));
const kept = (ranks, most) => fitting(rows(...ranks), most).length;

test("all winners stand on a card that has room for them", () => {
  assert.equal(kept([1, 1, 1, 1, 1, 1, 1], 7), 7);
});

test("where there are more the card is cut between places, with a line for how many more", () => {
  assert.equal(kept([1, 2, 2, 2, 2, 2, 2], 6), 1);
  assert.equal(kept([1, 1, 3, 3, 3, 3], 5), 2);
  assert.equal(kept([1, 1, 1, 1, 2, 3], 5), 4);
});

test("more first places than there is room for are cut all the same", () => {
  assert.equal(kept([1, 1, 1, 1, 1, 1], 5), 4);
});
