// One poll in the run view: its state, its figures and what can be done with it now.

import { clock, formatCountdown, formatTime } from "../shared/clock.js";
import { standings } from "../shared/tally.js";
import { Icon, RollingNumber, html, toast, useState } from "../shared/ui.js";
import { formatNumber, formatShare, pick, sentence, t } from "../shared/words.js";
import { Confirm } from "./confirm.js";
import { useAction } from "./hooks.js";
import { doVerb } from "./operator_api.js";
import { confirmationOf, verbsFor } from "./verbs.js";

const VERB_ICONS = {
  open: "play", lock: "lock", unlock: "lock-open", close: "square", publish: "megaphone", reveal: "trophy", reset: "rotate-ccw",
};
const ROWS_SHORT = 5;
const ANSWER_HOLDS_MS = 2000; // the verb's answer comes before the next tick; until then it is the newer word

const NO_FIGURES = { state: "draft", epoch: 0, seq: 0, ballots: 0, members: 0, entitled: null, votes: null };

/** The rules in one line, to be checked at a look before opening. Fields at their default are not on the wire. */
function rulesOf(poll) {
  const { choices_min: min = 1, choices_max: max = 1, repeat = { kind: "once" }, visibility = "always" } = poll;
  const quota = repeat.kind === "quota" ? t(`quota.${repeat.per ?? "day"}.short`, { votes: repeat.votes }) : t(`repeat.${repeat.kind}`);
  return [t("choices", { range: min === max ? min : `${min}–${max}`, count: poll.options.length }), quota, t(`visible.${visibility}`)].join(" · ");
}

function Timing({ poll, figures, state }) {
  const left_ms = clock.until(figures.closes_at);
  if (state === "open" && left_ms !== null) {
    return html`<span class="figure" data-urgent=${left_ms < 30_000}><b class="number">${formatCountdown(left_ms, t("day"))}</b>
      <small>${t("poll.closes_in")}</small></span>`;
  }
  if ((state === "open" || state === "locked") && figures.opened_at) {
    return html`<span class="figure"><b class="number">${formatCountdown(clock.now() - figures.opened_at, t("day"))}</b>
      <small>${t("poll.open_for")}</small></span>`;
  }
  const opens_ms = Date.parse(poll.opens_at ?? "");
  if (state === "draft" && opens_ms > clock.now()) {
    return html`<span class="figure"><b class="number">${formatCountdown(opens_ms - clock.now(), t("day"))}</b>
      <small>${t("poll.opens_at", { time: formatTime(opens_ms) })}</small></span>`;
  }
  return null;
}

function Figures({ poll, figures, state, rate }) {
  const { ballots, members, entitled } = figures;
  return html`<div class="poll-figures">
    <span class="figure"><b data-testid=${`ballots-${poll.id}`} data-value=${ballots}><${RollingNumber} value=${ballots} /></b><small>${t("ballots")}</small></span>
    ${members !== ballots && html`<span class="figure"><b class="number">${formatNumber(members)}</b><small>${t("members")}</small></span>`}
    ${entitled > 0 && html`<span class="figure"><b class="number">${formatShare(members / entitled)}</b>
      <small>${t("turnout_of", { entitled: formatNumber(entitled) })}</small></span>`}
    ${state === "open" && html`<span class="figure"><b class="number">${formatNumber(rate)}</b><small>${t("per_s")}</small></span>`}
    <${Timing} poll=${poll} figures=${figures} state=${state} />
  </div>`;
}

function Standings({ poll, figures }) {
  const [all, showAll] = useState(false);
  const rows = figures.ballots > 0 ? standings(poll, figures) : null;
  if (!rows) return null;
  const top = Math.max(rows[0].value, 1e-9);
  return html`<div class="standings">
    <ol>${rows.slice(0, all ? rows.length : ROWS_SHORT).map(({ option, votes, score, value, share, rank }) => html`<li key=${option.id}>
      <span class="number rank">${rank}</span><span class="cut">${pick(option, "name")}</span>
      <span class="bar" aria-hidden="true"><i style=${{ width: `${(value / top) * 100}%` }}></i></span>
      <span class="number">${formatNumber(votes)}</span>
      <span class="number soft">${score === null ? formatShare(share) : t("score", { score: score.toFixed(2) })}</span></li>`)}</ol>
    ${rows.length > ROWS_SHORT && html`<button type="button" class="button quiet small" aria-expanded=${all} onClick=${() => showAll(!all)}>
      <${Icon} name="chevron-down" className=${all ? "turned" : ""} />${t(all ? "fewer" : "all_options", { count: rows.length })}</button>`}
  </div>`;
}

/** What is asked before a verb that can't be taken back. */
function Ask({ verb, poll, onYes, onNo }) {
  const title = pick(poll, "title");
  return html`<${Confirm} title=${t(`verb.${verb}.title`, { title })} text=${t(`verb.${verb}.ask`, { title })} action=${t(`verb.${verb}`)}
    danger=${verb === "reset"} typed=${confirmationOf(verb) === "type" ? poll.id : ""} onYes=${onYes} onNo=${onNo} />`;
}

export function PollRow({ poll, live }) {
  const { run, busy, error } = useAction();
  const [asking, setAsking] = useState("");
  const [answer, setAnswer] = useState(null);
  const { stage } = live;
  const figures = live.tally.figures(poll.id) ?? NO_FIGURES;
  const state = answer && Date.now() - answer.at < ANSWER_HOLDS_MS ? answer.state : figures.state;
  const act = async (verb) => {
    setAsking("");
    const done = await run(() => doVerb(live.event, poll.id, verb));
    if (!done) return;
    if (done.state) setAnswer({ state: done.state, at: Date.now() });
    toast(t(`verb.${verb}.done`, { title: pick(poll, "title") }), "good");
  };
  const press = (verb) => (confirmationOf(verb) === "none" ? act(verb) : setAsking(verb));
  const revealed = stage.revealed.includes(poll.id);
  return html`<li class="card poll-row" data-testid=${`poll-${poll.id}`} data-state=${state}>
    <div class="poll-head">
      <span class="pill" data-state=${state} data-testid=${`state-${poll.id}`}>${t(`poll.${state}`)}</span>
      <h3>${pick(poll, "title")}</h3>
      ${stage.scene !== "join" && stage.poll === poll.id && html`<span class="pill on-air"><${Icon} name="monitor" />${t("on_screen")}</span>`}
      ${revealed && html`<span class="pill" data-state="published"><${Icon} name="eye" />${t("revealed")}</span>`}
      <span class="soft rules">${rulesOf(poll)}</span>
    </div>
    <${Figures} poll=${poll} figures=${figures} state=${state} rate=${live.rate(poll.id)} />
    <div class="verbs">
      ${verbsFor(state, revealed).map((verb, index) => html`<button key=${verb} type="button" data-testid=${`${verb}-${poll.id}`}
        class=${`button ${verb === "reset" ? "quiet reset" : index ? "second" : ""}`} data-verb=${verb} disabled=${busy} onClick=${() => press(verb)}>
        <${Icon} name=${VERB_ICONS[verb]} />${t(`verb.${verb}`)}</button>`)}
    </div>
    ${error && html`<p class="notice" data-kind="bad" role="alert" data-testid=${`error-${poll.id}`}>
      <${Icon} name="circle-alert" /><span>${sentence(error)}</span></p>`}
    <${Standings} poll=${poll} figures=${figures} />
    ${asking && html`<${Ask} verb=${asking} poll=${poll} onYes=${() => act(asking)} onNo=${() => setAsking("")} />`}
  </li>`;
}
