// Decks of slides in the event form: their pictures, uploaded many at a time, in the order in which they are shown.

import { FormContext, NumberField, TextField, TextPair, useField } from "../../console/fields/fields.js";
import { blankDeck, moveItem, removeAt } from "../../console/fields/form_state.js";
import { PDF_TYPE, PICTURE_TYPES, checkPdf, checkPicture } from "../../console/fields/picture_check.js";
import { Button, IconButton } from "../../console/kit/notice.js";
import { uploadPages, uploadPicture } from "../../console/kit/operator_api.js";
import { ApiError } from "../../shared/api.js";
import { SLIDES_PER_DECK } from "../../shared/limits.js";
import { Picture } from "../../shared/picture.js";
import { html, useContext, useRef, useState } from "../../shared/ui.js";
import { sentence, t } from "../../shared/words.js";

const SECONDS_MAX = 600;

export function Decks() {
  const { event, change } = useContext(FormContext);
  const { decks } = event;
  const add = () => change(["decks"], [...decks, blankDeck(decks.map(({ id }) => id))]);
  return html`<section class="card panel" id="part-decks">
    <div class="row between"><h2>${t("decks")} <span class="soft number">${decks.length}</span></h2>
      <${Button} icon="plus" look="second" testid="add-deck" onClick=${add}>${t("deck.add")}<//></div>
    <p class="soft">${t("deck.hint")}</p>
    ${decks.map((_, index) =>
      html`<${DeckRow} key=${index} index=${index} remove=${() => change(["decks"], removeAt(decks, index))} />`)}
  </section>`;
}

function DeckRow({ index, remove }) {
  const at = ["decks", index];
  return html`<div class="stack prize-row" data-testid=${`deck-row-${index}`}>
    <${TextPair} path=${[...at, "title"]} label=${t("field.title")} />
    <div class="pair"><${NumberField} path=${[...at, "seconds"]} label=${t("deck.seconds")} min=${0}
        max=${SECONDS_MAX} />
      <${TextField} path=${[...at, "id"]} label=${t("field.id")} code=${true} /></div>
    <${SlideList} path=${[...at, "slides"]} />
    <div class="row between"><span></span><${IconButton} icon="trash-2" label=${t("remove")} onClick=${remove} /></div>
  </div>`;
}

function SlideList({ path }) {
  const { id } = useContext(FormContext);
  const { value: slides, set, problem } = useField(path);
  const [busy, setBusy] = useState("");
  const [refused, setRefused] = useState([]);
  const input = useRef(null);
  const choose = async (event) => {
    const files = [...event.target.files];
    event.target.value = "";
    const { added, told } = await uploadAll(id, files, SLIDES_PER_DECK - slides.length, (at, count) =>
      setBusy(t("deck.uploading", { at, count })),
    );
    setRefused(told);
    setBusy("");
    set([...slides, ...added]);
  };
  return html`<div class="field"><span class="label">
      ${t("deck.slides", { count: slides.length, max: SLIDES_PER_DECK })}</span>
    <ol class="slide-list plain">${slides.map((slide, index) => html`<li key=${`${index} ${slide}`}
      data-testid="slide">
      <${Picture} src=${slide} box="9rem" ratio=${16 / 9} alt=${t("deck.slide", { at: index + 1 })} />
      <div class="row tight"><${IconButton} icon="arrow-left" label=${t("move_up")} disabled=${index === 0}
          onClick=${() => set(moveItem(slides, index, index - 1))} />
        <${IconButton} icon="arrow-right" label=${t("move_down")} disabled=${index === slides.length - 1}
          onClick=${() => set(moveItem(slides, index, index + 1))} />
        <${IconButton} icon="x" label=${t("remove")} onClick=${() => set(removeAt(slides, index))} /></div></li>`)}</ol>
    <div class="row wrap"><${Button} icon="image" look="second small" testid="add-slides"
        disabled=${!id || Boolean(busy) || slides.length >= SLIDES_PER_DECK} onClick=${() => input.current.click()}>
        ${busy || t("deck.upload")}<//>
      <span class="hint">${t(id ? "deck.files" : "picture.save_first")}</span></div>
    <input ref=${input} type="file" multiple hidden accept=${[...PICTURE_TYPES, PDF_TYPE].join(",")}
      data-testid="slide-files"
      onChange=${choose} />
    ${[...refused, ...(problem ? [problem] : [])].map((why) =>
      html`<p key=${why} class="error" role="alert" data-testid="slides-refused">${why}</p>`)}
  </div>`;
}

/**
 * One after the other, in their order, each page of a PDF a slide: {added: paths, told: why some were not taken}. There
 * is room for `most`. `tell(at, count)`.
 */
async function uploadAll(event, files, most, tell) {
  const added = [];
  const told = [];
  let left = 0;
  for (const [index, file] of files.entries()) {
    const room = most - added.length;
    tell(index + 1, files.length);
    const { paths, why } = room ? await uploaded(event, file) : { paths: [file.name], why: "" };
    added.push(...paths.slice(0, room));
    left += Math.max(0, paths.length - room);
    if (why) told.push(t("deck.refused", { name: file.name, why }));
  }
  return { added, told: left ? [...told, t("deck.full", { max: SLIDES_PER_DECK })] : told };
}

/** {paths, why}: where its pictures are, or why it was not taken. */
async function uploaded(event, file) {
  const pdf = await checkPdf(file);
  const { type, problem } = pdf ?? (await checkPicture(file));
  if (problem) return { paths: [], why: t(problem) };
  try {
    const paths = pdf ? (await uploadPages(event, file)).paths : [(await uploadPicture(event, file, type)).path];
    return { paths, why: "" };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { paths: [], why: sentence(error) };
  }
}
