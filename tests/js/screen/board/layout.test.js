import assert from "node:assert/strict";
import { test } from "node:test";
import { isDense, layout } from "../../../../static/js/screen/board/layout.js";

const [WIDTH, HEIGHT] = [1500, 800];

for (const count of [1, 2, 4, 5, 12, 13, 26, 40, 64, 100, 300]) {
  test(`each of ${count} options has a seat of its own inside the board`, () => {
    const { seats, pages, cellWidth, cellHeight } = layout(count, WIDTH, HEIGHT);
    assert.equal(seats.length, count);
    assert.equal(new Set(seats.map(({ page, x, y }) => `${page} ${x} ${y}`)).size, count);
    for (const { page, x, y } of seats) {
      assert.ok(page < pages);
      assert.ok(x >= -0.001 && x + cellWidth <= WIDTH + 0.001, `x ${x}`);
      assert.ok(y >= -0.001 && y + cellHeight <= HEIGHT + 0.001, `y ${y}`);
    }
  });
}

test("few options are cards, some are rows, many are columns", () => {
  assert.deepEqual([4, 12, 13].map((count) => layout(count, WIDTH, HEIGHT).kind), ["poster", "bar", "compact"]);
  assert.equal(layout(10, WIDTH, HEIGHT, { uncounted: true }).columns, 2);
  assert.deepEqual([26, 27].map(isDense), [false, true]);
});

test("on narrow and upright screens cards stand in two rows, or give way to bars", () => {
  const [upright, narrow, wall] = [layout(4, 952, 1150), layout(4, 976, 690), layout(3, 3300, 800)];
  assert.deepEqual([upright.kind, upright.columns, upright.rows], ["poster", 2, 2]);
  assert.equal(narrow.kind, "bar");
  assert.ok(wall.kind === "poster" && wall.cellWidth > 440 && wall.cellHeight === 800);
});
