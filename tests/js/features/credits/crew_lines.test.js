import assert from "node:assert/strict";
import { test } from "node:test";
import { crewOf, linesOf } from "../../../../static/js/features/credits/crew_lines.js";

test("lines name the crew, in either language's signs, and keep the English words that were there", () => {
  const before = [{ role: "导演", role_en: "Director", names: ["旧人"] }];
  assert.deepEqual(crewOf("导演：王秀兰、李雷\n\nLighting: Anna Smith, Li Lei\n没有冒号\n灯光：", before), [
    { role: "导演", role_en: "Director", names: ["王秀兰", "李雷"] },
    { role: "Lighting", role_en: "", names: ["Anna Smith", "Li Lei"] },
    { role: "灯光", role_en: "", names: [] },
  ]);
});

test("what was written comes back", () => {
  const crew = [{ role: "导演", role_en: "Director", names: ["王秀兰", "李雷"] }];
  assert.deepEqual(crewOf(linesOf(crew), crew), crew);
});
