// Texts of surveys that are closed, masked, one after the other: a reviewer lets each through, or not.

import { useAction, useLoaded } from "../../console/kit/hooks.js";
import { Button, Notice, Problem } from "../../console/kit/notice.js";
import { judgeTexts, listReviews, loadTexts } from "../../console/kit/operator_api.js";
import { Icon, html, useState } from "../../shared/ui.js";
import { formatNumber, pick, t } from "../../shared/words.js";

export function TextsView({ event }) {
  const { value, error } = useLoaded(() => listReviews(event), event);
  if (!value) return html`<${Problem} error=${error} />`;
  return html`<div class="check-view" data-testid="texts-view">
    <${Notice} kind="info">${t("survey.texts.hint")}<//>
    ${value.surveys.length === 0 && html`<p class="soft">${t("survey.texts.no_surveys")}</p>`}
    ${value.surveys.map((survey) => html`<${Texts} key=${survey.id} event=${event} survey=${survey} />`)}
  </div>`;
}

function Texts({ event, survey }) {
  const [after, goTo] = useState("");
  const [judged, setJudged] = useState(new Set());
  const { value, error, reload } = useLoaded(() => loadTexts(event, survey.id, after), after);
  const { run, busy, error: refused } = useAction();
  const texts = value?.texts.filter((one) => !judged.has(one.names[0])) ?? [];
  const judge = async (one, verdict) => {
    const done = await run(() => judgeTexts(event, survey.id, one.names, verdict));
    if (done) setJudged(new Set([...judged, one.names[0]]));
  };
  const next = () => {
    if (value.next === after) reload();
    else goTo(value.next);
  };
  return html`<section class="card panel" data-testid=${`texts-${survey.id}`}>
    <h2><${Icon} name="message-square" />${pick(survey, "title")}</h2>
    <${Problem} error=${error ?? refused} />
    ${value && texts.length === 0 && html`<p class="soft">
      ${t(value.next ? "survey.texts.page_done" : "survey.texts.none")}</p>`}
    <ul class="stack">${texts.map((one) => html`<${Text} key=${one.names[0]} one=${one} busy=${busy} judge=${judge}
      title=${survey.questions[one.question]} />`)}</ul>
    ${value?.next && html`<div><${Button} icon="arrow-right" look="second small" onClick=${next}>
      ${t("survey.texts.next")}<//></div>`}
  </section>`;
}

function Text({ one, title, busy, judge }) {
  const times = one.names.length > 1 ? ` ×${formatNumber(one.names.length)}` : "";
  return html`<li class="row wrap" data-testid="text">
    <p class="grow"><small class="soft">${title}${times}</small><br />${one.text}</p>
    <${Button} icon="check" look="small" testid="clear" disabled=${busy} onClick=${() => judge(one, "cleared")}>
      ${t("survey.texts.clear")}<//>
    <${Button} icon="x" look="second small" testid="refuse" disabled=${busy} onClick=${() => judge(one, "refused")}>
      ${t("survey.texts.refuse")}<//>
  </li>`;
}
