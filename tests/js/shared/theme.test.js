import assert from "node:assert/strict";
import { test } from "node:test";
import { contrast, mix, readable, textOn, themeProperties } from "../../../static/js/shared/theme.js";

const COLOURS = ["#000000", "#ffffff", "#c8102e", "#f6c453", "#14060a", "#7f7f7f", "#00ff00", "#2563eb"];

test("colours are mixed channel by channel", () => {
  assert.equal(mix("#000000", "#ffffff", 0.5), "#808080");
  assert.equal(mix("#102030", "#102030", 0.7), "#102030");
});

test("black on white has the most contrast there is, and a colour none with itself", () => {
  assert.equal(Math.round(contrast("#000000", "#ffffff")), 21);
  assert.equal(contrast("#c8102e", "#c8102e"), 1);
});

for (const [surface, isDark] of /** @type {[string, boolean][]} */ ([
  ["phone", false],
  ["phone", true],
  ["hall", false],
])) {
  test(`whatever colours an operator chooses, text on a ${isDark ? "dark " : ""}${surface} can be read`, () => {
    for (const primary of COLOURS) {
      for (const background of COLOURS) {
        const made = themeProperties({ primary, background }, surface, isDark);
        assert.ok(contrast(made["--primary-text"], made["--card"]) >= 4.5, `${primary} on ${made["--card"]}`);
        assert.ok(contrast(made["--on-primary"], primary) >= 4.5, primary);
        assert.ok(contrast(made["--ink"], made["--card"]) >= 4.5, `${made["--ink"]} on ${made["--card"]}`);
        assert.ok(contrast(made["--ink-soft"], made["--paper"]) >= 4.5, `${primary} on ${background}`);
      }
    }
  });
}

test("there is text that can be read on every grey", () => {
  for (let grey = 0; grey < 256; grey += 1) {
    const ground = `#${grey.toString(16).padStart(2, "0").repeat(3)}`;
    assert.ok(contrast(textOn(ground), ground) >= 4.5, ground);
    assert.ok(contrast(readable("#7f7f7f", ground), ground) >= 4.5, ground);
  }
});

test("a background picture becomes an address of CSS, and none without one", () => {
  const made = themeProperties({ background_picture: "/pictures/a.png" });
  assert.equal(made["--background-picture"], 'url("/pictures/a.png")');
  assert.equal(themeProperties({})["--background-picture"], "none");
});
