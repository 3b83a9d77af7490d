// What an operator does with a whole event: who finds it, copying, deleting.

import { BIN_DAYS } from "../../shared/limits.js";
import { Dialog, html, toast, useState } from "../../shared/ui.js";
import { formatNumber, pick, t } from "../../shared/words.js";
import { ID_PATTERN } from "../fields/definition.js";
import { Confirm } from "../kit/confirm.js";
import { useAction } from "../kit/hooks.js";
import { LISTINGS, isPublic } from "../kit/listings.js";
import { Button, IconButton, Problem } from "../kit/notice.js";
import { copyEvent, deleteEvent, setListing } from "../kit/operator_api.js";
import { routeTo } from "../kit/router.js";

/** Who finds the event. Asks first where phones would lose it. */
function Listing({ event, run, busy, onChanged }) {
  const [asked, setAsked] = useState("");
  const set = async (listing) => {
    setAsked("");
    if (await run(() => setListing(event.id, listing))) {
      toast(t(`listing.${listing}.done`, { title: pick(event, "title") }), "good");
      onChanged();
    }
  };
  const choose = (listing) =>
    isPublic(event.listing) && !isPublic(listing) && event.online > 0 ? setAsked(listing) : set(listing);
  return html`<select class="input" aria-label=${t("events.listing_of", { title: pick(event, "title") })}
      data-testid=${`listing-${event.id}`} disabled=${busy} value=${event.listing}
      onChange=${({ target }) => {
        const listing = target.value;
        target.value = event.listing; // until the server has taken it
        void choose(listing);
      }}>
      ${LISTINGS.map((one) =>
        html`<option key=${one} value=${one} selected=${one === event.listing}>${t(`listing.${one}`)}</option>`)}
    </select>
    ${asked && html`<${Confirm} title=${t("events.withdraw")} danger=${true} action=${t("events.withdraw.go")}
      text=${t("events.withdraw.text", { online: formatNumber(event.online) })}
      onYes=${() => set(asked)} onNo=${() => setAsked("")} />`}`;
}

function Delete({ event, run, busy, onChanged }) {
  const [isAsked, ask] = useState(false);
  const title = pick(event, "title");
  const go = async () => {
    ask(false);
    if (await run(() => deleteEvent(event.id))) {
      toast(t("events.deleted", { title, days: BIN_DAYS }), "good");
      onChanged();
    }
  };
  return html`<${IconButton} icon="trash-2" label=${t("events.delete_of", { title })} testid=${`delete-${event.id}`}
      disabled=${busy} onClick=${() => ask(true)} />
    ${isAsked && html`<${Confirm} title=${t("events.delete", { title })} danger=${true} typed=${event.id}
      text=${t(event.online ? "events.delete.text_online" : "events.delete.text",
        { days: BIN_DAYS, online: formatNumber(event.online) })}
      action=${t("events.delete.go")} onYes=${go} onNo=${() => ask(false)} />`}`;
}

/** A new event from `event`; `title` is what it may be called. */
function CopyDialog({ event, title: proposed, heading, onClose, onChanged }) {
  const [title, setTitle] = useState(proposed);
  const [id, setId] = useState("");
  const [roster, setRoster] = useState(false);
  const { run, busy, error } = useAction();
  const isId = ID_PATTERN.test(id);
  const submit = async (submitted) => {
    submitted.preventDefault();
    const saved = await run(() => copyEvent(event.id, { id, title: title.trim(), title_en: "", roster }));
    if (!saved) return;
    toast(t("events.copied", { title: title.trim() }), "good");
    onChanged();
    location.hash = routeTo("edit", id);
  };
  return html`<${Dialog} title=${heading} onClose=${onClose} testid="copy-dialog">
    <form class="confirm" onSubmit=${submit} novalidate>
      <div class="field"><label for="copy-title">${t("events.copy.title")}</label>
        <input id="copy-title" class="input" data-testid="copy-title" maxlength="200" value=${title}
          onInput=${({ target }) => setTitle(target.value)} /></div>
      <div class="field"><label for="copy-id">${t("field.event_id")}</label>
        <input id="copy-id" class="input code" data-testid="copy-id" maxlength="64" autocapitalize="off"
          autocomplete="off" spellcheck=${false} autofocus value=${id} aria-describedby="copy-id-hint"
          aria-invalid=${id && !isId ? "true" : undefined} onInput=${({ target }) => setId(target.value.trim())} />
        <span id="copy-id-hint" class="hint">${t("events.copy.id_hint")}</span></div>
      <label class="check"><input type="checkbox" data-testid="copy-roster" checked=${roster}
        onChange=${({ target }) => setRoster(target.checked)} />${t("events.copy.roster")}</label>
      <span class="hint">${t("events.copy.text")}</span>
      <${Problem} error=${error} testid="copy-error" />
      <div class="row end">
        <button type="button" class="button second" onClick=${onClose}>${t("cancel")}</button>
        <button type="submit" class="button" data-testid="copy-go" disabled=${busy || !title.trim() || !isId}>
          ${t("events.copy.go")}</button>
      </div>
    </form>
  <//>`;
}

/** The way from a template to an event. */
export function UseTemplate({ event, onChanged }) {
  const [isOpen, open] = useState(false);
  return html`<${Button} icon="plus" testid=${`use-${event.id}`} onClick=${() => open(true)}>${t("events.use")}<//>
    ${isOpen && html`<${CopyDialog} event=${event} title=""
      heading=${t("events.use.of", { title: pick(event, "title") })}
      onClose=${() => open(false)} onChanged=${onChanged} />`}`;
}

export function EventActions({ event, onChanged }) {
  const { run, busy, error } = useAction();
  const [isCopying, copy] = useState(false);
  const title = pick(event, "title");
  return html`<div class="row tight event-actions">
      <${Listing} event=${event} run=${run} busy=${busy} onChanged=${onChanged} />
      <${IconButton} icon="copy" label=${t("events.copy_of", { title })} testid=${`copy-${event.id}`}
        onClick=${() => copy(true)} />
      <${Delete} event=${event} run=${run} busy=${busy} onChanged=${onChanged} />
    </div>
    <${Problem} error=${error} testid=${`problem-${event.id}`} />
    ${isCopying && html`<${CopyDialog} event=${event} title=${t("events.copy.named", { title: event.title })}
      heading=${t("events.copy", { title })} onClose=${() => copy(false)} onChanged=${onChanged} />`}`;
}
