import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { PointsDesk } from "../../../../static/js/features/points/desk.js";

const POINTS = { rules: [{ id: "daily", what: "daily_check_in" }], streaks: [], make_up: true };
const mine = (seq, balance, fields = {}) => ({
  mine: { seq, balance, has_checked_in: false, gap: "", ...fields },
  error: null,
});

let sent;
let handlers;
let isLive;
let desk;
let renders;

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ["setInterval"] });
  sent = [];
  handlers = new Map();
  isLive = true;
  renders = 0;
  const socket = {
    send: (message) => isLive && sent.push(message) > 0,
    on: (type, handler) => (handlers.set(type, handler), () => {}),
  };
  desk = new PointsDesk(socket, () => (renders += 1));
  handlers.get("welcome")({});
  handlers.get("points")({ points: POINTS });
});

test("it asks once, and shows nothing before the ledger has answered", () => {
  assert.deepEqual(sent, [{ type: "my_points" }]);
  assert.equal(desk.mine, null);
  handlers.get("my_points")(mine(4, 10));
  mock.timers.tick(20_000);
  assert.equal(sent.length, 1);
  assert.equal(desk.mine.balance, 10);
});

test("what was overtaken on its way changes nothing", () => {
  handlers.get("my_points")(mine(9, 12));
  handlers.get("my_points")(mine(7, 10));
  assert.equal(desk.mine.balance, 12);
});

test("a press is sent until it is answered, and adds nothing by itself", () => {
  handlers.get("my_points")(mine(4, 10));
  assert.ok(desk.isDue);
  isLive = false;
  desk.press();
  desk.press();
  assert.ok(desk.isSent);
  assert.equal(desk.mine.balance, 10);
  isLive = true;
  mock.timers.tick(600);
  assert.deepEqual(sent.slice(1), [{ type: "check_in_daily", makes_up: false }]);
  handlers.get("my_points")(mine(5, 12)); // a vote has earned meanwhile
  assert.ok(desk.isSent);
  handlers.get("my_points")(mine(6, 15, { has_checked_in: true }));
  assert.ok(!desk.isSent && !desk.isDue);
  assert.equal(desk.mine.balance, 15);
});

test("a lasting refusal ends the press, and says why", () => {
  handlers.get("my_points")(mine(4, 10, { gap: "2026-11-30" }));
  desk.press(true);
  handlers.get("my_points")({ mine: null, error: { code: "nothing_missed", retryable: false } });
  assert.ok(!desk.isSent);
  assert.equal(desk.error.code, "nothing_missed");
  assert.equal(desk.mine.balance, 10);
});

test("somebody else who holds the phone sees nothing of who held it before", () => {
  handlers.get("my_points")(mine(4, 10));
  handlers.get("welcome")({});
  assert.equal(desk.mine, null);
});
