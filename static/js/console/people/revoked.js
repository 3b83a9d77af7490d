// Putting members out: their sessions end, or they are barred; printed codes are taken back.

import { formatTime } from "../../shared/clock.js";
import { TEXT_CHARS } from "../../shared/limits.js";
import { Icon, html, toast, useState } from "../../shared/ui.js";
import { t } from "../../shared/words.js";
import { useAction, useLoaded } from "../kit/hooks.js";
import { Button, Problem } from "../kit/notice.js";
import { liftRevocations, loadRevoked, revokeCodes, revokeMembers } from "../kit/operator_api.js";

const listOf = (text) => [...new Set(text.split(/[\s,;，；]+/).filter(Boolean))];

export function Revoked({ event }) {
  const { value, reload } = useLoaded(() => loadRevoked(event), event);
  const { run, busy, error } = useAction();
  const [ids, setIds] = useState("");
  const [codes, setCodes] = useState("");
  const [why, setWhy] = useState("");
  const revoked = Object.entries(value?.members ?? {}).sort(([, a], [, b]) => b.at - a.at);
  const act = async (work, say) => {
    const done = await run(work);
    if (!done) return;
    toast(say(done), done.codes === 0 ? "info" : "good");
    setIds("");
    setCodes("");
    setWhy("");
    await reload();
  };
  const putOut = (barred) =>
    act(
      () => revokeMembers(event, listOf(ids), barred, why.trim()),
      () => t("revoked.done"),
    );
  const takeBack = () =>
    act(
      () => revokeCodes(event, listOf(codes), why.trim()),
      (done) =>
        t(done.codes ? "revoked.codes.done" : "revoked.codes.none", {
          codes: done.codes,
          members: done.members.length,
        }),
    );
  const field = (name, text, set) => html`<label class="field"><span>${t(`revoked.${name}`)}</span>
    <input class="input" data-testid=${`revoked-${name}`} autocomplete="off" spellcheck=${false}
      maxlength=${name === "why" ? TEXT_CHARS : undefined}
      value=${text} onInput=${(e) => set(e.target.value)} /></label>`;
  return html`<section class="card panel" data-testid="revoked">
    <h2><${Icon} name="shield-check" />${t("revoked")}</h2>
    <p class="soft">${t("revoked.hint")}</p>
    ${field("ids", ids, setIds)}
    ${field("codes", codes, setCodes)}
    ${field("why", why, setWhy)}
    <div class="row wrap">
      <${Button} icon="log-out" look="second" testid="revoked-end" disabled=${busy || !ids.trim()}
        onClick=${() => putOut(false)}>${t("revoked.end")}<//>
      <${Button} icon="lock" look="second" testid="revoked-bar" disabled=${busy || !ids.trim()}
        onClick=${() => putOut(true)}>${t("revoked.bar")}<//>
      <${Button} icon="ticket" look="second" testid="revoked-take" disabled=${busy || !codes.trim()}
        onClick=${takeBack}>${t("revoked.take")}<//>
    </div>
    <${Problem} error=${error} />
    ${value && revoked.length === 0 && html`<p class="soft">${t("revoked.none")}</p>`}
    <ul class="plain stack tight">
      ${revoked.map(([id, one]) => html`<li key=${id} class="row between" data-testid=${`revoked-${id}`}>
      <span><span class="code">${id}</span> <span class="soft">
          ${t(one.barred ? "revoked.barred" : "revoked.ended")} · ${one.by} · ${formatTime(one.at)} ${one.why}</span>
      </span>
      <${Button} icon="rotate-ccw" look="quiet small" disabled=${busy}
        onClick=${() => act(() => liftRevocations(event, [id]), () => t("revoked.lift"))}>
        ${t("revoked.lift")}<//></li>`)}</ul>
  </section>`;
}
