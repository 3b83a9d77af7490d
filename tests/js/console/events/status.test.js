import assert from "node:assert/strict";
import { test } from "node:test";
import { activityOf, found } from "../../../../static/js/console/events/status.js";

const event = (id, listing, ...states) => ({
  id,
  title: `活动 ${id}`,
  title_en: "",
  listing,
  polls: states.map((state) => ({ state })),
});

test("an event is live while a poll may take ballots, and over when all are", () => {
  assert.equal(activityOf(event("a", "listed")), "");
  assert.equal(activityOf(event("a", "listed", "draft", "closed")), "");
  assert.equal(activityOf(event("a", "listed", "draft", "locked")), "live");
  assert.equal(activityOf(event("a", "listed", "closed", "published")), "ended");
});

test("a search looks at titles and codes in any case, a status at listing and activity", () => {
  const all = [event("Gala", "listed", "open"), event("summer", "draft"), event("old", "listed", "closed")];
  const ids = (text, status) => found(all, text, status).map(({ id }) => id);
  assert.deepEqual(ids(" gala ", ""), ["Gala"]);
  assert.deepEqual(ids("活动", "listed"), ["Gala", "old"]);
  assert.deepEqual(ids("", "ended"), ["old"]);
  assert.deepEqual(ids("summer", "live"), []);
});
