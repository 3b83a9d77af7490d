import assert from "node:assert/strict";
import { test } from "node:test";
import { readAddress } from "../../../static/js/screen/address.js";

test("a screen's address alone says what it keeps", () => {
  assert.deepEqual(readAddress("?scene=versus&poll=best&options=1,2&overlay=corner&lang=en&theme=light"), {
    pin: { scene: "versus", poll: "best", survey: "", activity: "", options: ["1", "2"] },
    overlay: "corner",
    preview: false,
    language: "en",
    theme: "light",
  });
});

test("what it does not know is as if it were not there", () => {
  assert.deepEqual(readAddress("?scene=nothing&options=1&overlay=upper&theme=pink"), {
    pin: null,
    overlay: "",
    preview: false,
    language: null,
    theme: "",
  });
  assert.equal(readAddress("?overlay=1").overlay, "lower");
});
