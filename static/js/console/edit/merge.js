// Two operators changed the same event. Three-way merge: what only one of them touched is taken from that one;
// where both did, mine stays in the form and the field is named, so that nobody's typing is lost unseen. Pure.

import { pathText, same } from "../fields/form_state.js";

/**
 * @returns {{merged: any, clashes: {field: string, theirs: any}[]}}
 */
export function mergeDefinitions(base, mine, theirs) {
  const clashes = [];
  const merged = merge(base, mine, theirs, [], clashes);
  return { merged, clashes };
}

function merge(base, mine, theirs, path, clashes) {
  if (same(mine, theirs) || same(base, theirs)) return mine;
  if (same(base, mine)) return theirs;
  if ([base, mine, theirs].every(isRecord) && (!path.length || areOfOneKind(base, mine, theirs))) {
    return mergeRecords(base, mine, theirs, path, clashes);
  }
  if (sameIds(base, mine) && sameIds(base, theirs)) {
    return mine.map((item, index) => merge(base[index], item, theirs[index], [...path, index], clashes));
  }
  clashes.push({ field: pathText(path), theirs });
  return mine;
}

function mergeRecords(base, mine, theirs, path, clashes) {
  const names = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  const merged = {};
  for (const name of names) {
    const value = merge(base[name], mine[name], theirs[name], [...path, name], clashes);
    if (value !== undefined) merged[name] = value;
  }
  return merged;
}

// What is in an answer, an action or a way to repeat depends on its kind: those of two kinds clash as a whole.
function areOfOneKind(base, mine, theirs) {
  return [mine, theirs].every((one) => one.kind === base.kind && one.do === base.do);
}

function isRecord(value) {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

// Lists merge item by item only while they hold the same things in the same order; else they clash as a whole.
function sameIds(a, b) {
  if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
  return a.every((item, index) => isRecord(item) && item.id !== undefined && item.id === b[index]?.id);
}
