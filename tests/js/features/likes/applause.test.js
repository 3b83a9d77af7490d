import assert from "node:assert/strict";
import { test } from "node:test";
import { Applause, cheersOf, sample } from "../../../../static/js/features/likes/applause.js";

test("hearts and the event's reactions float, hearts only where the event takes likes", () => {
  const reactions = [{ id: "clap", emoji: "👏" }];
  assert.deepEqual(Object.keys(cheersOf({ likes: true, reactions })), ["", ":clap"]);
  assert.deepEqual(cheersOf({ likes: false, reactions }), { ":clap": "👏" });
  assert.deepEqual(cheersOf(null), {});
});

test("the first sums bring nothing, later ones what came since", () => {
  const applause = new Applause();
  assert.deepEqual(applause.receive({ "": 100 }, 0), {});
  assert.deepEqual(applause.receive({ "": 104, ":clap": 3 }, 500), { "": 4, ":clap": 3 });
  assert.deepEqual(applause.receive({ "": 90 }, 1000), {}); // from a worker that is behind
});

test("the rate fades when nothing comes, and the best of the evening stays", () => {
  const applause = new Applause();
  applause.receive({ "": 0 }, 0);
  applause.receive({ "": 300 }, 1000);
  const loud = applause.rate(1000);
  assert.ok(applause.rate(4000) < loud / 5);
  assert.equal(applause.best, loud);
});

test("the rate is that of steady applause, and falls to a third in a second and a half", () => {
  const applause = new Applause();
  for (let at = 0; at <= 20_000; at += 250) applause.receive({ "": at / 10 }, at); // 100 a second
  const steady = applause.rate(20_000);
  assert.ok(Math.abs(steady - 100) < 10);
  assert.ok(Math.abs(applause.rate(21_500) - steady / Math.E) < steady / 100);
  applause.receive({ "": 1000 }, 31_000); // an older sum
  assert.ok(applause.rate(31_000) < 1);
});

test("a sample shows every target while there are places, and no more than it may", () => {
  assert.deepEqual(sample({ "": 2, ":a": 1 }, 5), ["", "", ":a"]);
  const seen = sample({ "": 1000, ":a": 1, ":b": 1 }, 8);
  assert.equal(seen.length, 8);
  assert.ok(seen.filter((target) => target === "").length > 5);
  assert.deepEqual(new Set(seen), new Set(["", ":a", ":b"]));
});
