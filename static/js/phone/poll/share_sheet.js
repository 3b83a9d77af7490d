// Sharing: a card of one's vote or of a result, or a winner's certificate, as a picture. It is made here, on the phone.

import { resultCard, voteCard } from "../../shared/cards/card.js";
import { certificate, placeOf, winnersOf } from "../../shared/cards/certificate.js";
import { canGive, fileOf, give, save } from "../../shared/cards/giving.js";
import { Sheet } from "../../shared/sheet.js";
import { html, Icon, toast, useEffect, useLanguage, useState } from "../../shared/ui.js";
import { pick, t } from "../../shared/words.js";

/** That one has voted. What was chosen is on it if the event allows that, and the member wants it. */
export function ShareVote({ event, poll, chosen, onClose }) {
  const [says, say] = useState(false);
  const mayTell = event.share === "choice" && chosen.length > 0;
  const told = mayTell && says ? chosen : [];
  return html`<${PictureSheet} title=${t("share.vote")} file=${`${event.id}-${poll.id}`} onClose=${onClose}
    make=${() => voteCard(event, poll, told)} version=${says}>
    ${mayTell && html`<label class="check"><input type="checkbox" checked=${says} data-testid="share-choice"
      onChange=${(e) => say(e.target.checked)} /><span>${t("share.choice")}</span></label>`}
  <//>`;
}

/** The first places of a published poll; `value(row)` in words. */
export function ShareResult({ event, poll, rows, value, onClose }) {
  return html`<${PictureSheet} title=${t("share.result")} file=${`${event.id}-${poll.id}-result`} onClose=${onClose}
    make=${() => resultCard(event, poll, rows, value)} />`;
}

/** Certificates of a published poll's winners. */
export function Certificates({ event, poll, rows, onClose }) {
  const winners = winnersOf(rows);
  const [at, choose] = useState(0);
  const row = winners[at] ?? winners[0];
  return html`<${PictureSheet} title=${t("share.certificate")} file=${`${event.id}-${poll.id}-${row.option.id}`}
    isWide=${true} onClose=${onClose} make=${() => certificate(event, poll, row, new Date())}>
    ${winners.length > 1 && html`<label class="field"><span class="label">${t("share.winner")}</span>
      <select class="input" data-testid="share-winner" value=${at} onChange=${(e) => choose(Number(e.target.value))}>
        ${winners.map(({ option, rank }, index) => html`<option key=${option.id} value=${index}
          selected=${index === at}>${placeOf(rank)} · ${pick(option, "name")}</option>`)}</select></label>`}
  <//>`;
}

/** `make()` gives a canvas, called again for each file name and `version`; `children` stand above the buttons. */
function PictureSheet({ title, file: name, version = false, make, isWide = false, onClose, children }) {
  const { file, address, hasFailed } = useFile(make, [name, version, useLanguage()]);
  const share = async () => {
    if (!(await give(file, title))) save(file);
  };
  const keep = () => {
    save(file);
    toast(t("share.saved"), "good");
  };
  return html`<${Sheet} title=${title} className="share-sheet" testid="share-sheet" onClose=${onClose}>
    <div class="share-picture" data-wide=${isWide}>
      ${address ? html`<img src=${address} alt=${title} data-testid="share-picture" />`
        : html`<p role="status">${hasFailed ? t("share.failed")
          : html`<${Icon} name="loader" className="turning" /><span class="sr-only">${t("share.making")}</span>`}</p>`}
    </div>
    ${children}
    <p class="hint">${t("share.hold")}</p>
    <div class="share-actions">
      <button type="button" class="button second" data-testid="share-save" disabled=${!file} onClick=${keep}>
        <${Icon} name="download" /><span>${t("share.save")}</span></button>
      ${file && canGive(file) && html`<button type="button" class="button" data-testid="share-give" onClick=${share}>
        <${Icon} name="share-2" /><span>${t("share")}</span></button>`}
    </div>
  <//>`;
}

/** The picture as a file and as an address of it, null until it is made; made again whenever one of `of` changes. */
function useFile(make, of) {
  const [made, set] = useState({ file: null, address: "", hasFailed: false });
  useEffect(() => {
    let isGone = false;
    let address = "";
    const begin = async () => {
      try {
        const file = await fileOf(await make(), of[0]);
        if (isGone) return;
        address = URL.createObjectURL(file);
        set({ file, address, hasFailed: false });
      } catch {
        if (!isGone) set({ file: null, address: "", hasFailed: true });
      }
    };
    void begin();
    return () => {
      isGone = true;
      if (address) URL.revokeObjectURL(address);
    };
  }, of);
  return made;
}
