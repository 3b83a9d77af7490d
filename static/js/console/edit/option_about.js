// An option's page: its longer text, further pictures and a video. Phones open it from the option's card.

import { ABOUT_CHARS, ABOUT_PICTURES, STREAM_ADDRESS_CHARS } from "../../shared/limits.js";
import { html, useContext } from "../../shared/ui.js";
import { t } from "../../shared/words.js";
import { FormContext, LongField, TextField, useField } from "../fields/fields.js";
import { PictureField } from "../fields/picture_field.js";

/** Whether there is anything on the page. */
export const hasAbout = (about) =>
  Boolean(about && (about.text || about.text_en || about.video || about.pictures?.length));

export function AboutFields({ path }) {
  return html`
    <div class="pair">
      <${LongField} path=${[...path, "text"]} label=${t("field.about")} hint=${t("field.about.hint")}
        max=${ABOUT_CHARS} />
      <${LongField} path=${[...path, "text_en"]} label=${t("in_english", { label: t("field.about") })}
        max=${ABOUT_CHARS} />
    </div>
    <${TextField} path=${[...path, "video"]} label=${t("field.video")} hint=${t("field.video.hint")} code=${true}
      max=${STREAM_ADDRESS_CHARS} />
    <${Pictures} path=${[...path, "pictures"]} />`;
}

/** The pictures there are, and a place for one more. One that is taken away leaves no hole. */
function Pictures({ path }) {
  const form = useContext(FormContext);
  const { value: pictures = [], problem } = useField(path);
  const change = (at, picture) => {
    const next = [...pictures];
    next[at[at.length - 1]] = picture;
    form.change(path, next.filter(Boolean));
  };
  const places = [...pictures, ""].slice(0, ABOUT_PICTURES);
  return html`<${FormContext.Provider} value=${{ ...form, change }}>
    <div class="field"><span class="label">${t("field.pictures", { max: ABOUT_PICTURES })}</span>
      <div class="row wrap">${places.map((_, index) => html`<${PictureField} key=${index} path=${[...path, index]}
        label=${t("field.picture")} small=${true} />`)}</div>
      ${problem && html`<p class="error" role="alert">${problem}</p>`}
    </div>
  <//>`;
}
