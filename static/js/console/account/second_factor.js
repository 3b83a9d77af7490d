// One's own second factor: set up with an authenticator app, recovery codes made anew, switched off.

import { Icon, html, toast, useState } from "../../shared/ui.js";
import { formatNumber, t } from "../../shared/words.js";
import { useAction, useLoaded } from "../kit/hooks.js";
import { Button, Notice, Problem } from "../kit/notice.js";
import {
  confirmSecondFactor,
  loadSecondFactor,
  offerSecondFactor,
  renewRecoveryCodes,
  switchOffSecondFactor,
} from "../kit/operator_api.js";
import { Qr } from "../kit/qr.js";
import { session } from "../kit/session.js";
import { ShownOnce } from "../kit/shown_once.js";
import { when } from "../kit/when.js";
import { Code, ProofForm } from "./proof.js";

/** The app takes the secret, and a code of it comes back. */
function Offered({ offered, onDone, onCancel }) {
  const [code, setCode] = useState("");
  const { run, busy, error } = useAction();
  const submit = async (event) => {
    event.preventDefault();
    const done = await run(() => confirmSecondFactor(offered.offer, code.trim()));
    if (done) onDone(done.recovery_codes);
  };
  return html`<form class="stack" data-testid="factor-offered" onSubmit=${submit}>
    <p>${t("second_factor.scan")}</p>
    <${Qr} card=${offered} label=${t("second_factor.qr")} />
    <p class="soft">${t("second_factor.type")}</p>
    <p class="code" data-testid="factor-secret">${offered.secret.match(/.{1,4}/g)?.join(" ")}</p>
    <${Code} name="factor-code" label=${t("second_factor.confirm_code")} value=${code} onInput=${setCode} />
    <${Problem} error=${error} testid="factor-error" />
    <div class="row wrap"><button class="button" data-testid="factor-confirm" disabled=${busy || !code.trim()}>
        ${t("second_factor.confirm")}</button>
      <button type="button" class="button second" onClick=${onCancel}>${t("cancel")}</button></div>
  </form>`;
}

/** What is so, and the ways on from it. */
function Now({ who, onAsk }) {
  const { value: now, error } = useLoaded(loadSecondFactor, who.second_factor);
  if (who.second_factor !== "on") {
    return html`<p class="soft">${t("second_factor.off_text")}</p>
      <div><${Button} icon="smartphone" testid="factor-set-up" onClick=${() => onAsk("set_up")}>
        ${t("second_factor.set_up")}<//></div>`;
  }
  return html`<p data-testid="factor-on"><span class="pill" data-kind="good"><${Icon} name="circle-check" />
      ${t("second_factor.on")}</span> ${now?.since > 0 &&
        html`<span class="soft">${t("second_factor.since", { time: when(now.since) })}</span>`}</p>
    ${now && html`<p class="soft" data-testid="recovery-left">
      ${t("recovery.left", { count: formatNumber(now.recovery_codes) })}</p>`}
    <${Problem} error=${error} />
    <div class="row wrap">
      <${Button} icon="refresh-cw" look="second small" testid="recovery-renew" onClick=${() => onAsk("renew")}>
        ${t("recovery.renew")}<//>
      <${Button} icon="lock-open" look="second small" testid="factor-off" onClick=${() => onAsk("off")}>
        ${t("second_factor.switch_off")}<//></div>`;
}

/** `who` is signed in. */
export function SecondFactor({ who }) {
  const [asked, setAsked] = useState(""); // "", set_up, renew, off: what the password is asked for
  const [offered, setOffered] = useState(null);
  const [codes, setCodes] = useState(null);
  const ask = (what) => {
    setCodes(null);
    setAsked(what);
  };
  const end = () => {
    setAsked("");
    setOffered(null);
  };
  const tell = async (list) => {
    end();
    setCodes(list);
    await session.check();
  };
  const ways = {
    set_up: { action: t("second_factor.next"), work: offerSecondFactor, onDone: (answer) => {
      setAsked("");
      setOffered(answer);
    } },
    renew: { action: t("recovery.renew"), work: renewRecoveryCodes, onDone: (answer) => tell(answer.recovery_codes) },
    off: { action: t("second_factor.switch_off"), danger: true, work: switchOffSecondFactor, onDone: (answer) => {
      end();
      session.set(answer);
      toast(t("second_factor.is_off"), "good");
    } },
  };
  return html`<section class="card panel second-factor" data-testid="second-factor">
    <h2><${Icon} name="shield-check" />${t("second_factor")}</h2>
    ${who.second_factor === "missing" && html`<${Notice} kind="warn" testid="factor-missing">
      <span>${t("second_factor.missing")}</span><//>`}
    ${codes && html`<${ShownOnce} label=${t("recovery.once")} text=${codes.join("\n")} testid="recovery-codes" />`}
    ${offered
      ? html`<${Offered} offered=${offered} onDone=${tell} onCancel=${end} />`
      : asked
        ? html`<${ProofForm} key=${asked} name="factor-proof" who=${who} ...${ways[asked]} onCancel=${end} />`
        : html`<${Now} who=${who} onAsk=${ask} />`}
  </section>`;
}
