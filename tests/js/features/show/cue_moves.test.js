import assert from "node:assert/strict";
import { test } from "node:test";

import { cueNow } from "../../../../static/js/features/show/cue_moves.js";

const VOTERS = { lucky: "best" };
const START = { do: "start_draw", prize: "lucky" };
const now = (actions, state) => cueNow({ actions }, { best: state }, VOTERS);

test("no draw starts among the voters of a poll that would still run", () => {
  const refused = (state) => ({ do: "start_draw", poll: "best", state });
  assert.deepEqual(now([START], "open").refused, refused("open"));
  assert.deepEqual(now([START], "locked").refused, refused("locked"));
  assert.deepEqual(now([START, { do: "open", poll: "best" }], "draft").refused, refused("open"));
  assert.equal(now([START, { do: "close", poll: "best" }], "open").refused, null);
  assert.equal(now([START], "closed").refused, null);
  assert.equal(now([{ do: "start_draw", prize: "roster" }], "open").refused, null);
});
