// A contest on the big screen: a contestant's marks one by one, the ranking as it grows, and the places from the last
// to the first. All of it is what was published; nothing else ever comes to a screen.

import {
  columnsOf,
  contestOf,
  lastResult,
  marksSteps,
  onStage,
  placesSteps,
  stepsDone,
} from "../../screen/board/contest_steps.js";
import { Face } from "../../screen/kit/face.js";
import { clock } from "../../shared/clock.js";
import { Icon, html, useInterval, useRef } from "../../shared/ui.js";
import { pick, t } from "../../shared/words.js";
import "./words_screen.js";

const LOOK_MS = 200;
const ROWS_MOST = 10;

/** The steps done; a reveal whose figures come while its scene stands begins when they come. */
function useSteps(stage, key, count) {
  useInterval(LOOK_MS);
  const met = useRef({ key: "", since: null, waited: false });
  const now = clock.now();
  if (met.current.key !== key) met.current = { key, since: null, waited: count === 0 };
  if (met.current.since === null && count > 0)
    met.current.since = met.current.waited ? now : (stage.steps[0] ?? now);
  return stepsDone(stage, { since: met.current.since, count, now });
}

export function ContestMarks({ event, contests, stage }) {
  const contest = contestOf(contests, stage);
  const { round, contestant, shown } = contest ? onStage(contest) : {};
  const count = marksSteps(shown);
  const done = useSteps(stage, `${contest?.id} ${round?.id} ${contestant?.id} ${stage.steps[0]}`, count);
  if (!contest || !contestant) return html`<${Empty} event=${event} contest=${contest} />`;
  const judges = shown?.judges ?? [];
  const [areStruck, isTold] = [done > judges.length, done > judges.length + 1];
  const dropped = judges.filter((one) => one.dropped).length;
  return html`<section class="contest-scene contest-marks" data-testid="contest-marks" data-done=${done}>
    <${Head} contest=${contest} round=${round} />
    <div class="contest-who"><${Face} src=${contestant.picture} name=${contestant.name} />
      <h1>${contestant.number && html`<small>${contestant.number}</small>`}
        <span class="gilded">${contestant.name}</span>
      </h1><p>${contestant.unit}</p></div>
    ${shown ? html`<ol class="contest-judges" data-many=${judges.length > 8}
      style=${{ "--columns": columnsFor(judges.length) }}>
      ${judges.map((one, at) => html`<li key=${at} data-told=${at < done} data-dropped=${areStruck && one.dropped}
        data-testid="contest-mark"><span>${one.name}</span><b class="number">${at < done ? one.total : "··"}</b></li>`)}
    </ol>` : html`<p class="contest-wait" data-testid="contest-wait">${t("contest.marking")}</p>`}
    ${shown && html`<footer class="contest-sum" data-told=${isTold}>
      <p>${areStruck && dropped > 0 && t("contest.dropped", { n: dropped / 2 })}
        ${isTold && shown.measured && html`<span>${t("contest.measured", { points: shown.measured })}</span>`}
        ${isTold && shown.deductions.map((one, at) => html`<span key=${at}>
          ${t("contest.minus", { points: one.points, why: one.why })}</span>`)}
        ${isTold && shown.changed && html`<span>${t("contest.changed")}</span>`}</p>
      <em>${t("contest.score")}</em>
      <strong class="number" data-testid="contest-score">${isTold ? shown.total : "··.··"}</strong></footer>`}
  </section>`;
}

/** A panel stands in two or three rows, as large as there is room. */
const columnsFor = (judges) => Math.max(2, judges <= 12 ? Math.ceil(judges / 2) : Math.ceil(judges / 3));

export function ContestStanding({ event, contests, stage }) {
  const contest = contestOf(contests, stage);
  const round = contest && (onStage(contest).round || contest.rounds[0]);
  const standing = contest?.standings.find((one) => one.round === round.id);
  if (!standing) return html`<${Empty} event=${event} contest=${contest} />`;
  return html`<section class="contest-scene contest-ranking" data-testid="contest-standing"
    data-frozen=${contest.frozen}>
    <${Head} contest=${contest} round=${round} words=${t("contest.standing")}>
      ${contest.frozen && html`<span class="contest-frozen"><${Icon} name="lock" />${t("contest.frozen")}</span>`}<//>
    <${Columns} contest=${contest} columns=${columnsOf(contest, standing.rows, ROWS_MOST)} /></section>`;
}

export function ContestPlaces({ event, contests, stage }) {
  const contest = contestOf(contests, stage);
  const result = contest && lastResult(contest);
  const columns = result ? columnsOf(contest, result.rows, ROWS_MOST) : [];
  const count = placesSteps(columns);
  const done = useSteps(stage, `${contest?.id} ${result?.round} ${stage.steps[0]}`, count);
  if (!result) return html`<${Empty} event=${event} contest=${contest} />`;
  const round = contest.rounds.find(({ id }) => id === result.round);
  return html`<section class="contest-scene contest-ranking" data-testid="contest-places" data-done=${done}>
    <${Head} contest=${contest} round=${round} words=${t("contest.places")}>
      ${result.provisional && html`<span class="contest-frozen">${t("contest.provisional")}</span>`}<//>
    <${Columns} contest=${contest} columns=${columns} told=${done} public=${result.public} /></section>`;
}

/** `told`: so many from the last row up are there; all without it. `public`: the audience's points by contestant. */
function Columns({ contest, columns, told = Infinity, public: points = {} }) {
  const named = new Map(contest.contestants.map((one) => [one.id, one]));
  const most = placesSteps(columns);
  return html`<div class="contest-columns" style=${{ "--columns": columns.length, "--rows": most }}>
    ${columns.map(({ group, rows }) => html`<div key=${group.id}>${group.name && html`<h2>${pick(group, "name")}</h2>`}
      <ol>${rows.map((row, at) => {
        const one = named.get(row.contestant);
        const isTold = at >= most - told;
        return html`<li key=${row.contestant} data-place=${row.place} data-told=${isTold} data-testid="contest-row">
          <b class="contest-place number">${row.place}</b>
          <span class="contest-name">${isTold && html`<strong>${one.number} ${one.name}</strong>
            <small>${[one.unit, points[one.id] && t("contest.public", { points: points[one.id] })].filter(Boolean)
              .join(" · ")}</small>`}</span>
          <span class="number contest-total">${isTold && row.total}</span></li>`;
      })}</ol></div>`)}</div>`;
}

function Head({ contest, round, words = "", children = null }) {
  return html`<header class="contest-head"><p>${pick(contest, "title")}</p>
    <h2>${[round && pick(round, "name"), words].filter(Boolean).join(" · ")}</h2>${children}</header>`;
}

function Empty({ event, contest }) {
  return html`<section class="contest-scene contest-marks" data-testid="contest-empty">
    <div class="contest-who"><h1><span class="gilded">${pick(contest ?? event, "title")}</span></h1></div></section>`;
}
