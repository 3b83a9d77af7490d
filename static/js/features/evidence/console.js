// How the devices that took part in an open event were created, and voiding on the record: ballots, upvotes and words
// of a cluster, a place, or members by id.

import { useAction, useLoaded } from "../../console/kit/hooks.js";
import { Button, Notice, Problem } from "../../console/kit/notice.js";
import { loadEvidence, loadQuizzes, voidBallots } from "../../console/kit/operator_api.js";
import { addApproval } from "../../console/kit/proposals.js";
import { formatTime } from "../../shared/clock.js";
import { TEXT_CHARS } from "../../shared/limits.js";
import { Dialog, Icon, html, toast, useState } from "../../shared/ui.js";
import { formatNumber, formatShare, pick, t } from "../../shared/words.js";

const PUBLISHED = "published";
const WORDS = new Set(["rule", "place"]); // the columns that hold no number

addApproval("void", (event, { poll, board, cloud, ...order }) =>
  voidBallots(event, poll ? "polls" : board ? "question-boards" : "word-clouds", poll ?? board ?? cloud, order),
);

/** What has evidence: [{path, id, title, title_en, state, epoch}]. */
function activitiesOf(live) {
  const polls = (live.tally.event?.polls ?? []).filter(({ privacy }) => privacy !== "secret");
  const collected = (path, some) => some.map((one) => ({ ...one, path, id: one.activity }));
  return [
    ...polls.map((one) => ({ ...one, ...live.tally.figures(one.id), path: "polls", id: one.id })),
    ...collected("question-boards", live.boards),
    ...collected("word-clouds", live.clouds),
  ];
}

/** What a void would take out: {words, values, order}; `order` goes into the request with epoch and reason. */
const ofCluster = (one) => ({
  words: "void.cluster",
  values: { count: formatNumber(one.ballots - one.voided), place: one.place },
  order: { cluster: { place: one.place, made_from: one.made_from, made_until: one.made_until, rule: one.rule } },
});
const ofPlace = (one) => ({
  words: "void.place",
  values: { count: formatNumber(one.devices - one.voided), place: one.place },
  order: { cluster: { place: one.place, made_from: one.made_from, made_until: one.made_until, rule: "all" } },
});
const ofMembers = (members) => ({
  words: "void.members",
  values: { count: members.length, members: members.join(", ") },
  order: { members },
});

const span = (from, until) => (from === until ? formatTime(from) : `${formatTime(from)} – ${formatTime(until)}`);

/** The reason is asked for: voters read it, and the log keeps it. */
function VoidDialog({ asked, what, busy, onYes, onNo }) {
  const [why, setWhy] = useState("");
  const submit = (event) => {
    event.preventDefault();
    if (why.trim()) onYes(why.trim());
  };
  return html`<${Dialog} title=${t("void.title", { what })} onClose=${onNo} testid="void-dialog">
    <form class="confirm" onSubmit=${submit}>
      <p>${t(asked.words, { what, ...asked.values })}</p><p class="soft">${t("void.ask")}</p>
      <label class="field"><span>${t("void.why")}</span>
        <input class="input" data-testid="void-why" maxlength=${TEXT_CHARS} autocomplete="off" autofocus value=${why}
          onInput=${(event) => setWhy(event.target.value)} /></label>
      <div class="row end">
        <button type="button" class="button second" onClick=${onNo}>${t("cancel")}</button>
        <button type="submit" class="button danger" data-testid="void-yes" disabled=${busy || !why.trim()}>
          ${t("void.do")}</button>
      </div>
    </form>
  <//>`;
}

function Ages({ seen }) {
  const names = [
    ...seen.ages_s.map((limit, at) =>
      t("evidence.younger", { from: at ? duration(seen.ages_s[at - 1]) : 0, until: duration(limit) }),
    ),
    t("evidence.older", { from: duration(seen.ages_s[seen.ages_s.length - 1]) }),
  ];
  return html`<p class="row wrap" data-testid="evidence-ages"><span class="soft">${t("evidence.ages")}</span>
    ${seen.ages.map((count, at) =>
      html`<span key=${at} class="pill">${names[at]} <b class="number">${formatNumber(count)}</b></span>`)}</p>`;
}

const duration = (seconds) => (seconds < 60 ? t("evidence.s", { n: seconds }) : t("evidence.min", { n: seconds / 60 }));

function Head({ names }) {
  return html`<thead><tr>
      ${names.map((name) =>
        html`<th key=${name} class=${WORDS.has(name) ? "" : "number"}>${t(`evidence.${name}`)}</th>`)}
        <th></th></tr></thead>`;
}

function Clusters({ clusters, onVoid }) {
  if (!clusters.length) return html`<${Notice} kind="good" testid="no-clusters">${t("evidence.none")}<//>`;
  return html`<div class="scroll"><table class="grid-table wide" data-testid="clusters">
    <${Head} names=${["rule", "place", "made", "cast", "ballots", "share", "alike"]} />
    <tbody>${clusters.map((one, at) =>
      html`<tr key=${at}><td>${t(`evidence.${one.rule}`)}</td><td class="code">${one.place}</td>
      <td class="number">${span(one.made_from, one.made_until)}</td><td class="number">
        ${span(one.cast_from, one.cast_until)}</td>
      <td class="number">${formatNumber(one.ballots)}</td><td class="number">${formatShare(one.share)}</td>
      <td class="number">${formatShare(one.alike)}</td>
      <td><${VoidButton} whole=${one.ballots} voided=${one.voided} onVoid=${onVoid && (() => onVoid(ofCluster(one)))}
          testid=${`void-cluster-${at}`} /></td></tr>`)}</tbody>
  </table></div>`;
}

function Places({ places, onVoid }) {
  return html`<div class="scroll"><table class="grid-table wide" data-testid="places">
    <${Head} names=${["place", "devices", "share", "made", "most_made", "flagged"]} />
    <tbody>${places.map((one) =>
      html`<tr key=${one.place}><td class="code">${one.place}</td><td class="number">${formatNumber(one.devices)}</td>
      <td class="number">${formatShare(one.share)}</td><td class="number">${span(one.made_from, one.made_until)}</td>
      <td class="number">${formatNumber(one.most_made)} · ${formatTime(one.most_made_at)}</td><td class="number">
        ${formatNumber(one.flagged)}</td>
      <td><${VoidButton} whole=${one.devices} voided=${one.voided}
          onVoid=${onVoid && (() => onVoid(ofPlace(one)))} /></td></tr>`)}</tbody>
  </table></div>`;
}

function VoidButton({ whole, voided, onVoid, testid }) {
  if (voided >= whole) return html`<span class="pill" data-kind="bad">${t("void.done_all")}</span>`;
  return onVoid && html`<${Button} icon="trash-2" look="quiet small" testid=${testid} onClick=${onVoid}>
    ${voided ? t("void.rest", { count: formatNumber(voided) }) : t("void.do")}<//>`;
}

/** The questions of quizzes that were asked, as activities; their epochs come with the evidence. */
function useQuestions(event, live) {
  const known = (live?.quizzes.frames ?? []).map(({ quiz, epoch, asked, state }) => [quiz, epoch, asked, state].join());
  const { value } = useLoaded(async () => (known.length ? loadQuizzes(event) : []), known.join(" "));
  return (value ?? []).flatMap((quiz) =>
    quiz.asked.map((id, at) => ({
      path: "polls",
      id,
      title: t("evidence.question", { title: quiz.title, n: at + 1 }),
      state: quiz.state,
    })),
  );
}

export function EvidenceView({ event, live }) {
  const questions = useQuestions(event, live);
  const activities = live ? [...activitiesOf(live), ...questions] : [];
  const [chosen, choose] = useState("");
  const [seen, setSeen] = useState(null);
  const [asked, ask] = useState(null);
  const [ids, setIds] = useState("");
  const { run, busy, error } = useAction();
  if (!activities.length) return null;
  const activity = activities.find((one) => one.id === chosen) ?? activities[0];
  const what = t(`void.what.${activity.path}`);
  const shown = seen?.poll === activity.id ? seen : null;
  const look = async () => {
    const found = await run(() => loadEvidence(event, activity.path, activity.id));
    if (found) setSeen(found);
  };
  const act = async (why) => {
    const done = await run(() =>
      voidBallots(event, activity.path, activity.id, { epoch: shown?.epoch ?? activity.epoch, why, ...asked.order }),
    );
    ask(null);
    if (!done) return;
    if (done.ballots)
      toast(t("void.done", { what, n: formatNumber(done.ballots), members: formatNumber(done.members) }), "good");
    else toast(t("void.done_before", { members: formatNumber(done.already) }));
    await look();
  };
  const isKnown = activity.state && (shown ?? activity).epoch;
  const mayVoid = isKnown && activity.state !== PUBLISHED && activity.state !== "draft";
  const onVoid = mayVoid ? ask : null;
  const members = [...new Set(ids.split(/[\s,;，；]+/).filter(Boolean))];
  return html`<section class="card panel" data-testid="evidence">
    <h2><${Icon} name="eye" />${t("evidence")}</h2>
    <p class="soft">${t("evidence.hint")}</p>
    <div class="row wrap">
      <select class="input" aria-label=${t("stage.poll")} data-testid="evidence-poll" value=${activity.id}
        onChange=${(e) => choose(e.target.value)}>
        ${activities.map((one) => html`<option key=${one.id} value=${one.id}>${pick(one, "title")}</option>`)}</select>
      <${Button} icon=${busy ? "loader" : "refresh-cw"} testid="evidence-look" disabled=${busy} onClick=${look}>
        ${t("evidence.look")}<//></div>
    <${Problem} error=${error} testid="evidence-error" />
    ${shown && html`<div class="stack" data-testid="evidence-seen">
      <p>${t("evidence.sum", { devices: formatNumber(shown.devices), members: formatNumber(shown.members),
        flagged: formatNumber(shown.flagged),
        share: formatShare(shown.flagged_share), alike: formatShare(shown.alike), voided: formatNumber(shown.voided) })}
      </p>
      <${Ages} seen=${shown} />
      <${Clusters} clusters=${shown.clusters} onVoid=${onVoid} />
      ${shown.places.length > 0 && html`<${Places} places=${shown.places} onVoid=${onVoid} />`}
    </div>`}
    <form class="row wrap" onSubmit=${(e) => { e.preventDefault(); ask(ofMembers(members)); }}>
      <label class="field grow"><span>${t("void.ids")}</span>
        <input class="input" data-testid="void-ids" autocomplete="off" spellcheck=${false} value=${ids}
          onInput=${(e) => setIds(e.target.value)} /></label>
      <${Button} icon="trash-2" look="second" submit=${true} testid="void-members"
        disabled=${!onVoid || !members.length}>${t("void.do")}<//>
    </form>
    ${activity.state === PUBLISHED && html`<p class="soft">${t("void.published")}</p>`}
    ${asked && html`<${VoidDialog} asked=${asked} what=${what} busy=${busy} onYes=${act} onNo=${() => ask(null)} />`}
  </section>`;
}
