// The receipt: big enough to read aloud, and a way to check it.

import { get } from "../../shared/api.js";
import { chosenIn, saidBy } from "../../shared/ballot_words.js";
import { rulesOf } from "../../shared/definition.js";
import { Sheet } from "../../shared/sheet.js";
import { html, Icon, useModule, useState } from "../../shared/ui.js";
import { listed, pick, sentence, t } from "../../shared/words.js";

/**
 * The sheet that opens when a ballot is counted. `ballot` is {receipt, choices}. It shows no time: whoever sees one
 * beside the receipt, and kept the figures, could tell the choice.
 */
export function ReceiptSheet({ event, poll, ballot, onClose }) {
  const [check, setCheck] = useState(null); // null | "checking" | {text, kind}
  const [isSharing, share] = useState(false);
  const sharing = useModule(() => import("./share_sheet.js"), isSharing);
  const chosen = chosenIn(poll, ballot.choices);
  const ask = async () => {
    setCheck("checking");
    setCheck(await checkReceipt(event, poll, ballot.receipt));
  };
  return html`<${Sheet} title=${t("receipt.title")} className="receipt-sheet" testid="receipt-sheet"
    onClose=${onClose}>
    <div class="receipt-tick" aria-hidden="true"><${Icon} name="check" /></div>
    ${chosen.length > 0 &&
      html`<p class="receipt-choice">${t("your.choice.is")}<b>
          ${listed(saidBy(poll, ballot.choices))}</b></p>`}
    <div class="receipt-paper">
      <span class="receipt-label">${t("receipt")}</span>
      <strong class="receipt-code code" data-testid="receipt">${ballot.receipt}</strong>
    </div>
    <p class="receipt-explain">
      ${t("receipt.explain")} ${rulesOf(poll).repeat.kind === "replace" ? t("receipt.replace") : ""}</p>
    <p class="receipt-explain" data-testid="receipt-privacy">${t(`secrecy.${poll.privacy}`)}</p>
    <div role="status">
      ${check && check !== "checking" && html`<p class="notice" data-kind=${check.kind} data-testid="receipt-state">
        <${Icon} name=${check.kind === "good" ? "shield-check" : "circle-alert"} /><span>${check.text}</span></p>`}
    </div>
    <div class="receipt-actions">
      <button type="button" class="button second" data-testid="receipt-check" disabled=${check === "checking"}
        onClick=${ask}>
        <${Icon} name="shield-check" /><span>${t(check === "checking" ? "receipt.checking" : "receipt.check")}</span>
      </button>
      <button type="button" class="button" data-testid="receipt-close" autofocus onClick=${onClose}>
        ${t("cast.dismiss")}</button>
    </div>
    ${event.share !== "none" && html`<button type="button" class="button quiet wide" data-testid="receipt-share"
      onClick=${() => share(true)}><${Icon} name="share-2" /><span>${t("share.vote")}</span></button>`}
    ${isSharing && sharing && html`<${sharing.ShareVote} event=${event} poll=${poll} chosen=${chosen}
      onClose=${() => share(false)} />`}
  <//>`;
}

async function checkReceipt(event, poll, receipt) {
  try {
    const found = await get(`/api/events/${event.id}/receipts/${encodeURIComponent(receipt)}`);
    const state = found.state === "voided" && found.why ? "voided_why" : found.state;
    const text = t(`receipt.${state}`, { poll: pick(poll, "title"), why: found.why });
    return { text, kind: found.state === "voided" ? "warn" : "good" };
  } catch (error) {
    return { text: sentence(error), kind: "bad" };
  }
}

/** The line above the options that keeps the last receipt in sight. */
export function ReceiptLine({ ballot, onShow }) {
  return html`<div class="receipt-line card">
    <${Icon} name="circle-check" />
    <span class="receipt-line-text"><span class="receipt-label">${t("cast.counted")} · ${t("receipt")}</span>
      <strong class="code" data-testid="receipt-line">${ballot.receipt}</strong></span>
    <button type="button" class="button second small" data-testid="receipt-show" onClick=${onShow}>
      ${t("receipt.show")}</button>
  </div>`;
}
