// What a page of another site needs to hold this event, one poll, its result or a screen in a frame: an element to
// paste, without a script.

import { html, toast, useState } from "../../../shared/ui.js";
import { pick, t } from "../../../shared/words.js";
import { copy } from "../copy.js";
import { Button, Notice } from "../notice.js";
import { tailOf } from "./address.js";

const KINDS = ["phone", "poll", "result", "screen"];
const HEIGHTS_PX = { phone: 720, poll: 640, result: 480 }; // docs/integration.md says how a script fits them

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/** The element. Its `referrerpolicy` tells the server whose page it is in, whatever that page says of itself. Pure. */
export function frameFor({ kind, url, display, poll, title }) {
  const address = {
    phone: `${url}?embed=1`,
    poll: `${url}${tailOf(poll)}?embed=1`,
    result: `${url}${tailOf(poll)}?embed=result`,
    screen: display,
  }[kind];
  const size = kind === "screen" ? "aspect-ratio: 16 / 9" : `height: ${HEIGHTS_PX[kind]}px`;
  const more = kind === "result" ? "" : ' allow="autoplay; fullscreen"';
  return `<iframe src="${escaped(address)}" title="${escaped(title)}" loading="lazy"
  referrerpolicy="origin"${more} style="width: 100%; ${size}; border: 0"></iframe>`;
}

/** `display` is the display link, "" until `onDisplay()` has made it. */
export function Embedding({ definition, url, display, onDisplay, busy }) {
  const [kind, setKind] = useState("phone");
  const [chosen, choose] = useState("");
  const { polls, frame_ancestors: sites } = definition;
  const ofPoll = kind === "poll" || kind === "result";
  const poll = polls.find(({ id }) => id === chosen) ?? polls[0];
  const title = pick(ofPoll ? poll : definition, "title").replaceAll("\n", " ");
  const code = frameFor({ kind, url, display, poll: poll?.id ?? "", title });
  const take = async () => {
    const isCopied = await copy(code);
    toast(t(isCopied ? "copied" : "embedding.copy"), isCopied ? "good" : "bad");
  };
  return html`<details class="embedding" data-testid="embedding"><summary>${t("embedding")}</summary>
    <p class="soft">${t("embedding.hint")}</p>
    ${!sites.length && html`<${Notice} kind="warn" testid="embedding-none">${t("embedding.no_sites")}<//>`}
    <div class="pair"><div class="field"><label for="embedding-kind">${t("embedding.what")}</label>
        <select id="embedding-kind" class="input" data-testid="embedding-kind" value=${kind}
          onChange=${(e) => setKind(e.target.value)}>
          ${KINDS.filter((one) => polls.length || !["poll", "result"].includes(one)).map((one) =>
            html`<option key=${one} value=${one}>${t(`embedding.${one}`)}</option>`)}</select></div>
      ${ofPoll && html`<div class="field"><label for="embedding-poll">${t("links.poll")}</label>
        <select id="embedding-poll" class="input" data-testid="embedding-poll" value=${poll.id}
          onChange=${(e) => choose(e.target.value)}>
          ${polls.map((one) =>
            html`<option key=${one.id} value=${one.id}>${pick(one, "title")}</option>`)}</select></div>`}
    </div>
    ${kind === "screen" && html`<${Notice} kind="warn">${t("embedding.screen.hint")}<//>`}
    ${kind === "screen" && !display
      ? html`<div><${Button} icon="key-round" look="second" testid="embedding-display" disabled=${busy}
          onClick=${onDisplay}>${t("links.display.make")}<//></div>`
      : html`<textarea class="input code" rows="4" readonly aria-label=${t("embedding.code")} value=${code}
          data-testid="embedding-code" onFocus=${(e) => e.target.select()}></textarea>
        <div><${Button} icon="copy" look="second" testid="embedding-copy" onClick=${take}>${t("copy")}<//></div>`}
  </details>`;
}
