// Short videos in the event form: where each is, and the picture until it plays.

import { FormContext, TextField, TextPair } from "../../console/fields/fields.js";
import { blankVideo, removeAt } from "../../console/fields/form_state.js";
import { PictureField } from "../../console/fields/picture_field.js";
import { Button, IconButton } from "../../console/kit/notice.js";
import { html, useContext } from "../../shared/ui.js";
import { t } from "../../shared/words.js";

export function Videos() {
  const { event, change } = useContext(FormContext);
  const { videos } = event;
  const add = () => change(["videos"], [...videos, blankVideo(videos.map(({ id }) => id))]);
  return html`<section class="card panel" id="part-videos">
    <div class="row between"><h2>${t("videos")} <span class="soft number">${videos.length}</span></h2>
      <${Button} icon="plus" look="second" testid="add-video" onClick=${add}>${t("video.add")}<//></div>
    <p class="soft">${t("video.hint")}</p>
    ${videos.map((_, index) =>
      html`<${VideoRow} key=${index} index=${index} remove=${() => change(["videos"], removeAt(videos, index))} />`)}
  </section>`;
}

function VideoRow({ index, remove }) {
  const at = ["videos", index];
  return html`<div class="stack prize-row" data-testid=${`video-row-${index}`}>
    <${TextPair} path=${[...at, "title"]} label=${t("field.title")} />
    <div class="pair"><${TextField} path=${[...at, "url"]} label=${t("video.url")} hint=${t("video.url.hint")}
        code=${true} />
      <${TextField} path=${[...at, "id"]} label=${t("field.id")} code=${true} /></div>
    <${PictureField} path=${[...at, "poster"]} label=${t("video.poster")} />
    <div class="row between"><span></span><${IconButton} icon="trash-2" label=${t("remove")} onClick=${remove} /></div>
  </div>`;
}
