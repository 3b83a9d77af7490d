// Photos of members: many files at once, each named by the member's id. What is refused is named, the others are kept.

import { PICTURE_TYPES, checkPicture } from "../../console/fields/picture_check.js";
import { useAction, useLoaded } from "../../console/kit/hooks.js";
import { Button, IconButton, Notice, Problem } from "../../console/kit/notice.js";
import { loadPhotos, removePhoto, uploadPhoto } from "../../console/kit/operator_api.js";
import { ApiError } from "../../shared/api.js";
import { Icon, html, toast, useRef, useState } from "../../shared/ui.js";
import { formatNumber, sentence, t } from "../../shared/words.js";

const REFUSED_SHOWN = 8;
// What keeps all others from being stored as well.
const LASTING = ["forbidden", "session_missing", "session_expired", "too_many_photos", "roster_of_home"];

const memberOf = (file) => file.name.replace(/\.[^.]*$/, "").trim();

/** `borrowed`: the roster is that of another event, where its photos are changed. */
export function Photos({ event, borrowed }) {
  const { value, reload, error: not_loaded } = useLoaded(() => loadPhotos(event), event);
  const { run, busy, error } = useAction();
  const [progress, setProgress] = useState(null); // {done, all}
  const [refused, setRefused] = useState([]); // [{file, why}]
  const input = useRef(null);
  const photos = Object.entries(value?.photos ?? {});
  const choose = async ({ target }) => {
    const files = [...target.files];
    target.value = ""; // choosing the same files again is a change too
    if (!files.length) return;
    const problems = [];
    setRefused(problems);
    await run(async () => {
      for (const [done, file] of files.entries()) {
        setProgress({ done, all: files.length });
        const why = await stored(event, file);
        if (why) problems.push({ file: file.name, why });
      }
    });
    setProgress(null);
    setRefused(problems);
    toast(t("photos.done", { count: formatNumber(files.length - problems.length) }), "good");
    await reload();
  };
  const remove = async (member) => {
    await run(() => removePhoto(event, member));
    await reload();
  };
  return html`<section class="card panel photos" data-testid="photos">
    <h2><${Icon} name="image" />${t("photos.title")}</h2>
    <p class="soft">${t("photos.hint", { most: formatNumber(value?.most ?? 0) })}</p>
    <p class="row between"><span class="soft" data-testid="photos-count">
        ${t("photos.count", { count: formatNumber(photos.length) })}</span>
      ${!borrowed && html`<${Button} icon="plus" look="second small" disabled=${busy} testid="photos-choose"
        onClick=${() => input.current.click()}>
        ${progress ? t("photos.progress", progress) : t("photos.choose")}<//>`}</p>
    <input ref=${input} type="file" hidden multiple accept=${PICTURE_TYPES.join(",")} data-testid="photos-files"
      onChange=${choose} />
    <${Problem} error=${error ?? not_loaded} testid="photos-error" />
    ${refused.length > 0 && html`<${Notice} kind="warn" testid="photos-refused"><ul class="plain">
      ${refused.slice(0, REFUSED_SHOWN).map((one) => html`<li key=${one.file}>${t("photos.refused", one)}</li>`)}
      ${refused.length > REFUSED_SHOWN &&
        html`<li>${t("photos.more_refused", { count: refused.length - REFUSED_SHOWN })}</li>`}</ul><//>`}
    ${photos.length > 0 && html`<ul class="plain photo-list">
      ${photos.map(([member, src]) => html`<li key=${member} data-testid=${`photo-${member}`}>
        <img src=${src} alt=${t("photos.of", { member })} loading="lazy" /><span class="soft">${member}</span>
        ${!borrowed && html`<${IconButton} icon="x" label=${t("photos.remove", { member })} disabled=${busy}
          onClick=${() => remove(member)} />`}</li>`)}</ul>`}
  </section>`;
}

/** Stores one file; "" or why not. Throws what keeps the others from being stored as well. */
async function stored(event, file) {
  const { type, problem } = await checkPicture(file);
  if (problem) return t(problem);
  try {
    await uploadPhoto(event, memberOf(file), file, type);
  } catch (error) {
    if (!(error instanceof ApiError) || LASTING.includes(error.code) || error.status === 0) throw error;
    return sentence(error);
  }
  return "";
}
