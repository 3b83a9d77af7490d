import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { Likes, REPORT_MS } from "../../../../static/js/features/likes/likes.js";
import { Store } from "../../../../static/js/shared/storage.js";
import { memory } from "../../memory.js";

let items;
let sent;
let names;

beforeEach(() => {
  items = memory();
  sent = [];
  names = 0;
});

const page = (live = true) =>
  new Likes(new Store("gala", items), (message) => live && sent.push(message) > 0, () => `n${(names += 1)}`);

test("a report is a running total, so sending it again doubles nothing", () => {
  const likes = page();
  likes.tap();
  likes.tap();
  likes.report(0);
  likes.resume();
  likes.report(1);
  assert.deepEqual(sent.map(({ total }) => total), [2, 2]);
});

test("the next report waits for the answer and for its time", () => {
  const likes = page();
  likes.tap();
  likes.report(0);
  likes.taken({ ...sent[0] });
  likes.tap();
  likes.report(REPORT_MS - 1);
  assert.equal(sent.length, 1);
  likes.report(REPORT_MS);
  assert.equal(sent[1].total, 2);
});

test("tabs of one phone share a counter and never write over each other's taps", () => {
  const first = page();
  first.tap();
  const second = page();
  second.tap("best/1");
  second.tap();
  assert.equal(second.own(), 2);
  second.report(0);
  assert.equal(new Set(sent.map(({ source }) => source)).size, 1);
  assert.deepEqual(sent.map(({ target, total }) => [target, total]), [["", 2], ["best/1", 1]]);
});

test("taps that the server cannot count in time are not counted here either", () => {
  const likes = page();
  const counted = Array.from({ length: 130 }, () => likes.tap()).filter(Boolean);
  assert.equal(counted.length, 120);
});

test("without a line nothing is reported, and nothing is lost", () => {
  const likes = page(false);
  likes.tap();
  likes.report(0);
  assert.equal(likes.own(), 1);
  assert.deepEqual(sent, []);
});

test("whoever has left the list is refused once, and not again every few seconds", () => {
  const likes = page();
  likes.tap();
  likes.report(0);
  likes.giveUp();
  likes.resume();
  likes.report(60_000);
  assert.equal(sent.length, 1);
  likes.tap(); // somebody may be on it again
  likes.report(60_001);
  assert.equal(sent.length, 2);
});
