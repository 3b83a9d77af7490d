import assert from "node:assert/strict";
import { test } from "node:test";
import { overall, verdict } from "../../../../static/js/console/kit/health.js";

const NOW = 1_000_000;
const WORKER = {
  id: "w1", age_s: 0.4, online: 900, votes_per_s: 5, ack_ms_p50: 4, ack_ms_p99: 20, slow_readers: 0, cpu: 0.4,
};

function seen({ worker = {}, store = {}, ...now } = {}) {
  const figures = { workers: [{ ...WORKER, ...worker }], store: { state: "ok", durability: "always", ...store } };
  const line = { state: "live", since: 0 };
  const { level, reasons } = verdict({ line, figures, figuresAt: NOW, clock: NOW, voting: true, ...now });
  return [level, ...reasons.map(({ key }) => key)];
}

test("all is well only where nothing is wrong", () => {
  assert.deepEqual(seen(), ["green"]);
  assert.deepEqual(seen({ figures: null }), ["wait"]);
});

test("each trouble has its level and its words", () => {
  const cases = [
    [{ line: { state: "ended", since: 0 } }, ["red", "line"]],
    [{ line: { state: "away", since: 0 } }, ["red", "store"]],
    [{ store: { state: "away" } }, ["red", "store"]],
    [{ store: { durability: "everysec" } }, ["amber", "everysec"]],
    [{ store: { durability: "no" } }, ["red", "no_fsync"]],
    [{ store: { durability: "no" }, voting: false }, ["amber", "no_fsync"]],
    [{ store: { memory_share: 0.95 } }, ["red", "memory_full"]],
    [{ worker: { ack_ms_p99: 1500 } }, ["amber", "ack_slow"]],
    [{ worker: { ack_ms_p99: 6000 } }, ["red", "ack_stuck"]],
    [{ worker: { cpu: 0.95 } }, ["amber", "cpu"]],
    [{ worker: { age_s: 9 } }, ["red", "no_worker"]],
    [{ worker: { slow_readers: 40 } }, ["amber", "slow_readers"]],
    [{ worker: { shed_level: 2 } }, ["amber", "shed_ticks"]],
    [{ workersBefore: 2 }, ["amber", "workers_gone"]],
    [{ figuresAt: NOW - 5000 }, ["amber", "figures"]],
    [{ figuresAt: NOW - 20_000 }, ["red", "figures"]],
    [{ recount: { equal: false, polls: ["best"] } }, ["red", "recount"]],
    [{ roster: { last_refused: { code: "too_many_leavers" } } }, ["amber", "sync_too_many_leavers"]],
    [{ roster: { last_sync: { at: NOW - 9000 }, sync_due_at: NOW - 1 } }, ["amber", "sync_late"]],
    [{ roster: { last_sync: { at: NOW - 9000 }, sync_due_at: NOW + 1 } }, ["green"]],
    [{ roster: { last_sync: { at: NOW - 9000 }, sync_due_at: 0 } }, ["green"]],
  ];
  for (const [change, expected] of cases) assert.deepEqual(seen(change), expected, JSON.stringify(change));
});

test("the gravest reason comes first", () => {
  assert.deepEqual(seen({ worker: { cpu: 0.95 }, store: { state: "away" } }), ["red", "store", "cpu"]);
});

test("workers add up, and the slowest one's latency stands for all", () => {
  const all = overall([WORKER, { ...WORKER, ack_ms_p99: 80, online: 100 }]);
  assert.deepEqual([all.online, all.ack_ms_p99], [1000, 80]);
});
