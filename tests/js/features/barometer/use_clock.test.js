import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { UseClock } from "../../../../static/js/features/barometer/use_clock.js";

let clock;
let pages;

beforeEach(() => {
  pages = 0;
  clock = new UseClock(() => `page${(pages += 1)}`, 0);
  clock.show(true, 0);
});

/** Counts every second up to a time. */
function until(from_s, to_s) {
  for (let at = from_s + 1; at <= to_s; at += 1) clock.count(at * 1000);
}

test("it is in use for a minute after an input, and on the screen after that", () => {
  clock.touch("vote", 0);
  until(0, 100);
  assert.deepEqual(clock.report(100_000), {
    type: "use",
    page: "page1",
    visible: 100_000,
    active: { vote: 60_000 },
    idle: 40_000,
  });
  assert.equal(clock.featureAt(100_000), null);
});

test("a minute is over in the middle of a second", () => {
  clock.touch("vote", 400);
  until(0, 70);
  assert.equal(clock.report(0).active.vote, 60_000);
});

test("whoever watches is active, and voting meanwhile is voting", () => {
  clock.isPlaying = true;
  until(0, 10);
  clock.touch("vote", 10_000);
  until(10, 100);
  assert.deepEqual(clock.report(0).active, { watch: 40_000, vote: 60_000 });
});

test("nothing is counted out of sight, nor while a phone sleeps", () => {
  clock.touch("browse", 0);
  until(0, 5);
  clock.show(false, 5_000);
  until(5, 50);
  clock.show(true, 50_000);
  clock.count(51_000);
  clock.count(600_000);
  assert.deepEqual(clock.report(600_000), {
    type: "use",
    page: "page1",
    visible: 6_000,
    active: { browse: 6_000 },
    idle: 549_000,
  });
});

test("a page that comes back after half an hour is another one, with nothing on it", () => {
  until(0, 5);
  clock.show(false, 5_000);
  clock.show(true, 5_000 + 30 * 60 * 1000);
  const { page, visible, active, idle } = clock.report(1_805_000);
  assert.deepEqual([page, visible, active, idle], ["page2", 0, {}, 0]);
});
