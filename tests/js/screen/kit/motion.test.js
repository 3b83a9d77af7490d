import assert from "node:assert/strict";
import { test } from "node:test";
import { RollingNumber } from "../../../../static/js/screen/kit/rolling_number.js";
import { Spring } from "../../../../static/js/screen/kit/spring.js";

test("a spring arrives without overshooting, and says when it rests", () => {
  const spring = new Spring(0);
  spring.target = 100;
  let steps = 0;
  while (spring.step(1 / 60)) {
    steps += 1;
    assert.ok(spring.value <= 100.001, `${spring.value}`);
    assert.ok(steps < 300);
  }
  assert.equal(spring.value, 100);
});

test("a spring of a tab that slept an hour does not explode", () => {
  const spring = new Spring(0);
  spring.target = 10;
  spring.step(3600);
  assert.ok(spring.value > 0 && spring.value <= 10);
});

test("a number rolls from what is shown to what is true, and is whole at its end", () => {
  const number = new RollingNumber();
  number.aim(100, 0);
  assert.equal(number.at(350), 50); // 700 ms after a rest
  assert.equal(number.at(700), 100);
  number.aim(200, 1000);
  assert.ok(number.at(1500) > 100 && number.at(1500) < 200);
  number.jump(7);
  assert.equal(number.at(1501), 7);
});
