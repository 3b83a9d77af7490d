import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { CheckInDesk } from "../../../../static/js/features/check_in/desk.js";
import { Store } from "../../../../static/js/shared/storage.js";
import { memory } from "../../memory.js";

globalThis.window ??= /** @type {any} */ ({ addEventListener: () => {} });

const OPEN = { epoch: 1, opened_at: 1000, state: "open" };
const IN = { epoch: 1, number: 7, at: 2000, seat: "A 12", code: "K7M-4QX", error: null };

let items;
let sent;
let handlers;
let isLive;
let desk;

const socket = {
  send: (message) => isLive && sent.push(message) > 0,
  on: (type, handler) => (handlers.set(type, handler), () => {}),
  onState: (handler) => (handlers.set("state", handler), () => {}),
};
const page = () => new CheckInDesk(socket, new Store("gala", items));

beforeEach(() => {
  items = memory();
  sent = [];
  handlers = new Map();
  isLive = true;
  desk = page();
});
afterEach(() => desk.close());

test("a press goes out once, and the answer is kept across a reload without another question", () => {
  desk.meet(OPEN);
  desk.press("A 12");
  desk.press("A 12");
  assert.deepEqual(sent, [{ type: "checked_in" }, { type: "check_in", epoch: 1, seat: "A 12" }]);
  assert.ok(desk.isSent);
  handlers.get("checked_in")(IN);
  assert.equal(desk.mine.number, 7);
  desk.close();
  desk = page();
  desk.meet(OPEN);
  assert.equal(desk.mine.code, "K7M-4QX");
  assert.equal(sent.length, 2);
});

test("a press without a line is kept, across a reload as well, and goes out when the line is back", () => {
  isLive = false;
  desk.meet(OPEN);
  desk.press("");
  desk.close();
  desk = page();
  assert.ok(desk.isSent);
  isLive = true;
  handlers.get("state")("live");
  assert.deepEqual(sent, [{ type: "check_in", epoch: 1, seat: "" }]);
});

test("who has pressed on another phone is told so, and nobody is asked before it was ever open", () => {
  desk.meet({ ...OPEN, opened_at: 0 });
  assert.deepEqual(sent, []);
  desk.meet(OPEN);
  desk.meet(OPEN);
  assert.deepEqual(sent, [{ type: "checked_in" }]);
  handlers.get("checked_in")(IN);
  assert.equal(desk.mine.number, 7);
});

test("a refusal is said once and ends the press; one to be tried again does not", () => {
  desk.meet(OPEN);
  desk.press("");
  handlers.get("checked_in")({ ...IN, number: 0, error: { code: "store_away", retryable: true } });
  assert.ok(desk.isSent && !desk.error);
  handlers.get("checked_in")({ ...IN, number: 0, error: { code: "check_in_closed", retryable: false } });
  assert.ok(!desk.isSent && !desk.mine);
  assert.equal(desk.error.code, "check_in_closed");
});

test("a reset clears what this phone keeps", () => {
  desk.meet(OPEN);
  desk.press("");
  handlers.get("checked_in")(IN);
  desk.meet({ ...OPEN, epoch: 2, opened_at: 0 });
  assert.equal(desk.mine, null);
  assert.equal(items.getItem("gala:check_in"), null);
});
