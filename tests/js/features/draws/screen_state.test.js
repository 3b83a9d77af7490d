import assert from "node:assert/strict";
import { test } from "node:test";
import { drawOnStage, stateAt } from "../../../../static/js/features/draws/screen_state.js";

const EVENT = { prizes: [{ id: "first", name: "一等奖" }, { id: "second", name: "二等奖" }] };
const draw = (n, prize, state = "drawn") => ({ n, state, prize: { id: prize, count: 2 } });

test("the newest draw of the stage's prize is shown, not one that was given up", () => {
  const draws = [draw(1, "first"), draw(2, "second"), draw(3, "first", "abandoned")];
  assert.equal(drawOnStage(EVENT, draws, "first").draw.n, 1);
  assert.equal(drawOnStage(EVENT, draws, "").draw.n, 2);
});

test("before any draw the prize stands alone", () => {
  assert.deepEqual(drawOnStage(EVENT, [], "second"), { prize: { count: 1, id: "second", name: "二等奖" }, draw: null });
  assert.deepEqual(drawOnStage({ prizes: [] }, [], ""), { prize: null, draw: null });
});

test("winners land one by one, and a name rolls no longer than five seconds", () => {
  const running = { over_at: 1000, winners: [{ at: 9000 }, { at: 20_000 }] };
  assert.deepEqual(stateAt(running, 5000), { landed: [], next: { at: 9000 }, started_ms: 4000, rolls: true });
  const second = stateAt(running, 10_000);
  assert.deepEqual([second.landed.length, second.next.at, second.started_ms], [1, 20_000, 15_000]);
  assert.deepEqual(stateAt(running, 30_000).next, null);
  assert.deepEqual(stateAt(null, 0), { landed: [], next: null, started_ms: 0, rolls: false });
  assert.equal(stateAt({ state: "rolling", winners: [] }, 0).rolls, true);
});
