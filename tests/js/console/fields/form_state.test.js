import assert from "node:assert/strict";
import { test } from "node:test";
import {
  freeId, getAt, moveItem, optionsFromLines, pathText, problemsBelow, reactionsFrom, repeatOf, setAt, takenIds,
  withPrivacy,
} from "../../../../static/js/console/fields/form_state.js";
import { checkPicture, sniff } from "../../../../static/js/console/fields/picture_check.js";
import { fromWallClock, toWallClock } from "../../../../static/js/console/fields/zoned_time.js";
import { PICTURE_BYTES } from "../../../../static/js/shared/limits.js";

test("a change makes a new definition, and every other part is the same object", () => {
  const before = { polls: [{ id: "a", options: [] }, { id: "b" }], theme: {} };
  const after = setAt(before, ["polls", 0, "id"], "c");
  assert.equal(getAt(after, ["polls", 0, "id"]), "c");
  assert.equal(before.polls[0].id, "a");
  assert.equal(after.polls[1], before.polls[1]);
  assert.equal(after.theme, before.theme);
});

test("a path is written as the server names the field", () => {
  assert.equal(pathText(["polls", 0, "options", 2, "name"]), "polls[0].options[2].name");
  const errors = { "polls[1].title": "x", "polls[10].title": "y", "title": "z" };
  assert.deepEqual(problemsBelow(errors, ["polls", 1]), ["polls[1].title"]);
});

test("pasted lines become options with ids that nobody has", () => {
  const added = optionsFromLines("采油一厂\t一线\t采油单位\r\n\n采油二厂", [{ id: "1" }]);
  const told = added.map(({ id, name, subtitle, group }) => [id, name, subtitle, group]);
  assert.deepEqual(told, [["2", "采油一厂", "一线", "采油单位"], ["3", "采油二厂", "", undefined]]);
  assert.equal(freeId(["poll-2"], "poll-"), "poll-3");
});

test("reactions are each emoji once, whole ones, and known ones keep their ids", () => {
  const before = [{ id: "clap", emoji: "👏" }];
  assert.deepEqual(reactionsFrom("👏 a 👨‍👩‍👧 👏❤️❤", before).map(({ emoji }) => emoji).length, 3);
  assert.equal(reactionsFrom("👏", before)[0].id, "clap");
  assert.equal(reactionsFrom("😀😁😂🤣😃😄😅😆😉😊", []).length, 8);
});

test("an item is moved within its list alone", () => {
  assert.deepEqual(moveItem(["a", "b", "c"], 0, 2), ["b", "c", "a"]);
  const list = ["a"];
  assert.equal(moveItem(list, 0, 1), list);
});

test("a repeat rule has the fields of its kind", () => {
  assert.deepEqual(repeatOf("once", 3), { kind: "once" });
  assert.deepEqual(repeatOf("quota", 3), { kind: "quota", votes: 3, per: "day", per_option: 1 });
});

test("times are typed as the wall clock of the event's zone, wherever the laptop is", () => {
  assert.equal(fromWallClock("2026-12-01T20:00", "Asia/Shanghai"), "2026-12-01T20:00:00+08:00");
  assert.equal(toWallClock("2026-12-01T12:00:00Z", "Asia/Shanghai"), "2026-12-01T20:00");
  assert.equal(fromWallClock("2026-07-01T08:30", "America/New_York"), "2026-07-01T08:30:00-04:00");
  assert.equal(toWallClock("2026-12-01T12:00:00Z", "No/Where"), "");
  assert.equal(fromWallClock("", "Asia/Shanghai"), null);
});

test("a picture is what its first bytes say, and small enough to be sent", async () => {
  assert.equal(sniff([0x89, 0x50, 0x4e, 0x47]), "image/png");
  assert.equal(sniff([0x25, 0x50, 0x44, 0x46]), "");
  const file = (bytes) => new Blob([new Uint8Array(bytes)]);
  assert.deepEqual(await checkPicture(file([0xff, 0xd8, 0xff])), { type: "image/jpeg", problem: "" });
  assert.deepEqual(await checkPicture(file([1, 2, 3])), { type: "", problem: "picture.wrong_type" });
  const heic = file([0, 0, 0, 24, ...new TextEncoder().encode("ftypheic")]);
  assert.deepEqual(await checkPicture(heic), { type: "", problem: "picture.of_a_phone" });
  assert.equal((await checkPicture(new Blob([new Uint8Array(PICTURE_BYTES + 1)]))).problem, "picture.too_big");
});

test("a poll that becomes secret is left without what would tell who chose what", () => {
  const rules = { visibility: "always", repeat: { kind: "replace" }, weights: { a: 1 }, shards: 3 };
  const poll = { id: "best", privacy: "named", ...rules };
  assert.deepEqual(withPrivacy(poll, "secret"), {
    id: "best", privacy: "secret", visibility: "on_close", repeat: { kind: "once" }, weights: {}, shards: 1,
  });
  assert.equal(withPrivacy({ ...poll, visibility: "on_publish" }, "secret").visibility, "on_publish");
  assert.deepEqual(withPrivacy(poll, "named"), poll);
});

test("no new activity gets the id of one that there is, of a question, or of one that was opened and removed", () => {
  const quizzes = [{ id: "quiz-1", questions: [{ id: "q1" }] }];
  const event = { polls: [{ id: "best" }], surveys: [{ id: "survey-3" }], quizzes };
  const known = { "survey-3": { state: "draft", promised: "" }, "survey-4": { state: "draft", promised: "named" } };
  assert.deepEqual(takenIds(event, known), ["best", "survey-3", "quiz-1", "q1", "survey-4"]);
  assert.equal(freeId(takenIds(event, known), "survey-"), "survey-6");
});
