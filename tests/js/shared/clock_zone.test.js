import "../page.js";
import assert from "node:assert/strict";
import { test } from "node:test";
import { formatTime, showTimesIn, shownZone } from "../../../static/js/shared/clock.js";

const NOON_UTC = Date.UTC(2026, 11, 1, 12, 3, 9);

test("moments are shown in the zone that was asked for, wherever the device is", () => {
  showTimesIn("Asia/Shanghai");
  assert.equal(formatTime(NOON_UTC), "20:03:09");
  showTimesIn("America/St_Johns");
  assert.equal(formatTime(NOON_UTC), "08:33:09");
  assert.equal(shownZone(), "America/St_Johns");
});

test("midnight is 00, and a zone that the browser does not know changes nothing", () => {
  showTimesIn("Asia/Shanghai");
  showTimesIn("Mars/Olympus");
  assert.equal(formatTime(Date.UTC(2026, 11, 1, 16, 0, 0)), "00:00:00");
  showTimesIn("");
  assert.equal(shownZone(), undefined);
});
