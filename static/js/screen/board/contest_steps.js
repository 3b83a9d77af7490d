// How far a reveal on the stage has gone, step by step. No DOM here.

export const STEP_MS = 1_100;

/**
 * The steps that are done, of `count`. `pace` "auto" goes by itself from `since` on (the server's time), "step" by the
 * operator's hand; `steps` as of the stage. While there is nothing to reveal, `since` is null.
 * @param {{ pace: string, steps: number[] }} stage
 * @param {{ since: number | null, count: number, now: number }} at
 */
export function stepsDone({ pace, steps }, { since, count, now }) {
  if (since === null) return 0;
  const done = pace === "step" ? steps.length - 1 : Math.floor((now - since) / STEP_MS) + 1;
  return Math.min(count, Math.max(0, done));
}

/** The contest that a stage is about. */
export const contestOf = (contests, stage) =>
  contests.find(({ id }) => id === stage.contest) ?? (stage.contest ? null : contests[0]) ?? null;

/** {round, contestant, shown} of who is on stage: whom the run of show has called, else whose marks came last. */
export function onStage(contest) {
  const last = contest.shown.at(-1);
  const [round, id] = contest.current ?? (last ? [last.round, last.contestant] : []);
  const contestant = contest.contestants.find((one) => one.id === id) ?? null;
  const shown = contest.shown.find((one) => one.round === round && one.contestant === id) ?? null;
  return { round: contest.rounds.find((one) => one.id === round) ?? null, contestant, shown };
}

/** The result that was published last in the order of rounds; null before. */
export const lastResult = ({ rounds, results }) =>
  [...rounds].reverse().map(({ id }) => results.find(({ round }) => round === id)).find(Boolean) ?? null;

/** How often the marks of a contestant are stepped on: each judge, the dropped ones, the total. */
export const marksSteps = (shown) => (shown ? shown.judges.length + 2 : 0);

/** Rows by group, with at most `most` of each, the best first; who is out is left out. */
export function columnsOf(contest, rows, most) {
  const ranked = rows.filter(({ place }) => place);
  const groups = contest.groups.length ? contest.groups : [{ id: "", name: "", name_en: "" }];
  return groups
    .map((group) => ({ group, rows: ranked.filter((row) => row.group === group.id).slice(0, most) }))
    .filter(({ rows: some }) => some.length);
}

/** How often a final ranking is stepped on: from the last place that is shown to the first, in all groups at once. */
export const placesSteps = (columns) => Math.max(0, ...columns.map(({ rows }) => rows.length));
