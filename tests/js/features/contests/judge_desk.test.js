// A judge's sheets: kept on the device until the server has them, each change once, never over another device's.

import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";

import { JudgeDesk } from "../../../../static/js/features/contests/judge_desk.js";

/** @type {any} */
const page = { addEventListener: () => {} };
globalThis.window ??= Object.assign(page, { parent: page, top: page, self: page });

const PAD = { contest: "speech", state: "open", call: "c", sheets: {}, rounds: [], criteria: [], contestants: [] };

class Kept {
  items = new Map();
  get = (name, fallback = null) => structuredClone(this.items.get(name) ?? fallback);
  set = (name, value) => this.items.set(name, structuredClone(value));
}

let sent;
let answer;
let number;

beforeEach(() => {
  mock.timers.enable({ apis: ["setInterval", "setTimeout", "Date"] });
  sent = [];
  number = 0;
  answer = (body) => [200, { sheet: { ...body, rev: ++number } }];
  globalThis.fetch = async (path, { method, body }) => {
    if (method === "GET") return reply(200, PAD);
    const message = JSON.parse(body);
    const found = answer(message);
    if (!found) throw new TypeError("no network");
    sent.push(message);
    return reply(...found);
  };
});

afterEach(() => mock.timers.reset());

const reply = (status, content) =>
  new Response(JSON.stringify(content), { status, headers: { "content-type": "application/json" } });

const settled = async () => {
  for (let n = 0; n < 20; n += 1) await Promise.resolve();
  await new Promise((done) => setImmediate(done));
};

async function desk(store = new Kept()) {
  let n = 0;
  const made = new JudgeDesk({ event: "gala", contest: "speech", store, newId: () => `deed-${(n += 1)}` });
  await made.load();
  await settled();
  return made;
}

async function later(ms) {
  mock.timers.tick(ms);
  await settled();
}

test("what is typed is saved as a draft once the judge pauses, and once", async () => {
  const one = await desk();
  one.change("final", "c1", { marks: { a: 900 } });
  one.change("final", "c1", { marks: { b: 850 } });
  assert.equal(one.sheet("final", "c1").isKept, true);
  await later(1_500);
  assert.deepEqual(sent.map(({ state, marks }) => [state, marks]), [["draft", { a: 900, b: 850 }]]);
  assert.equal(one.sheet("final", "c1").isKept, false);
  await later(10_000);
  assert.equal(sent.length, 1);
  one.close();
});

test("without a network it is kept here through a reload, and sent by itself with the same deed", async () => {
  const store = new Kept();
  const one = await desk(store);
  answer = () => null;
  one.change("final", "c1", { marks: { a: 900 } });
  one.submit("final", "c1");
  await later(5_000);
  assert.equal(one.isOffline, true);
  const { deed } = store.get("contest:speech")["final c1"];
  one.close();
  const again = await desk(store);
  assert.deepEqual(again.sheet("final", "c1").marks, { a: 900 });
  assert.equal(again.sheet("final", "c1").isSent, true);
  answer = (body) => [200, { sheet: { ...body, rev: 7 } }];
  await later(2_500);
  assert.deepEqual(sent.map((body) => [body.deed, body.state]), [[deed, "submitted"]]);
  assert.equal(again.sheet("final", "c1").isIn, true);
  again.close();
});

test("what another device has saved is shown and not written over before the judge has said so", async () => {
  const one = await desk();
  const other = { state: "draft", marks: { a: 700 }, rev: 4 };
  answer = () => [409, { error: { code: "sheet_changed", message: "changed", sheet: other } }];
  one.change("final", "c1", { marks: { a: 900 } });
  await later(1_500);
  assert.deepEqual(one.sheet("final", "c1").other, other);
  await later(10_000);
  assert.equal(sent.length, 1, "it is not tried again meanwhile");
  answer = (body) => [200, { sheet: { ...body, rev: 5 } }];
  one.settle("final", "c1", "mine");
  await settled();
  assert.deepEqual([sent[1].rev, sent[1].marks], [4, { a: 900 }]);
  one.close();
});

test("a sheet that was submitted elsewhere takes no more marks from here", async () => {
  const one = await desk();
  const stands = { state: "submitted", marks: { a: 800 }, rev: 3 };
  answer = () => [409, { error: { code: "sheet_locked", message: "locked", sheet: stands } }];
  one.change("final", "c1", { marks: { a: 900 } });
  await later(1_500);
  assert.deepEqual(one.sheet("final", "c1").marks, { a: 800 });
  one.change("final", "c1", { marks: { a: 1000 } });
  assert.deepEqual(one.sheet("final", "c1").marks, { a: 800 });
  one.close();
});
