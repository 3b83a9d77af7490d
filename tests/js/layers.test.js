// What eslint.config.js says of imports, tried on imports that it must refuse.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, test } from "node:test";

const ROOT = new URL("../../", import.meta.url);
const { ESLint } = createRequire(new URL(".venv/node/package.json", ROOT))("eslint");
const eslint = new ESLint({ cwd: new URL(".", ROOT).pathname });

/** The rules that `source` breaks as the file `path` of static/js. */
async function broken(path, source) {
  const [{ messages }] = await eslint.lintText(source, { filePath: new URL(`static/js/${path}`, ROOT).pathname });
  return messages.map(({ ruleId }) => ruleId);
}

const UPWARD = [
  ["shared/clock.js", 'import "../phone/words.js";\n'],
  ["screen/kit/qr.js", 'import "../board/layout.js";\n'],
  ["features/comments/lanes.js", 'import "../draws/entrant.js";\n'],
  ["features/draws/entrant.js", 'import "../../screen/scenes/rail.js";\n'],
  ["console/people/codes.js", 'import "../check/recount.js";\n'],
  ["phone/app.js", 'import "../screen/words.js";\n'],
];
for (const [path, source] of UPWARD) {
  test(`${path} may not say ${source.trim()}`, async () => {
    assert.deepEqual(await broken(path, source), ["import-x/no-restricted-paths"]);
  });
}

test("what lies below may be imported", async () => {
  assert.deepEqual(await broken("features/draws/entrant.js", 'import "../../screen/kit/qr.js";\n'), []);
});

test("a circle of imports is refused", async () => {
  const folder = mkdtempSync(new URL("static/js/shared/circle-", ROOT).pathname);
  after(() => rmSync(folder, { recursive: true }));
  writeFileSync(`${folder}/a.js`, 'import { b } from "./b.js";\n\nexport const a = () => b;\n');
  writeFileSync(`${folder}/b.js`, 'import { a } from "./a.js";\n\nexport const b = () => a;\n');
  const results = await eslint.lintFiles([`${folder}/*.js`]);
  const rules = new Set(results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId)));
  assert.ok(rules.has("import-x/no-cycle"), [...rules].join(" "));
});
