// An option's page: its pictures, its text and its video, asked for when somebody opens it. One can choose from here.

import { useAnswerAt } from "../../shared/answer_at.js";
import { rulesOf } from "../../shared/definition.js";
import { Picture } from "../../shared/picture.js";
import { Sheet } from "../../shared/sheet.js";
import { html, Icon } from "../../shared/ui.js";
import { pick, sentence, t } from "../../shared/words.js";
import { Video } from "./about_video.js";

const WIDTH = "min(100vw, 34rem)"; // a dialog's: css/base.css

/** `canChoose`: whether the poll and the option take a choice of this phone now. */
export function AboutSheet({ eventId, poll, option, digest, isChosen, canChoose, onChoose, onClose }) {
  const path = `/api/events/${eventId}/polls/${poll.id}/options/${option.id}/about/${digest}`;
  const { answer: page, error, retry } = useAnswerAt(path);
  const name = pick(option, "name");
  const pictures = [option.picture, ...(page?.pictures ?? [])].filter(Boolean);
  return html`<${Sheet} title=${name} className="about-sheet" testid="about-sheet" onClose=${onClose}>
    ${pick(option, "subtitle") && html`<p class="about-subtitle">${pick(option, "subtitle")}</p>`}
    ${pictures.length > 0 && html`<${Pictures} list=${pictures} name=${name} />`}
    ${page && html`<${Text} text=${pick(page, "text")} />`}
    ${page?.video && html`<${Video} url=${page.video} />`}
    ${!page && !error && html`<p class="about-loading" role="status">
      <${Icon} name="loader" className="turning" />${t("about.loading")}</p>`}
    ${error && html`<div class="about-error" role="alert" data-testid="about-error">
      <p class="notice" data-kind="bad"><${Icon} name="circle-alert" /><span>${sentence(error)}</span></p>
      <button type="button" class="button second" data-testid="about-retry" onClick=${retry}>${t("retry")}</button>
    </div>`}
    <div class="about-actions">
      <${Choice} poll=${poll} isChosen=${isChosen} canChoose=${canChoose} onChoose=${onChoose} />
      <button type="button" class="button second" data-testid="about-close" onClick=${onClose}>${t("close")}</button>
    </div>
  <//>`;
}

/** One beside the other, to be swiped; the next one peeks in. */
function Pictures({ list, name }) {
  return html`<ul class="about-pictures" tabindex=${list.length > 1 ? 0 : null} data-count=${list.length}
    aria-label=${t("about.pictures", { name })} data-testid="about-pictures">
    ${list.map((src) => html`<li key=${src}><${Picture} src=${src} box=${WIDTH} loading="lazy" /></li>`)}
  </ul>`;
}

/** An empty line begins a paragraph; the other line breaks stay. */
function Text({ text }) {
  const paragraphs = text.split(/\n[^\S\n]*\n/).filter((one) => one.trim());
  if (!paragraphs.length) return null;
  return html`<div class="about-text" data-testid="about-text">
    ${paragraphs.map((one, at) => html`<p key=${at}>${one.replace(/^\n+|\s+$/g, "")}</p>`)}</div>`;
}

function Choice({ poll, isChosen, canChoose, onChoose }) {
  const isOnly = rulesOf(poll).choices_max === 1;
  if (!canChoose && !isChosen) return null;
  const isTold = isChosen && (isOnly || !canChoose); // nothing to press
  const label = isTold ? "about.chosen" : isChosen ? "about.take_back" : "about.choose";
  return html`<button type="button" class=${`button ${isChosen && !isTold ? "second" : ""}`} data-testid="about-choose"
    disabled=${isTold} onClick=${onChoose}>
    ${isTold && html`<${Icon} name="check" />`}<span>${t(label)}</span></button>`;
}
