import assert from "node:assert/strict";
import { test } from "node:test";

import { cueNow } from "../../../../static/js/features/show/cue_moves.js";

const VOTERS = { lucky: "best" };
const START = { do: "start_draw", prize: "lucky" };
const now = (actions, state) => cueNow({ actions }, { best: state }, VOTERS);

test("a survey is moved as a poll is, and named where it is not ready", () => {
  const told = [{ do: "close_survey", survey: "jia" }, { do: "publish_survey", survey: "jia" }];
  assert.deepEqual(cueNow({ actions: told }, { jia: "open" }).states, { jia: "published" });
  const refused = { do: "publish_survey", poll: "jia", state: "open" };
  assert.deepEqual(cueNow({ actions: told.slice(1) }, { jia: "open" }).refused, refused);
});

test("no draw starts among the voters of a poll that would still run", () => {
  const refused = (state) => ({ do: "start_draw", poll: "best", state });
  assert.deepEqual(now([START], "open").refused, refused("open"));
  assert.deepEqual(now([START], "locked").refused, refused("locked"));
  assert.deepEqual(now([START, { do: "open", poll: "best" }], "draft").refused, refused("open"));
  assert.equal(now([START, { do: "close", poll: "best" }], "open").refused, null);
  assert.equal(now([START], "closed").refused, null);
  assert.equal(now([{ do: "start_draw", prize: "roster" }], "open").refused, null);
});
