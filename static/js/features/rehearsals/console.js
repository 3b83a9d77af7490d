// The rehearsal of an event: begun as a copy, filled with a simulated audience, ended without a trace.

import { Confirm } from "../../console/kit/confirm.js";
import { useAction, useLoaded } from "../../console/kit/hooks.js";
import { Links } from "../../console/kit/links/links.js";
import { Button, Problem } from "../../console/kit/notice.js";
import {
  beginRehearsal,
  cutLines,
  endRehearsal,
  loadRehearsal,
  sendAudience,
  sendHome,
} from "../../console/kit/operator_api.js";
import { routeTo } from "../../console/kit/router.js";
import { REHEARSAL_MINUTES, REHEARSAL_PHONES } from "../../shared/limits.js";
import { Icon, html, useEffect, useState } from "../../shared/ui.js";
import { formatNumber, t } from "../../shared/words.js";

const LOOK_MS = 1000;
const SIZES = [50, 200, 1000, REHEARSAL_PHONES];
const SPEEDS = ["calm", "lively", "storm"];
const MINUTES = [5, 15, 30, 60, REHEARSAL_MINUTES];

let told = null; // {real, report} of a rehearsal that was ended from inside, on its way to the real event's view

export function RehearseView({ live }) {
  const { event } = live.tally;
  const [report, setReport] = useState(() => (told?.real === live.event ? told.report : null));
  useEffect(() => {
    told = null;
  }, []);
  if (!event) return html`<p class="wait">${t("loading")}</p>`;
  const real = event.rehearsal_of || live.event;
  const end = (ended) => {
    // nothing is left of the copy that its view could show
    if (live.event === real) return setReport(ended);
    told = { real, report: ended };
    location.replace(routeTo("rehearse", real));
  };
  return html`<div class="check-view" data-testid="rehearse">
    ${report ? html`<${Report} report=${report} real=${real} />`
      : html`<${Rehearsal} live=${live} real=${real} onEnd=${end} />`}
  </div>`;
}

function Rehearsal({ live, real, onEnd }) {
  const { value: now, error: lost, reload } = useLoaded(() => loadRehearsal(real), real);
  const { run, busy, error } = useAction();
  const [ending, setEnding] = useState(false);
  useEffect(() => {
    const timer = setInterval(reload, LOOK_MS);
    return () => clearInterval(timer);
  }, [reload]);
  const act = async (work) => {
    await run(work);
    await reload();
  };
  const end = async () => {
    setEnding(false);
    const report = await run(() => endRehearsal(real));
    if (report) onEnd(report);
  };
  if (!now) return html`<${Problem} error=${lost} /><p class="wait">${t("loading")}</p>`;
  if (!now.rehearsal) {
    return html`<section class="card panel"><h2><${Icon} name="gauge" />${t("tab.rehearse")}</h2>
      <p>${t("rehearse.what")}</p><p class="soft">${t("rehearse.keeps")}</p><${Problem} error=${error} />
      <div><${Button} icon="play" testid="rehearse-begin" disabled=${busy}
          onClick=${() => act(() => beginRehearsal(real))}>${t("rehearse.begin")}<//></div></section>`;
  }
  const inside = live.event === now.rehearsal;
  return html`
    <section class="card panel"><h2><${Icon} name="gauge" />${t("rehearse.on")}</h2>
      <p>${t(inside ? "rehearse.inside" : "rehearse.enter_hint")}</p>
      <${Problem} error=${error} />
      <div class="row wrap">
        ${inside ? html`<a class="button" href=${routeTo("run", now.rehearsal)}><${Icon} name="radio" />
          ${t("tab.run")}</a>`
          : html`<a class="button" href=${routeTo("rehearse", now.rehearsal)} data-testid="rehearse-enter">
            <${Icon} name="log-in" />${t("rehearse.enter")}</a>`}
        <${Button} icon="square" look="second danger-text" testid="rehearse-end" disabled=${busy}
          onClick=${() => setEnding(true)}>${t(busy ? "rehearse.ending" : "rehearse.end")}<//>
      </div></section>
    <${Crowd} audience=${now.audience} busy=${busy} send=${(order) => act(() => sendAudience(real, order))}
      home=${() => act(() => sendHome(real))} cut=${() => act(() => cutLines(real))} />
    <p class="notice"><${Icon} name="link" /><span>${t("rehearse.links_hint")}</span></p>
    <${Links} event=${now.rehearsal} definition=${live.tally.event} isRehearsal=${true} />
    ${ending &&
      html`<${Confirm} title=${t("rehearse.end")} text=${t("rehearse.end_hint")} action=${t("rehearse.end")}
        onYes=${end} onNo=${() => setEnding(false)} />`}`;
}

/** How many come, how lively, for how long; and how it goes. */
function Crowd({ audience, busy, send, home, cut }) {
  const [order, setOrder] = useState({ phones: 200, speed: "lively", minutes: 30 });
  const there = audience && !audience.done;
  const select = (name, options, words) => html`<div class="field"><label for=${`crowd-${name}`}>
      ${t(`rehearse.${name}`)}</label>
    <select id=${`crowd-${name}`} class="input" data-testid=${`crowd-${name}`} value=${order[name]} disabled=${there}
      onChange=${(e) => setOrder({ ...order, [name]: name === "speed" ? e.target.value : Number(e.target.value) })}>
      ${options.map((one) => html`<option key=${one} value=${one}>${words(one)}</option>`)}</select></div>`;
  return html`<section class="card panel" data-testid="crowd"><h2><${Icon} name="users" />${t("rehearse.audience")}</h2>
    <p class="soft">${t("rehearse.audience_hint")}</p>
    <div class="pair">${select("phones", SIZES, (n) => formatNumber(n))}
      ${select("minutes", MINUTES, (n) => t("rehearse.in_minutes", { minutes: n }))}</div>
    ${select("speed", SPEEDS, (one) => t(`rehearse.speed.${one}`))}
    <div class="row wrap">
      ${there ? html`<${Button} icon="square" look="second" testid="crowd-home" disabled=${busy} onClick=${home}>
        ${t("rehearse.home")}<//>
          <${Button} icon="wifi-off" look="second" testid="crowd-cut" disabled=${busy || !audience.there}
            onClick=${cut}>${t("rehearse.cut")}<//>`
        : html`<${Button} icon="users" testid="crowd-send" disabled=${busy} onClick=${() => send(order)}>
          ${t("rehearse.send")}<//>`}
    </div>
    ${audience?.broken_off &&
      html`<p class="notice" data-kind="bad" data-testid="crowd-broken-off"><${Icon} name="triangle-alert" /><span>
          ${t("rehearse.broken_off")}</span></p>`}
    ${audience && html`<${Figures} audience=${audience} />`}
  </section>`;
}

function Figures({ audience }) {
  const { there, phones, acknowledged, collected, ack_ms_p50, ack_ms_p99, outages, away, back_s } = audience;
  const rows = [
    ["there", `${formatNumber(there)} / ${formatNumber(phones)}`],
    ["acknowledged", formatNumber(acknowledged)],
    collected > 0 && ["collected", formatNumber(collected)],
    ["ack", `${Math.round(ack_ms_p50)} / ${Math.round(ack_ms_p99)} ms`],
    outages > 0 && [
      "outage",
      away ? t("rehearse.away", { away: formatNumber(away) }) : t("rehearse.back", { seconds: back_s }),
    ],
  ];
  return html`<dl class="sums">
    ${rows.filter(Boolean).map(([name, value]) => html`<div key=${name}><dt>${t(`rehearse.${name}`)}</dt>
    <dd class="number" data-testid=${`crowd-${name}`}>${value}</dd></div>`)}</dl>`;
}

function Report({ report, real }) {
  const good = report.equal && report.lost === 0;
  const rows = [
    ["phones", formatNumber(report.phones)],
    ["acknowledged", formatNumber(report.ballots)],
    ["lost", formatNumber(report.lost)],
    ["recount", t(report.equal ? "rehearse.equal" : "rehearse.unequal")],
    ["ack", `${Math.round(report.ack_ms_p50)} / ${Math.round(report.ack_ms_p99)} ms`],
    report.outages > 0 && ["outage", t("rehearse.back", { seconds: report.back_s })],
  ];
  return html`<section class="card panel" data-testid="rehearse-report"><h2>
      <${Icon} name=${good ? "circle-check" : "circle-alert"} />${t("rehearse.report")}</h2>
    <p class="notice" data-kind=${good ? "good" : "bad"}><${Icon} name=${good ? "check" : "triangle-alert"} /><span>
        ${t(good ? "rehearse.good" : "rehearse.bad")}</span></p>
    <dl class="sums">
      ${rows.filter(Boolean).map(([name, value]) =>
        html`<div key=${name}><dt>${t(`rehearse.${name}`)}</dt><dd class="number">${value}</dd></div>`)}</dl>
    ${report.broken_off > 0 && html`<p class="soft">${t("rehearse.told_last")}</p>`}
    <div><a class="button" href=${routeTo("run", real)}><${Icon} name="arrow-left" />
        ${t("rehearse.leave")}</a></div></section>`;
}
