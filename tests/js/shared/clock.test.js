import assert from "node:assert/strict";
import { test } from "node:test";
import { Clock, formatCountdown } from "../../../static/js/shared/clock.js";

function clockAt(start) {
  const device = { ms: start };
  return { device, clock: new Clock(() => device.ms) };
}

test("a message that came late never sets the clock back", () => {
  const { device, clock } = clockAt(0);
  clock.sync(10_000);
  device.ms = 100;
  clock.sync(10_050); // 50 ms on its way
  assert.equal(clock.now(), 10_100);
});

test("what was learnt ten minutes ago is forgotten, so a server that was set back is followed", () => {
  const { device, clock } = clockAt(0);
  clock.sync(1_000_000);
  for (const minutes of [5, 10]) {
    device.ms = minutes * 60_000;
    clock.sync(device.ms + 500_000);
  }
  assert.equal(clock.now(), device.ms + 500_000);
});

test("a countdown ends at zero and has no moment without one", () => {
  const { clock } = clockAt(0);
  clock.sync(5_000);
  assert.equal(clock.until(4_000), 0);
  assert.equal(clock.until(7_000), 2_000);
  assert.equal(clock.until(null), null);
});

test("a countdown rounds up and names the days", () => {
  assert.equal(formatCountdown(6_001), "0:07");
  assert.equal(formatCountdown(3_609_000), "1:00:09");
  assert.equal(formatCountdown(2 * 86_400_000 + 5_000, "days"), "2 days 0:00:05");
  assert.equal(formatCountdown(-1), "0:00");
});
