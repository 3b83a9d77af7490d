// Certificates of a round: who gets which, issued with numbers that anybody can check, and printed.

import { useAction } from "../../console/kit/hooks.js";
import { Button, Problem } from "../../console/kit/notice.js";
import { Icon, html, toast, useState } from "../../shared/ui.js";
import { t } from "../../shared/words.js";
import { certificatesAddress, issueCertificates } from "./console_api.js";

const AWARDS_MOST = 20; // server/acclaim/features/contests/bodies.py

/** As contests in China usually give them; whoever leads this one changes them. */
const usual = () =>
  [1, 3, 6].map((places, at) => ({ name: t(`contest.award.${at + 1}`), by: "places", value: `${places}` }));

export function Certificates({ event, contest, round }) {
  const [awards, setAwards] = useState(usual);
  const [isIssued, setIssued] = useState(false);
  const { run, busy, error } = useAction();
  const put = (at, fields) => setAwards(awards.map((one, n) => (n === at ? { ...one, ...fields } : one)));
  const issue = async (pressed) => {
    pressed.preventDefault();
    const wanted = awards.map(({ name, by, value }) => ({ name: name.trim(), [by]: Number(value) }));
    const done = await run(() => issueCertificates(event, contest.id, { round: round.id, awards: wanted }));
    if (!done) return;
    setIssued(true);
    toast(t("contest.certificates.issued", { n: done.issued }), "good");
  };
  const isReady = awards.length > 0 && awards.every(({ name, value }) => name.trim() && Number(value) > 0);
  return html`<details class="card contest-reason" data-testid="contest-certificates">
    <summary>${t("contest.certificates")}</summary>
    <p class="soft">${t("contest.certificates.hint")}</p>
    <form class="stack" onSubmit=${issue}>
      ${awards.map((one, at) => html`<div key=${at} class="row wrap" data-testid="contest-award">
        <input value=${one.name} maxlength="100" required aria-label=${t("contest.award")}
          onInput=${({ target }) => put(at, { name: target.value })} />
        <select aria-label=${t("contest.award.by")} value=${one.by}
          onChange=${({ target }) => put(at, { by: target.value })}>
          ${["places", "points"].map((by) => html`<option key=${by} value=${by}>${t(`contest.award.${by}`)}</option>`)}
        </select>
        <input class="contest-points" type="number" min="0" step=${one.by === "places" ? 1 : 0.01} value=${one.value}
          required aria-label=${t(`contest.award.${one.by}`)}
          onInput=${({ target }) => put(at, { value: target.value })} />
        <button type="button" class="button quiet small" aria-label=${t("contest.award.remove", one)}
          onClick=${() => setAwards(awards.filter((_, n) => n !== at))}><${Icon} name="x" /></button></div>`)}
      <${Problem} error=${error} testid="contest-certificates-problem" />
      <div class="verbs">
        <${Button} icon="plus" look="second" disabled=${awards.length >= AWARDS_MOST}
          onClick=${() => setAwards([...awards, { name: "", by: "places", value: "" }])}>${t("contest.award.add")}<//>
        <${Button} icon="award" submit=${true} testid="contest-issue" disabled=${busy || !isReady}>
          ${t("contest.certificates.issue")}<//>
        ${isIssued && html`<a class="button second" target="_blank" data-testid="contest-certificates-print"
          href=${certificatesAddress(event, contest.id)}><${Icon} name="file-text" />
          ${t("contest.certificates.print")}</a>`}</div></form></details>`;
}
