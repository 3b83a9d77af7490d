// One poll in the run view: its state, its figures and what can be done with it now.

import { clock, formatCountdown, formatTime } from "../../shared/clock.js";
import { pacesOf } from "../../shared/scenes.js";
import { standings } from "../../shared/tally.js";
import { Icon, RollingNumber, html, toast, useState } from "../../shared/ui.js";
import { formatNumber, formatShare, pick, t } from "../../shared/words.js";
import { Confirm } from "../kit/confirm.js";
import { useAction } from "../kit/hooks.js";
import { Problem } from "../kit/notice.js";
import { doVerb, reveal } from "../kit/operator_api.js";
import { hallNow } from "../kit/stage_rules.js";
import { VERB_ICONS, confirmationOf, verbsFor } from "../kit/verbs.js";

const ROWS_SHORT = 5;
const LAST_CALL_MS = 30_000;
const ANSWER_HOLDS_MS = 2000; // the verb's answer comes before the next tick; until then it is the newer word

const NO_FIGURES = { state: "draft", epoch: 0, seq: 0, ballots: 0, members: 0, entitled: null, votes: null };

/** The rules in one line, to be checked at a look before opening. */
function rulesOf(poll) {
  const { choices_min: min, choices_max: max, repeat, visibility, privacy, counting } = poll;
  const range = min === max ? min : `${min}–${max}`;
  const choices = counting
    ? t(`counting.${counting.kind}.short`, { most: counting.most, count: poll.options.length })
    : t("choices", { range, count: poll.options.length });
  const quota =
    repeat.kind === "quota" ? t(`quota.${repeat.per}.short`, { votes: repeat.votes }) : t(`repeat.${repeat.kind}`);
  const secret = privacy === "secret" ? [t("privacy.secret")] : [];
  return [...secret, choices, quota, t(`visible.${visibility}`)].join(" · ");
}

function Figure({ value, words, urgent = false }) {
  return html`<span class="figure" data-urgent=${urgent}><b class="number">${value}</b><small>${words}</small></span>`;
}

function Timing({ poll, figures, state }) {
  const left_ms = clock.until(figures.closes_at);
  if (state === "open" && left_ms !== null) {
    return html`<${Figure} value=${formatCountdown(left_ms, t("day"))} words=${t("poll.closes_in")}
      urgent=${left_ms < LAST_CALL_MS} />`;
  }
  if ((state === "open" || state === "locked") && figures.opened_at) {
    return html`<${Figure} value=${formatCountdown(clock.now() - figures.opened_at, t("day"))}
      words=${t("poll.open_for")} />`;
  }
  const opens_ms = Date.parse(poll.opens_at);
  if (state === "draft" && opens_ms > clock.now()) {
    const words = t("poll.opens_at", { time: formatTime(opens_ms) });
    return html`<${Figure} value=${formatCountdown(opens_ms - clock.now(), t("day"))} words=${words} />`;
  }
  return null;
}

function Figures({ poll, figures, state, rate }) {
  const { ballots, members, entitled } = figures;
  return html`<div class="poll-figures">
    <span class="figure"><b data-testid=${`ballots-${poll.id}`} data-value=${ballots}><${RollingNumber}
          value=${ballots} /></b>
      <small>${t("ballots")}</small></span>
    ${members !== ballots && html`<${Figure} value=${formatNumber(members)} words=${t("members")} />`}
    ${entitled > 0 &&
      html`<${Figure} value=${formatShare(members / entitled)}
        words=${t("turnout_of", { entitled: formatNumber(entitled) })} />`}
    ${figures.voided > 0 && html`<${Figure} value=${formatNumber(figures.voided)} words=${t("voided")} />`}
    ${state === "open" && html`<${Figure} value=${formatNumber(rate)} words=${t("per_s")} />`}
    <${Timing} poll=${poll} figures=${figures} state=${state} />
  </div>`;
}

function Standings({ poll, figures }) {
  const [all, showAll] = useState(false);
  const rows = figures.ballots > 0 ? standings(poll, figures) : null;
  if (!rows) return null;
  const top = Math.max(rows[0].value, 1e-9);
  return html`<div class="standings">
    <ol>${rows.slice(0, all ? rows.length
      : ROWS_SHORT).map(({ option, votes, score, value, share, rank }) => html`<li key=${option.id}>
      <span class="number rank">${rank}</span><span class="cut">${pick(option, "name")}</span>
      <span class="bar" aria-hidden="true"><i style=${{ width: `${(value / top) * 100}%` }}></i></span>
      <span class="number">${formatNumber(votes)}</span>
      <span class="number soft">${score === null ? formatShare(share) : t("score", { score: score.toFixed(2) })}</span>
    </li>`)}</ol>
    ${rows.length > ROWS_SHORT &&
      html`<button type="button" class="button quiet small" aria-expanded=${all} onClick=${() => showAll(!all)}>
      <${Icon} name="chevron-down" className=${all ? "turned" : ""} />
      ${t(all ? "fewer" : "all_options", { count: rows.length })}</button>`}
  </div>`;
}

/** What is asked before a verb that can't be taken back. */
function Ask({ verb, poll, onYes, onNo }) {
  const title = pick(poll, "title");
  const [pace, setPace] = useState("auto");
  return html`<${Confirm} title=${t(`verb.${verb}.title`, { title })} text=${t(`verb.${verb}.ask`, { title })}
    action=${t(`verb.${verb}`)}
    danger=${verb === "reset"} typed=${confirmationOf(verb) === "type" ? poll.id : ""}
    onYes=${() => onYes(pace)} onNo=${onNo}>
    ${verb === "reveal" && html`<div class="segments" role="group" aria-label=${t("reveal.pace")}>
      ${pacesOf(poll).map((one) => html`<button key=${one} type="button" aria-pressed=${pace === one}
        data-testid=${`pace-${one}`} onClick=${() => setPace(one)}>${t(`reveal.pace.${one}`)}</button>`)}</div>`}
  <//>`;
}

export function PollRow({ poll, live }) {
  const { run, busy, error } = useAction();
  const [asking, setAsking] = useState("");
  const [answer, setAnswer] = useState(null);
  const { stage } = live;
  const figures = live.tally.figures(poll.id) ?? NO_FIGURES;
  const { state, epoch } = answer && Date.now() - answer.at < ANSWER_HOLDS_MS ? answer : figures;
  const act = async (verb, pace) => {
    setAsking("");
    const done = await run(() =>
      verb === "reveal" ? reveal(live.event, poll.id, pace) : doVerb(live.event, poll.id, verb, epoch || undefined),
    );
    if (!done) return;
    if (done.state) setAnswer({ state: done.state, epoch: done.epoch, at: Date.now() });
    toast(t(`verb.${verb}.done`, { title: pick(poll, "title") }), "good");
  };
  const press = (verb) => (confirmationOf(verb) === "none" ? act(verb) : setAsking(verb));
  const revealed = stage.revealed.includes(poll.id);
  const shown = hallNow(live.tally.event, stage, (one) => live.tally.figures(one.id)?.state ?? "draft");
  const onScreen = shown.what !== "join" && shown.poll?.id === poll.id;
  return html`<li class="card poll-row" data-testid=${`poll-${poll.id}`} data-state=${state}>
    <div class="poll-head">
      <span class="pill" data-state=${state} data-testid=${`state-${poll.id}`}>${t(`poll.${state}`)}</span>
      <h2>${pick(poll, "title")}</h2>
      ${onScreen && html`<span class="pill on-air"><${Icon} name="monitor" />${t("on_screen")}</span>`}
      ${revealed && html`<span class="pill" data-state="published"><${Icon} name="eye" />${t("revealed")}</span>`}
      <span class="soft rules">${rulesOf(poll)}</span>
    </div>
    <${Figures} poll=${poll} figures=${figures} state=${state} rate=${live.rate(poll.id)} />
    <div class="verbs">
      ${verbsFor(state, revealed).map((verb, index) =>
        html`<button key=${verb} type="button" data-testid=${`${verb}-${poll.id}`}
        class=${`button ${verb === "reset" ? "quiet reset" : index ? "second" : ""}`} data-verb=${verb} disabled=${busy}
        onClick=${() => press(verb)}>
        <${Icon} name=${VERB_ICONS[verb]} />${t(`verb.${verb}`)}</button>`)}
    </div>
    <${Problem} error=${error} testid=${`error-${poll.id}`} />
    <${Standings} poll=${poll} figures=${figures} />
    ${asking && html`<${Ask} verb=${asking} poll=${poll} onYes=${(pace) => act(asking, pace)}
      onNo=${() => setAsking("")} />`}
  </li>`;
}
