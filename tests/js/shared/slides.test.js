import assert from "node:assert/strict";
import { test } from "node:test";
import { slideAt } from "../../../static/js/shared/slides.js";

const SPEECH = { id: "speech", slides: ["a", "b", "c"], seconds: 0 };
const SPONSORS = { id: "sponsors", slides: ["x", "y"], seconds: 10 };
const EVENT = { decks: [SPEECH, SPONSORS] };
const at = (deck, steps, now) => slideAt(EVENT, { deck, steps }, now).slide;

test("slides are turned by hand and end at the last", () => {
  const turned = [[0], [0, 5], [0, 5, 9], [0, 5, 9, 12]];
  assert.deepEqual(turned.map((steps) => at("speech", steps, 9e9)), ["a", "b", "c", "c"]);
});

test("slides that turn by themselves begin again, counted from the last turn by hand", () => {
  assert.deepEqual([0, 9_999, 10_000, 20_000].map((now) => at("sponsors", [0], now)), ["x", "x", "y", "x"]);
  assert.deepEqual([4000, 13_999, 14_000].map((now) => at("sponsors", [0, 4000], now)), ["y", "y", "x"]);
});

test("a slide is found again by the server's rule: as many steps as slides up to it, or a round more", () => {
  const event = { decks: [{ id: "six", slides: ["a", "b", "c", "d", "e", "f"], seconds: 10 }] };
  const shown = (count, now) => slideAt(event, { deck: "six", steps: Array(count).fill(35_000) }, now).slide;
  assert.deepEqual([shown(5, 35_000), shown(11, 44_999), shown(5, 45_000)], ["e", "e", "f"]);
});

test("without a deck's name it is the first; without decks nothing stands", () => {
  assert.equal(at("", [0], 1), "a");
  assert.equal(slideAt({ decks: [] }, { deck: "", steps: [0] }, 1), null);
  assert.equal(slideAt({ decks: [{ id: "new", slides: [], seconds: 5 }] }, { deck: "", steps: [0] }, 1).slide, "");
});
