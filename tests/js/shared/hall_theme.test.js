import assert from "node:assert/strict";
import { test } from "node:test";
import { hallProperties, hallTheme } from "../../../static/js/shared/hall_theme.js";
import { contrast, themeProperties } from "../../../static/js/shared/theme.js";

const COLOURS = ["#000000", "#ffffff", "#c8102e", "#f6c453", "#14060a", "#7f7f7f", "#00ff00", "#2563eb"];
const TEXT = 4.5; // WCAG 2, AA
const LARGE = 3;

/** Everything that a screen in `theme` is dressed in, over the defaults of tokens.css. */
const dressed = (theme, isLight) => ({
  "--cream": "#fff6e2",
  "--strong": "#ffffff",
  ...themeProperties(hallTheme(theme, isLight), "hall"),
  ...hallProperties(theme, isLight),
});

for (const isLight of [false, true]) {
  test(`whatever colours are chosen, a ${isLight ? "light" : "dark"} screen can be read`, () => {
    for (const primary of COLOURS)
      for (const accent of COLOURS)
        for (const background of COLOURS) {
          const made = dressed({ primary, accent, background }, isLight);
          const reads = (text, ground, ratio) => {
            const whose = `${text} on ${ground}: ${primary} ${accent} ${background}`;
            assert.ok(contrast(made[text], made[ground]) >= ratio, whose);
          };
          for (const ground of ["--background", "--primary"]) {
            reads("--cream", ground, TEXT);
            reads("--strong", ground, LARGE);
          }
          reads("--accent-on-background", "--background", TEXT);
          reads("--on-primary", "--primary", TEXT);
          if (!isLight) continue;
          for (const bar of ["--primary-strong", "--bar-light", "--lead-deep", "--lead-mid", "--lead-end"])
            reads("--strong", bar, TEXT);
          for (const metal of ["--accent-on-background", "--gold-light", "--gold-deep"])
            reads(metal, "--primary", TEXT);
        }
  });
}
