import assert from "node:assert/strict";
import { test } from "node:test";
import "../../page.js";
import { restShown, revealScript, sceneAt } from "../../../../static/js/screen/reveal/script.js";

const entries = (places) => places.map((place, order) => ({ id: String(order), place }));
const kinds = (script) => script.map(({ kind, place }) => (place ? `${kind} ${place}` : kind));

test("a reveal goes from the last place to the winner and ends in the full ranking", () => {
  const script = revealScript(entries([1, 2, 3, 4, 5]));
  assert.deepEqual(kinds(script), ["curtain", "rest", "spotlight 3", "spotlight 2", "spotlight 1", "podium", "final"]);
  assert.deepEqual(script.map(({ at_ms }) => at_ms), script.map(({ at_ms }) => at_ms).sort((a, b) => a - b));
  assert.deepEqual(script[1].entries.map(({ id }) => id), ["4", "3"]);
});

test("equals share a spotlight, a crowd of them is a list, and nobody is no podium", () => {
  const three = kinds(revealScript(entries([1, 1, 3])));
  assert.deepEqual(three, ["curtain", "spotlight 3", "spotlight 1", "podium", "final"]);
  assert.deepEqual(kinds(revealScript(entries([1, 1, 1, 1, 1, 1]))), ["curtain", "final"]);
  assert.deepEqual(kinds(revealScript(entries([null, null]))), ["curtain", "final"]);
});

test("many places pass faster, and the scene of a moment is the last that has begun", () => {
  const script = revealScript(entries([1, 2, 3, ...Array(200).fill(4)]));
  assert.ok(script[2].at_ms - script[1].at_ms <= 13_000 + 2200);
  assert.equal(sceneAt(script, 0).kind, "curtain");
  assert.equal(sceneAt(script, Infinity).kind, "final");
  assert.equal(restShown(script[1], 0), 1);
  assert.equal(restShown(script[1], 1e9), 200);
});
