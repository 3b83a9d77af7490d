import assert from "node:assert/strict";
import { test } from "node:test";
import "../../page.js";
import { restShown, revealScript, standingOf } from "../../../../static/js/screen/board/reveal_script.js";

const entries = (places) => places.map((place, order) => ({ id: String(order), place }));
const kinds = (script) => script.map(({ kind, place }) => (place ? `${kind} ${place}` : kind));

test("a reveal goes from the last place to the winner and ends in the full ranking", () => {
  const script = revealScript(entries([1, 2, 3, 4, 5]));
  assert.deepEqual(kinds(script), ["curtain", "rest", "spotlight 3", "spotlight 2", "spotlight 1", "podium", "final"]);
  assert.deepEqual(script.filter(({ holds }) => holds).map(({ kind }) => kind), ["spotlight", "final"]);
  assert.deepEqual(script[1].entries.map(({ id }) => id), ["4", "3"]);
});

test("equals share a spotlight, a crowd of them is a list, and nobody is no podium", () => {
  const three = kinds(revealScript(entries([1, 1, 3])));
  assert.deepEqual(three, ["curtain", "spotlight 3", "spotlight 1", "podium", "final"]);
  assert.deepEqual(kinds(revealScript(entries([1, 1, 1, 1, 1, 1]))), ["curtain", "final"]);
  assert.deepEqual(kinds(revealScript(entries([null, null]))), ["curtain", "final"]);
});

test("classes are called one after the other, then comes the winner", () => {
  const script = revealScript(entries([1, 2, 3, 4]), ["jury", "press", "audience"]);
  assert.deepEqual(kinds(script), ["curtain", "call", "call", "call", "spotlight 1", "podium", "final"]);
  assert.deepEqual(script.map(({ called }) => called?.length), [undefined, 1, 2, 3, undefined, undefined, undefined]);
  const { scene } = standingOf(script, { pace: "calls", steps: [BEGAN, BEGAN + 1, BEGAN + 2] }, BEGAN + 3_600_000);
  assert.deepEqual(scene.called, ["jury", "press"], "nobody is called before somebody steps on");
});

test("many places pass faster", () => {
  const script = revealScript(entries([1, 2, 3, ...Array(200).fill(4)]));
  assert.ok(script[1].lasts_ms <= 13_000 + 2200);
  assert.equal(restShown(script[1], 0), 1);
  assert.equal(restShown(script[1], 1e9), 200);
});

const BEGAN = 1_000_000;
const script = revealScript(entries([1, 2, 3, 4, 5]));
const at = (pace, steps, now_ms) => {
  const { scene, began_ms } = standingOf(script, { pace, steps }, now_ms);
  return [scene.place ? `${scene.kind} ${scene.place}` : scene.kind, began_ms];
};

test("by itself a reveal goes on to the winner, who stays until somebody steps on", () => {
  assert.deepEqual(at("auto", [BEGAN], BEGAN), ["curtain", BEGAN]);
  const [kind, winner_ms] = at("auto", [BEGAN], BEGAN + 3_600_000);
  assert.equal(kind, "spotlight 1");
  assert.equal(at("auto", [BEGAN, winner_ms + 60_000], winner_ms + 60_000)[0], "podium");
  assert.equal(at("auto", [BEGAN, winner_ms + 60_000], winner_ms + 120_000)[0], "final");
});

test("step by step nothing moves but by a step", () => {
  const steps = [BEGAN];
  for (const kind of ["curtain", "rest", "spotlight 3", "spotlight 2", "spotlight 1", "podium", "final", "final"]) {
    assert.equal(at("step", steps, steps.at(-1) + 3_600_000)[0], kind);
    steps.push(steps.at(-1) + 5_000);
  }
});

test("a step in mid-scene ends that scene, and what comes after is counted from there", () => {
  const [, began_ms] = at("auto", [BEGAN, BEGAN + 1_000], BEGAN + 1_000);
  assert.equal(began_ms, BEGAN + 1_000);
  assert.equal(at("auto", [BEGAN, BEGAN + 1_000, BEGAN + 1_500], BEGAN + 1_600)[0], "spotlight 3");
});

test("a screen's own replay passes the winner, too, and without a beginning there is the ranking", () => {
  assert.equal(at("through", [BEGAN], BEGAN + 3_600_000)[0], "final");
  assert.equal(at("auto", [], BEGAN)[0], "final");
});

test("it never goes back as time passes, whatever the steps", () => {
  for (const pace of ["auto", "step", "through"]) {
    for (const steps of [[BEGAN], [BEGAN, BEGAN + 10], [BEGAN, BEGAN + 9_000, BEGAN + 9_001, BEGAN + 40_000]]) {
      let last = -1;
      for (let now_ms = BEGAN; now_ms < BEGAN + 120_000; now_ms += 250) {
        const past = steps.filter((moment) => moment <= now_ms);
        const index = script.indexOf(standingOf(script, { pace, steps: past }, now_ms).scene);
        assert.ok(index >= last, `${pace} ${steps} ${now_ms}`);
        last = index;
      }
    }
  }
});
