import assert from "node:assert/strict";
import { test } from "node:test";
import { numberOf } from "../../../../static/js/features/draws/entrant.js";
import { faceOf, lineOf, reelOf } from "../../../../static/js/features/draws/reel.js";

const DRAW = { n: 3, started_at: 10_000, over_at: 70_020, prize: { rolls: "names" }, passing: ["王*兰", "李*国", "张*"] };
const WINNER = { name: "王*兰", unit: "一厂", entrant: "3b1f09c2d4e5a67788990011", at: 71_820 };

test("it rolls on until it is stopped, and slows down from where and as fast as it was", () => {
  const rolling = reelOf({ ...DRAW, over_at: 0 }, null, 0, 0);
  const stopped = reelOf(DRAW, WINNER, 0, 0);
  assert.equal(rolling.key, stopped.key);
  assert.equal(rolling.end, Infinity);
  assert.ok(Math.abs(rolling.at(70_020) - stopped.at(70_020)) < 1e-9);
  const speed = (reel) => (reel.at(70_021) - reel.at(70_020)) * 1000;
  assert.ok(Math.abs(speed(rolling) - speed(stopped)) < 0.1, `${speed(rolling)} ${speed(stopped)}`);
  assert.equal(stopped.at(WINNER.at), stopped.end);
  for (let now = 70_020; now < WINNER.at; now += 50) assert.ok(stopped.at(now + 50) > stopped.at(now));
});

test("the next winners, and those of a draw that stops by itself, have a reel of their own", () => {
  const second = reelOf(DRAW, { ...WINNER, at: 74_320 }, 1, 71_820);
  assert.notEqual(second.key, reelOf(DRAW, WINNER, 0, 0).key);
  assert.deepEqual([second.at(71_820), second.at(74_320)], [0, second.end]);
  const auto = reelOf({ ...DRAW, started_at: 0 }, WINNER, 0, 66_820);
  assert.deepEqual([auto.at(66_820), auto.at(WINNER.at)], [0, auto.end]);
});

test("lines are the same on every screen: of entrants, or numbers that are nobody's", () => {
  assert.deepEqual([0, 1, 2, 3].map((index) => lineOf(DRAW, 0, index)), ["王*兰", "李*国", "张*", "王*兰"]);
  assert.deepEqual([-3, -2, -1].map((index) => lineOf(DRAW, 0, index)), ["王*兰", "李*国", "张*"], "above the first");
  const numbers = { ...DRAW, passing: [] };
  const shown = Array.from({ length: 50 }, (_, index) => lineOf(numbers, 0, index));
  assert.deepEqual(shown, Array.from({ length: 50 }, (_, index) => lineOf({ ...numbers }, 0, index)));
  assert.ok(new Set(shown).size > 45);
  for (const one of shown) assert.match(one, /^[2-9A-HJ-NP-TV-Z]{3}-[2-9A-HJ-NP-TV-Z]{3}$/);
});

test("it stops at a face of the kind that rolled", () => {
  const of = (rolls, winner = WINNER) => faceOf({ prize: { rolls } }, winner);
  assert.deepEqual([of("names"), of("units"), of("numbers")], ["王*兰", "一厂", numberOf(WINNER.entrant)]);
  assert.equal(of("names", { ...WINNER, name: "" }), numberOf(WINNER.entrant));
  assert.equal(numberOf(WINNER.entrant), "AVN-JTC"); // as names.py has it
});
