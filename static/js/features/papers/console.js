// Daily quizzes in the run view: of each how today's paper goes, what can be done, and the figures of the season.

import { ActivityRecount } from "../../console/kit/activity_tools.js";
import { Confirm } from "../../console/kit/confirm.js";
import { useAction, useLoaded } from "../../console/kit/hooks.js";
import { Problem } from "../../console/kit/notice.js";
import { VERB_ICONS, confirmationOf, verbsFor } from "../../console/kit/verbs.js";
import { formatTime } from "../../shared/clock.js";
import { Icon, html, useEffect, useState } from "../../shared/ui.js";
import { formatNumber, formatShare, listed, pick, t } from "../../shared/words.js";
import { dailyFile, loadDailyFigures, loadDailyQuizzes, moveDailyQuiz } from "./console_api.js";
import "./words_console.js";

const RELOAD_MS = 10_000;
const LOW_DISCRIMINATION = 0.1; // below it something is wrong with a question
const DAYS_SHOWN = 14;
const RANKS_SHOWN = 10;
const hour = (at) => formatTime(at).slice(0, 5);
const lastHour = (at) => hour(at).replace("00:00", "24:00");

export function PaperRows({ event }) {
  const { value, error, reload } = useLoaded(() => loadDailyQuizzes(event), event);
  useEffect(() => {
    const timer = setInterval(reload, RELOAD_MS);
    return () => clearInterval(timer);
  }, [reload]);
  if (!value?.quizzes.length) return html`<${Problem} error=${error} testid="daily-quizzes-error" />`;
  return html`<section class="run-polls" aria-label=${t("daily")}>
    <ul class="stack">${value.quizzes.map((quiz) => html`<${PaperRow} key=${quiz.activity} event=${event} quiz=${quiz}
      reload=${reload} />`)}</ul></section>`;
}

function PaperRow({ event, quiz, reload }) {
  const { run, busy, error } = useAction();
  const [asking, ask] = useState("");
  const [unfolded, unfold] = useState(false);
  const { activity: id, state } = quiz;
  const title = pick(quiz, "title");
  const act = async (verb) => {
    ask("");
    await run(() => moveDailyQuiz(event, id, verb, quiz.epoch));
    await reload();
  };
  const verbs = verbsFor(state).filter((verb) => verb !== "reveal" && verb !== "publish");
  return html`<li class="card poll-row" data-testid=${`daily-quiz-${id}`} data-state=${state}>
    <div class="poll-head"><span class="pill" data-state=${state}>${t(`daily.${state}`)}</span><h2>${title}</h2>
      <span class="soft rules">${t("daily.bank", { n: quiz.questions, paper: quiz.per_paper })} ·
        ${" "}${t("daily.hours", { from: hour(quiz.day_opens_at), until: lastHour(quiz.day_closes_at) })}</span></div>
    <div class="poll-figures">
      <${Figure} value=${formatNumber(quiz.started)} words=${t("daily.started")} testid=${`daily-started-${id}`} />
      <${Figure} value=${formatNumber(quiz.handed_in)} words=${t("daily.handed_in")}
        testid=${`daily-handed-in-${id}`} />
      ${quiz.entitled > 0 && html`<${Figure} value=${formatShare(quiz.started / quiz.entitled)}
        words=${t("daily.of", { n: formatNumber(quiz.entitled) })} />`}
    </div>
    <div class="verbs">${verbs.map((verb) => html`<button key=${verb} type="button" data-verb=${verb}
      class=${`button ${verb === "reset" ? "quiet reset" : verb === "open" && state === "draft" ? "" : "second small"}`}
      data-testid=${`${verb}-${id}`} disabled=${busy}
      onClick=${() => (confirmationOf(verb) === "none" ? act(verb) : ask(verb))}><${Icon} name=${VERB_ICONS[verb]} />
      ${t(`daily.verb.${verb}`)}</button>`)}
      ${state !== "draft" && html`<a class="button quiet small" download
        href=${dailyFile(event, id, "ranking.xlsx?lang=zh")}><${Icon} name="download" />${t("daily.ranking")}</a>
        <a class="button quiet small" download href=${dailyFile(event, id, "answers.jsonl")}>
        <${Icon} name="download" />${t("daily.answers")}</a>`}</div>
    <${Problem} error=${error} testid=${`error-${id}`} />
    ${state !== "draft" && html`<div class="standings">
      <button type="button" class="button quiet small" aria-expanded=${unfolded} data-testid=${`daily-more-${id}`}
        onClick=${() => unfold(!unfolded)}><${Icon} name="chevron-down" className=${unfolded ? "turned" : ""} />
        ${t("daily.figures")}</button>
      ${unfolded && html`<div class="verbs"><${ActivityRecount} event=${event} path="daily-quizzes" id=${id} /></div>
        <${Season} key=${quiz.epoch} event=${event} id=${id} />`}</div>`}
    ${asking && html`<${Confirm} title=${t(`daily.verb.${asking}.title`, { title })}
      text=${t(`daily.verb.${asking}.ask`)} action=${t(`daily.verb.${asking}`)} danger=${asking === "reset"}
      typed=${confirmationOf(asking) === "type" ? id : ""} onYes=${() => act(asking)} onNo=${() => ask("")} />`}
  </li>`;
}

function Figure({ value, words, testid = undefined }) {
  return html`<span><b class="number" data-testid=${testid}>${value}</b> <span class="soft">${words}</span></span>`;
}

function Season({ event, id }) {
  const { value, error } = useLoaded(() => loadDailyFigures(event, id), id);
  if (!value) return html`<${Problem} error=${error} testid=${`daily-error-${id}`} />`;
  const { ranking, units, days, questions, conspicuous } = value;
  return html`<div class="stack" data-testid=${`daily-season-${id}`}>
    <${Table} name="days" heads=${["day", "members", "passed", "right"]}
      rows=${days.slice(0, DAYS_SHOWN).map((one) => [one.day, one.members, one.passed, one.right])} />
    <${Table} name="ranking" heads=${["rank", "name", "unit", "right", "days"]} rows=${ranking.slice(0, RANKS_SHOWN)
      .map((one) => [one.rank, one.name || one.member, one.unit, one.right, one.days])} />
    <${Table} name="units" heads=${["rank", "unit", "mean", "took_part"]} rows=${units.map((one) =>
      [one.rank, one.unit, one.mean, `${formatNumber(one.took_part)} / ${formatNumber(one.members)}`])} />
    <${Table} name="questions" heads=${["question", "right_share", "seconds", "discrimination"]}
      marked=${(row) => row[3] !== null && row[3] < LOW_DISCRIMINATION}
      rows=${questions.map((one) => [
        one.title, formatShare(one.right / one.asked), one.seconds, one.discrimination,
      ])} />
    <${Table} name="conspicuous" heads=${["day", "kind", "member", "seconds"]} rows=${conspicuous.map((one) =>
      [one.day, t(`daily.kind.${one.kind}`), listed(one.members), one.seconds])} />
    ${conspicuous.length > 0 && html`<p class="soft">${t("daily.conspicuous.note")}</p>`}
  </div>`;
}

/** Nothing without rows. `marked(row)`: whether somebody should look at it. */
function Table({ name, heads, rows, marked = null }) {
  if (!rows.length) return null;
  return html`<h3>${t(`daily.${name}`)}</h3>
    <div class="scroll"><table class="grid-table wide" data-testid=${`daily-${name}`}>
      <thead><tr>${heads.map((one) => html`<th key=${one} scope="col">${t(`daily.head.${one}`)}</th>`)}</tr></thead>
      <tbody>${rows.map((row, at) => html`<tr key=${at} data-marked=${Boolean(marked?.(row))}>
        ${row.map((cell, n) => html`<td key=${n}>${typeof cell === "number" ? formatNumber(cell) : cell}</td>`)}
        </tr>`)}</tbody></table></div>`;
}
