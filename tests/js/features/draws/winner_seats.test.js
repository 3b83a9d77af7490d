import assert from "node:assert/strict";
import { test } from "node:test";
import { winnerSeats } from "../../../../static/js/features/draws/winner_seats.js";

const people = (count, name = "欧阳秀兰") => Array.from({ length: count }, () => ({ name, small: "第三作业区 · 3B1F-09C2" }));

for (const count of [1, 2, 3, 5, 8, 20, 50, 100]) {
  test(`${count} winners fit the hall's screen`, () => {
    const { columns, width, height, gap, name } = winnerSeats(people(count), 1800, 800);
    const rows = Math.ceil(count / columns);
    assert.ok(columns * width + (columns - 1) * gap <= 1800);
    assert.ok(rows * height + (rows - 1) * gap <= 800 + 0.001);
    assert.ok(name.size >= 14, `${name.size}`);
  });
}

for (const count of [1, 3, 8, 50]) {
  test(`${count} winners have room for their faces beside their names`, () => {
    const { width, height, face, pad, name } = winnerSeats(people(count), 1800, 800, true);
    assert.ok(face > 0 && face <= height - 2 * pad + 0.001);
    assert.ok(face * 1.12 + 4 * name.size <= (width - 2 * pad) * name.lines, "a name of four letters beside it");
  });
}

test("nobody needs no seat", () => {
  assert.equal(winnerSeats([], 1800, 800), null);
});
