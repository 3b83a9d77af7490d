import assert from "node:assert/strict";
import { test } from "node:test";
import { emptyPlaces, resized, take, turn } from "../../../../static/js/features/check_in/places.js";

const SHOWN = 64; // of the newest in a frame

/** A frame's `newest` of so many guests. */
const newest = (count) =>
  Array.from({ length: Math.min(count, SHOWN) }, (_, index) => ({ number: count - index, name: `${count - index}` }));
const numbers = (wall) => wall.places.map((one) => one?.number ?? 0);

test("an empty wall fills at once, and in the order of arrival", () => {
  const wall = turn(take(emptyPlaces(5, 1), newest(3), 3));
  assert.deepEqual(numbers(wall), [1, 2, 3, 0, 0]);
});

test("a new guest takes the place of the oldest and nobody else moves", () => {
  let wall = turn(take(emptyPlaces(3, 1), newest(3), 3));
  wall = turn(take(wall, newest(4), 4));
  assert.deepEqual(numbers(wall), [4, 2, 3]);
  wall = turn(take(wall, newest(5), 5));
  assert.deepEqual(numbers(wall), [4, 5, 3]);
  assert.equal(turn(wall), wall, "nothing to do: nothing to draw");
});

test("a hall that comes in at once changes few places at a time, and ends with the newest", () => {
  let count = 40;
  let wall = turn(take(emptyPlaces(40, 1), newest(count), count));
  for (; count < 20_000; count += 500) {
    const before = numbers(wall);
    wall = turn(take(wall, newest(count), count));
    const changed = numbers(wall).filter((number, at) => number !== before[at]).length;
    assert.ok(changed <= 4, `${changed} places changed in one turn`);
    assert.ok(wall.waiting.length <= 40);
  }
  for (let turns = 0; turns < 20; turns += 1) wall = turn(wall);
  assert.equal(Math.max(...numbers(wall)), 20_000 - 500 + 40);
  assert.equal(new Set(numbers(wall)).size, 40, "nobody twice");
});

test("who was deleted goes, from the wall and from those who wait", () => {
  const wall = take(turn(take(emptyPlaces(4, 1), newest(3), 3)), newest(3), 3);
  const without = newest(3).filter(({ number }) => number !== 1);
  assert.deepEqual(numbers(take(wall, without, 2)), [0, 2, 3, 0]);
  assert.deepEqual(numbers(take(wall, [], 0)), [0, 0, 0, 0]);
});

test("what a frame of many says nothing of stays", () => {
  const full = turn(take(emptyPlaces(SHOWN, 1), newest(SHOWN), SHOWN));
  assert.ok(numbers(take(full, newest(200), 200)).includes(1));
});

test("a guest whom the event shows otherwise now is shown so, on the wall and waiting", () => {
  const wall = take(turn(take(emptyPlaces(2, 1), newest(2), 2)), newest(4), 4);
  const masked = newest(4).map((one) => ({ ...one, name: "*" }));
  const { places, waiting } = take(wall, masked, 4);
  assert.deepEqual([...places, ...waiting].map(({ name }) => name), ["*", "*", "*", "*"]);
});

test("under other rules whoever is too old for the frame goes", () => {
  const full = turn(take(emptyPlaces(SHOWN, 1, "full"), newest(SHOWN), SHOWN));
  const first = take(full, newest(SHOWN + 2), SHOWN + 2, "masked");
  assert.deepEqual(numbers(first).slice(0, 3), [0, 0, 3]);
  const second = take(first, newest(SHOWN + 3), SHOWN + 3);
  assert.deepEqual(numbers(second).slice(0, 4), [0, 0, 0, 4], "the first frame may have been one of the old rules");
  assert.equal(numbers(take(second, newest(SHOWN + 4), SHOWN + 4))[3], 4, "then the wall is sure again");
});

test("on a wall of another size the newest stay, and the oldest goes first", () => {
  const wall = resized(turn(take(emptyPlaces(5, 1), newest(5), 5)), 3);
  assert.deepEqual(numbers(wall), [3, 4, 5]);
  assert.deepEqual(numbers(turn(take(wall, newest(6), 6))), [6, 4, 5]);
});

test("a frame that counts guests and names none leaves the wall as it is", () => {
  const wall = turn(take(emptyPlaces(3, 1), newest(3), 3));
  assert.deepEqual(numbers(take(wall, [], 3)), [1, 2, 3]);
  assert.deepEqual(numbers(take(wall, [], 0)), [0, 0, 0]);
});
