// What eslint.config.js says of colours, tried on colours that it must refuse.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";

const ROOT = new URL("../../", import.meta.url);
const { ESLint } = createRequire(new URL(".venv/node/package.json", ROOT))("eslint");
const eslint = new ESLint({ cwd: new URL(".", ROOT).pathname });

/** The raw colours that are found in a rule with this declaration, in the style sheet `name`. */
async function raw(declaration, name = "phone.css") {
  const filePath = new URL(`static/css/${name}`, ROOT).pathname;
  const [{ messages }] = await eslint.lintText(`.gold { ${declaration} }\n`, { filePath });
  return messages.map(({ ruleId, message }) => `${ruleId} ${message.match(/colour, (.*);/)?.[1] ?? message}`);
}

for (const [declaration, colour] of [
  ["color: green", "green"],
  ["background: gold", "gold"],
  ["border: 1px solid red", "red"],
  ["color: #fff", "#fff"],
  ["--mine: tomato", "tomato"],
  ["background: color-mix(in srgb, white 20%, var(--ink))", "white"],
  ["background: linear-gradient(var(--ink), #1a1114)", "#1a1114"],
  ["box-shadow: 0 0 4px rgb(0 0 0 / 0.3)", "rgb("],
  ["color: oklch(60% 0.1 30)", "oklch("],
]) {
  test(`${declaration} is refused`, async () => {
    assert.deepEqual(await raw(declaration), [`acclaim/raw-colours ${colour}`]);
  });
}

for (const declaration of [
  "color: var(--ink)", "background: transparent", "fill: currentcolor",
  "box-shadow: 0 0 4px rgb(var(--rgb-plum) / 0.1)", "animation: gold-rise 1s", "content: \"red\"",
]) {
  test(`${declaration} is fine`, async () => {
    assert.deepEqual(await raw(declaration), []);
  });
}

test("tokens.css is where colours stand", async () => {
  assert.deepEqual(await raw("--primary: #c8102e", "tokens.css"), []);
});
