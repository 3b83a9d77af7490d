// Webhooks, for owners: where hints go, what came of the last one, and the buttons of each.

import { Confirm } from "../../console/kit/confirm.js";
import { useAction, useLoaded } from "../../console/kit/hooks.js";
import { Button, IconButton, Notice, Problem } from "../../console/kit/notice.js";
import {
  listWebhooks, makeWebhook, removeWebhook, resendHint, rotateWebhook, testWebhook, turnWebhook,
} from "../../console/kit/operator_api.js";
import { ShownOnce } from "../../console/kit/shown_once.js";
import { Icon, html, useState } from "../../shared/ui.js";
import { t } from "../../shared/words.js";

const GONE = "410"; // by which a receiver says that it wants no more
const NOTHING = { url: "", event: "" };
const time = (ms) => new Date(ms).toLocaleString();

/** What came of a try, in words: an HTTP status, or why nobody answered (features/webhooks/bodies.py). */
const outcome = (said) => (/^\d+$/.test(said) ? t("hooks.said.status", { said }) : t(`hooks.said.${said}`));

function NewWebhook({ busy, onMake }) {
  const [wanted, setWanted] = useState(NOTHING);
  const put = (change) => setWanted({ ...wanted, ...change });
  const submit = async (event) => {
    event.preventDefault();
    if (await onMake({ url: wanted.url.trim(), event: wanted.event.trim() })) setWanted(NOTHING);
  };
  return html`<form class="stack" onSubmit=${submit}>
    <div class="field"><label for="hook-url">${t("hooks.url")}</label>
      <input id="hook-url" class="input" type="url" required autocomplete="off" data-testid="hook-url"
        placeholder="https://" value=${wanted.url} onInput=${(event) => put({ url: event.target.value })} /></div>
    <div class="field"><label for="hook-event">${t("hooks.event")}</label>
      <input id="hook-event" class="input" required autocomplete="off" autocapitalize="off" spellcheck=${false}
        data-testid="hook-event" value=${wanted.event}
        onInput=${(event) => put({ event: event.target.value })} /></div>
    <div class="row"><${Button} icon="plus" submit=${true} testid="hook-make"
      disabled=${busy || !wanted.url.trim() || !wanted.event.trim()}>${t("hooks.make")}<//></div>
  </form>`;
}

function Standing({ line }) {
  if (line.off_at) {
    return html`<${Notice} kind="bad" testid="hook-off">
      <span>${t(line.said === GONE ? "hooks.gone" : "hooks.given_up", {
        time: time(line.off_at), said: outcome(line.said),
      })}</span><//>`;
  }
  if (!line.on) return html`<p class="soft">${t("hooks.off")}</p>`;
  if (line.failing_since) {
    return html`<${Notice} kind="warn" testid="hook-failing"><span>${t("hooks.failing", {
      since: time(line.failing_since), said: outcome(line.said), next: time(line.next_at),
    })}</span><//>`;
  }
  const taken = line.taken_at ? t("hooks.taken", { time: time(line.taken_at) }) : t("hooks.waiting");
  return html`<p class="soft" data-testid="hook-taken">${taken}</p>`;
}

function WebhookRow({ line, busy, onDo, onRemove }) {
  const look = "second small";
  return html`<li class="key-row" data-testid=${`hook-${line.id}`}>
    <div class="stack tight"><strong>${line.url}</strong>
      <p class="soft">${[line.event, line.types.join(" ")].filter(Boolean).join(" · ")}</p>
      <${Standing} line=${line} />
      ${line.overlap_until > Date.now() &&
        html`<p class="soft">${t("hooks.overlap", { time: time(line.overlap_until) })}</p>`}
      <div class="row wrap">
        <${Button} icon="radio" look=${look} testid="hook-test" disabled=${busy}
          onClick=${() => onDo(testWebhook, line)}>${t("hooks.test")}<//>
        <${Button} icon="refresh-cw" look=${look} testid="hook-resend" disabled=${busy || !line.on || !line.tried_at}
          onClick=${() => onDo(resendHint, line)}>${t("hooks.resend")}<//>
        <${Button} icon="key-round" look=${look} testid="hook-rotate" disabled=${busy}
          onClick=${() => onDo(rotateWebhook, line)}>${t("hooks.rotate")}<//>
        <${Button} icon=${line.on ? "pause" : "play"} look=${look} testid="hook-turn" disabled=${busy}
          onClick=${() => onDo(() => turnWebhook(line.id, !line.on), line)}>
          ${t(line.on ? "hooks.turn_off" : "hooks.turn_on")}<//></div></div>
    <${IconButton} icon="trash-2" label=${`${t("hooks.remove")}: ${line.url}`} testid=${`hook-remove-${line.id}`}
      disabled=${busy} onClick=${onRemove} /></li>`;
}

export function Webhooks() {
  const { value: lines, error: unloaded, reload } = useLoaded(listWebhooks, "");
  const { run, busy, error } = useAction();
  const [shown, setShown] = useState(null); // a secret, once
  const [tried, setTried] = useState(null);
  const [asked, setAsked] = useState(null); // the one that is to be removed
  const act = async (work, line) => {
    setTried(null);
    const answer = await run(() => work(line.id));
    if (answer?.secret) setShown({ text: answer.secret, url: line.url }); // until the next: it is not shown again
    if (answer?.said) setTried({ ...answer, url: line.url });
    await reload();
    return answer;
  };
  const remove = () => {
    const line = asked;
    setAsked(null);
    return act(removeWebhook, line);
  };
  return html`<section class="card panel" data-testid="webhooks">
    <h2><${Icon} name="radio" />${t("hooks")}</h2>
    <p class="soft">${t("hooks.hint")}</p>
    <${NewWebhook} busy=${busy} onMake=${(wanted) => act(() => makeWebhook(wanted), wanted)} />
    ${shown &&
      html`<${ShownOnce} label=${t("hooks.once", { url: shown.url })} text=${shown.text} testid="hook-secret" />`}
    ${tried && html`<${Notice} kind=${tried.taken ? "good" : "bad"} testid="hook-tried">
      <span>${t(tried.taken ? "hooks.test.taken" : "hooks.test.failed", { url: tried.url, said: outcome(tried.said) })}
      </span><//>`}
    <${Problem} error=${error ?? unloaded} testid="hooks-error" />
    ${lines?.length === 0 && html`<p class="soft">${t("hooks.none")}</p>`}
    <ul class="stack">${lines?.map((line) => html`<${WebhookRow} key=${line.id} line=${line} busy=${busy} onDo=${act}
      onRemove=${() => setAsked(line)} />`)}</ul>
    ${asked && html`<${Confirm} title=${t("hooks.remove.title", { url: asked.url })} text=${t("hooks.remove.ask")}
      action=${t("hooks.remove")} danger=${true} onYes=${remove} onNo=${() => setAsked(null)} />`}
  </section>`;
}
