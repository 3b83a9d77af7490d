import assert from "node:assert/strict";
import { test } from "node:test";
import { drawnOf } from "../../../../static/js/screen/credits/drawn.js";

const winner = (name, at, absent_at = 0) => ({ name, at, absent_at, entrant: "3b1f09c2d4e5a67788990011" });
const draw = (prize, ...winners) => ({ prize: { id: prize, name: prize }, winners });

test("each prize names the winners of all its rounds, but nobody absent or still rolling", () => {
  const draws = [
    draw("third", winner("王*兰", 10), winner("李*", 20, 30)),
    draw("first", winner("", 40)),
    draw("third", winner("张*", 50), winner("赵*", 99)),
    draw("later"),
  ];
  const named = drawnOf(draws, 60).map(({ prize, names }) => [prize.id, names]);
  assert.deepEqual(named, [["third", ["王*兰", "张*"]], ["first", ["AVN-JTC"]]]);
});
