// One look tells whether all is well: figures in, one verdict out. Pure; the clock is an argument.
//
// The verdict is {level: "green"|"amber"|"red"|"wait", reasons: [{level, key, values}]}, gravest first. Words for
// `key` are `health.{key}` (what is the matter) and `health.{key}.do` (what to do now).

// Bounds are an operator's, not the server's: where a person in the hall starts to notice, or soon will.
export const ACK_SLOW_MS = 1000; // a phone waits a second for "counted"
export const ACK_STUCK_MS = 5000;
export const FIGURES_LATE_MS = 4000; // they come each second
export const FIGURES_LOST_MS = 15000;
export const LINE_GRACE_MS = 2500; // a reconnect that is done by then is not worth a look
export const WORKER_STALE_S = 3; // one heartbeat a second; after 5 s the server takes one off the list
export const CPU_HIGH = 0.9;
export const SLOW_READERS_MIN = 20;
export const SLOW_READERS_SHARE = 0.02;

export const MEMORY_FULL = 0.92; // share of Redis's memory: little is left for ballots

const SAVING = ["nothing", "comments", "likes"]; // levels of what Redis's memory is kept from
const SHED = ["nothing", "comments", "ticks", "likes"]; // the server's levels: each includes those before it
const GRAVITY = { red: 0, amber: 1, green: 2 };

/** @typedef {{ level: "green" | "amber" | "red" | "wait", key: string, values: object, place?: string }} Reason */

/**
 * @param {object} now
 *   line: {state: "connecting"|"live"|"away"|"ended", since: ms} of the console's socket; figures: the last `figures`
 *   frame or null; figuresAt: ms of its arrival; clock: ms; voting: whether a poll is open;
 *   workersBefore: how many workers there were in the last minute; recount: the last one's {equal, polls: ids that
 *   differ}, or null; roster: {last_sync, last_refused, sync_due_at} of it, or null
 */
export function verdict({ line, figures, figuresAt, clock, voting, workersBefore = 0, recount = null, roster = null }) {
  /** @type {Reason[]} */
  const reasons = [...lineReasons(line, figures, figuresAt, clock)];
  if (line.state === "away") reasons.push({ level: "red", key: "store", values: {} });
  else if (figures) reasons.push(...storeReasons(figures.store, voting));
  if (figures) reasons.push(...workerReasons(figures.workers, workersBefore), ...savingReasons(figures));
  for (const place of figures?.crowded ?? []) reasons.push(crowdedReason(place));
  if (recount && !recount.equal)
    reasons.push({ level: "red", key: "recount", values: { polls: recount.polls.join(", ") } });
  if (roster) reasons.push(...syncReasons(roster, clock));
  reasons.sort((a, b) => GRAVITY[a.level] - GRAVITY[b.level]);
  if (reasons.length) return { level: reasons[0].level, reasons };
  return { level: figures ? "green" : "wait", reasons: [] };
}

/** @returns {Generator<Reason>} */
function* lineReasons(line, figures, figuresAt, clock) {
  if (line.state === "connecting" || line.state === "ended") {
    const seconds = Math.round((clock - line.since) / 1000);
    if (clock - line.since > LINE_GRACE_MS) yield { level: "red", key: "line", values: { seconds } };
    return;
  }
  if (!figures) return;
  // After a reconnect the old figures are old for a good reason: count from whichever came later.
  const age_ms = clock - Math.max(figuresAt, line.since);
  const seconds = Math.round(age_ms / 1000);
  if (age_ms > FIGURES_LOST_MS) yield { level: "red", key: "figures", values: { seconds } };
  else if (age_ms > FIGURES_LATE_MS) yield { level: "amber", key: "figures", values: { seconds } };
}

/** @returns {Generator<Reason>} */
function* storeReasons(store, voting) {
  if (store.state !== "ok") {
    yield { level: "red", key: "store", values: {} };
    return;
  }
  if (store.durability === "everysec") yield { level: "amber", key: "everysec", values: {} };
  else if (store.durability === "no") yield { level: voting ? "red" : "amber", key: "no_fsync", values: {} };
  else if (store.durability === "unknown") yield { level: "amber", key: "unknown_durability", values: {} };
  else if (store.durability !== "always") yield { level: voting ? "red" : "amber", key: store.durability, values: {} };
  if (store.memory_share >= MEMORY_FULL)
    yield { level: "red", key: "memory_full", values: { percent: percentOf(store.memory_share) } };
}

/** @returns {Generator<Reason>} */
function* workerReasons(workers, before) {
  const fresh = workers.filter((worker) => worker.age_s <= WORKER_STALE_S);
  if (!fresh.length) {
    yield { level: "red", key: "no_worker", values: {} };
    return;
  }
  const secrets = new Set(workers.map((worker) => worker.installation?.secret).filter(Boolean));
  if (secrets.size > 1) yield { level: "red", key: "secrets", values: {} };
  if (workers.length < before) yield { level: "amber", key: "workers_gone", values: { now: workers.length, before } };
  for (const worker of workers) {
    if (worker.age_s > WORKER_STALE_S) {
      yield { level: "amber", key: "worker", values: { worker: worker.id, seconds: Math.round(worker.age_s) } };
    }
  }
  const slowest = Math.max(...fresh.map((worker) => worker.ack_ms_p99 ?? 0));
  if (slowest > ACK_STUCK_MS) yield { level: "red", key: "ack_stuck", values: { ms: Math.round(slowest) } };
  else if (slowest > ACK_SLOW_MS) yield { level: "amber", key: "ack_slow", values: { ms: Math.round(slowest) } };
  const busy = fresh.filter((worker) => worker.cpu > CPU_HIGH);
  if (busy.length) yield { level: "amber", key: "cpu", values: { worker: busy.map((worker) => worker.id).join(", ") } };
  const shed = Math.max(...fresh.map((worker) => worker.shed_level ?? 0));
  if (shed) yield { level: "amber", key: `shed_${SHED[shed]}`, values: {} };
  const online = total(fresh, "online");
  const slow = total(fresh, "slow_readers");
  if (slow >= SLOW_READERS_MIN && slow > online * SLOW_READERS_SHARE) {
    yield { level: "amber", key: "slow_readers", values: { slow, online } };
  }
}

/**
 * Very many come from one place: `place` is what the server needs to hear to let more in.
 * @returns {Reason}
 */
function crowdedReason({ id, kind, label, recent, allowance }) {
  return {
    level: "amber",
    key: label ? `crowded_${kind}` : `crowded_${kind}_all`,
    values: { label, recent, allowance },
    place: id,
  };
}

/** @returns {Generator<Reason>} */
function* savingReasons({ workers, store }) {
  const saving = Math.max(0, ...workers.map((worker) => worker.saving ?? 0));
  if (saving)
    yield { level: "amber", key: `saving_${SAVING[saving]}`, values: { percent: percentOf(store.memory_share) } };
}

/** @returns {Generator<Reason>} */
function* syncReasons({ last_sync: last, last_refused: refused, sync_due_at: due }, clock) {
  if (refused) yield { level: "amber", key: `sync_${refused.code}`, values: refused };
  else if (due && clock > due) {
    const hours = Math.round((clock - last.at) / 3_600_000);
    yield { level: "amber", key: "sync_late", values: { by: last.by, hours } };
  }
}

const percentOf = (share) => Math.round((share ?? 0) * 100);

/** The sum of one figure over workers. */
export function total(workers, name) {
  return workers.reduce((sum, worker) => sum + (worker[name] ?? 0), 0);
}

/** All workers as one: {online, votes_per_s, ack_ms_p50, ack_ms_p99, slow_readers}; latencies are the worst one's. */
export function overall(workers) {
  const fresh = workers.filter((worker) => worker.age_s <= WORKER_STALE_S);
  const worst = (name) => Math.max(0, ...fresh.map((worker) => worker[name] ?? 0));
  return {
    online: total(fresh, "online"),
    votes_per_s: total(fresh, "votes_per_s"),
    ack_ms_p50: worst("ack_ms_p50"),
    ack_ms_p99: worst("ack_ms_p99"),
    slow_readers: total(fresh, "slow_readers"),
  };
}
