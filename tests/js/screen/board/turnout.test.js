import assert from "node:assert/strict";
import { test } from "node:test";
import "../../page.js";
import { rowsOf, turnoutEntries } from "../../../../static/js/screen/board/turnout.js";
import "../../../../static/js/screen/words.js";

const unit = (name, members, entitled) => ({ unit: name, members, entitled, opens: false });
const turnout = (units, others = {}) => ({
  unit: "",
  others_units: 0,
  others_entitled: 0,
  others_members: 0,
  ...others,
  units,
});

test("units race by the share of those who have answered; equals share a place", () => {
  const entries = turnoutEntries(turnout([unit("a", 5, 10), unit("b", 40, 50), unit("c", 50, 100), unit("d", 0, 20)]));
  assert.deepEqual(entries.map(({ id, place, percent }) => [id, place, percent]), [
    ["b", 1, 80],
    ["c", 2, 50],
    ["a", 2, 50],
    ["d", null, 0],
  ]);
  assert.deepEqual(entries.map(({ value, full }) => `${value}/${full}`), ["40/50", "50/100", "5/10", "0/20"]);
});

test("the sum of those that are not named stands last, at no place", () => {
  const others = { others_units: 3, others_entitled: 12, others_members: 12 };
  const entries = turnoutEntries(turnout([unit("a", 1, 10)], others));
  assert.deepEqual(entries.map(({ isSum, place }) => [isSum, place]), [
    [false, 1],
    [true, null],
  ]);
  assert.equal(entries[1].option.name, "其他 3 个单位");
});

test("below a unit, names are those below it, and its own members are named so", () => {
  const below = { ...turnout([unit("二厂/一队", 1, 10), unit("二厂", 2, 10)]), unit: "二厂" };
  assert.deepEqual(rowsOf(below).map(({ name }) => name), ["一队", "本级直属"]);
});
