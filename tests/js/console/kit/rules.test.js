import assert from "node:assert/strict";
import { test } from "node:test";
import { may } from "../../../../static/js/console/kit/roles.js";
import { neededFor, parseRoute, routeTo } from "../../../../static/js/console/kit/router.js";
import { ballotsPerSecond, extend, sparkPath } from "../../../../static/js/console/kit/series.js";
import { canTake, hallNow, sameStage } from "../../../../static/js/console/kit/stage_rules.js";

test("one may what the server says, and who is not signed in may nothing", () => {
  assert.deepEqual([may({ may: ["screen"] }, "screen"), may({ may: ["screen"] }, "run")], [true, false]);
  assert.equal(may(null, "self"), false);
  assert.deepEqual(["comments", "run", "check"].map(neededFor), ["moderate", "run", "figures"]);
});

test("an address leads to its view and back; an unknown one leads to the events", () => {
  for (const [view, event] of [["run", "gala"], ["remote", "a-b_c"], ["new", ""], ["account", ""], ["events", ""]]) {
    assert.deepEqual(parseRoute(routeTo(view, event)), { view, event });
  }
  for (const hash of ["", "#/events/gala/none", "#/events/ga la/run"]) assert.equal(parseRoute(hash).view, "events");
});

test("ballots per second are counted over the samples, and a reset starts anew", () => {
  const samples = [{ at: 0, ballots: 0, epoch: 1 }, { at: 2000, ballots: 60, epoch: 1 }];
  assert.equal(ballotsPerSecond(samples), 30);
  assert.equal(ballotsPerSecond([...samples, { at: 3000, ballots: 0, epoch: 2 }]), 0);
  assert.equal(ballotsPerSecond([]), 0);
});

test("a minute of points is kept, and the newest stands at the right", () => {
  const points = Array.from({ length: 80 }, (_, n) => n).reduce(extend, []);
  assert.deepEqual([points.length, points.at(-1)], [60, 79]);
  assert.equal(sparkPath([1], 100, 20), "");
  assert.match(sparkPath([0, 1], 100, 20, 2), /^M0\.0 19\.0L100\.0 1\.0$/);
});

test("the monitor shows what the hall sees", () => {
  const poll = { id: "best", visibility: "on_publish" };
  const stage = { scene: "race", poll: "", hidden: false, revealed: [], held: false };
  const now = (change, state) => hallNow({ polls: [poll] }, { ...stage, ...change }, () => state).what;
  assert.deepEqual(
    [
      now({}, "draft"), now({}, "open"), now({}, "published"),
      now({ hidden: true }, "open"), now({ held: true }, "open"),
    ],
    ["lineup", "race_hidden", "race", "hidden", "holding"],
  );
  assert.equal(now({ scene: "reveal", revealed: ["best"] }, "closed"), "reveal");
  assert.equal(now({ scene: "countdown" }, "open"), "countdown");
  assert.equal(hallNow({ polls: [] }, stage, () => "draft").what, "join");
});

test("only a poll that was revealed by its own button can be taken to the stage as revealed", () => {
  assert.equal(canTake({ scene: "reveal", poll: "a" }, { revealed: [] }), false);
  assert.equal(canTake({ scene: "reveal", poll: "a" }, { revealed: ["a"] }), true);
  assert.equal(sameStage({ scene: "race", poll: "a" }, { scene: "race", poll: "a", held: true }), true);
});
