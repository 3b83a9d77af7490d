import assert from "node:assert/strict";
import { test } from "node:test";
import { soundOfPoll } from "../../../../static/js/features/sounds/moments.js";

const POLL = { id: "best" };
const open = (closes_at) => ({ epoch: 1, state: "open", closes_at });

test("the last five seconds before a close are heard, each once", () => {
  const heard = [];
  for (let now_ms = 0; now_ms <= 10_000; now_ms += 100) {
    const sound = soundOfPoll(POLL, open(8_000), true, now_ms);
    if (sound && heard.at(-1)?.key !== sound.key) heard.push({ ...sound, now_ms });
  }
  assert.deepEqual(heard.map(({ name, at_ms }) => [name, at_ms]), [3, 4, 5, 6, 7].map((s) => ["tick", s * 1000]));
  assert.ok(heard.every(({ at_ms, now_ms }) => now_ms - at_ms <= 100 && now_ms >= at_ms));
});

for (const [what, figures, wasOpen, name] of [
  ["a poll without a closing time", open(null), true, undefined],
  ["one that has just closed", { epoch: 1, state: "closed", closes_at: null }, true, "lock"],
  ["one that was closed before this screen came", { epoch: 1, state: "closed", closes_at: null }, false, undefined],
  ["one that was paused", { epoch: 1, state: "locked", closes_at: 1_000 }, true, undefined],
  ["one that is published", { epoch: 1, state: "published", closes_at: null }, true, undefined],
]) {
  test(`${what}: ${name ?? "silence"}`, () => assert.equal(soundOfPoll(POLL, figures, wasOpen, 0)?.name, name));
}
