import assert from "node:assert/strict";
import { test } from "node:test";

import { isWithin, levelsOf, nameBelow, sayUnit, withLevels } from "../../../../static/js/shared/members/units.js";

test("who is in a unit is in all above it, and in none that only begins like it", () => {
  assert.deepEqual(levelsOf("二厂/六区/48队"), ["二厂", "二厂/六区", "二厂/六区/48队"]);
  assert.deepEqual(levelsOf(""), []);
  assert.ok(isWithin("二厂/六区", "二厂"));
  assert.ok(!isWithin("二厂附属", "二厂"));
});

test("units are listed with those above them, each before those below it", () => {
  assert.deepEqual(withLevels(["二厂附属", "二厂/六区", "", "一厂/七区"]), ["", "一厂", "一厂/七区", "二厂", "二厂/六区", "二厂附属"]);
});

test("below a unit its name is left out, and a path is said by its first level and its last", () => {
  assert.equal(nameBelow("二厂/六区/48队", "二厂"), "六区/48队");
  assert.equal(nameBelow("二厂", "二厂"), "二厂");
  assert.equal(nameBelow("二厂", ""), "二厂");
  assert.equal(sayUnit("二厂/六区/48队"), "二厂 48队");
  assert.equal(sayUnit("机关"), "机关");
  assert.equal(sayUnit(""), "");
});
