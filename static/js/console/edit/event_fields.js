// The parts of the event form that are about the whole event: texts, admission, look, classes.

import { SignInFields } from "../../features/sign_in/console.js";
import { hallProperties, hallTheme } from "../../shared/hall_theme.js";
import { COMMENT_CHARS, STREAM_ADDRESS_CHARS } from "../../shared/limits.js";
import { variant } from "../../shared/picture.js";
import { themeProperties } from "../../shared/theme.js";
import { html, useContext } from "../../shared/ui.js";
import { pick, t } from "../../shared/words.js";
import { COLOUR_PATTERN } from "../fields/definition.js";
import {
  CheckField,
  EmojiField,
  FormContext,
  IdsField,
  MomentField,
  NumberField,
  SelectField,
  TextField,
  TextPair,
  useField,
} from "../fields/fields.js";
import { freeId, removeAt } from "../fields/form_state.js";
import { PictureField } from "../fields/picture_field.js";
import { LISTINGS } from "../kit/listings.js";
import { Button, IconButton } from "../kit/notice.js";

const COLOURS = ["primary", "accent", "background"];
const SWATCH_PIXELS = 360;
const ZONES = ["Asia/Shanghai", "Asia/Urumqi", "Asia/Hong_Kong", "Asia/Tokyo", "Europe/London", "UTC"];

export function Basics() {
  const { id, event } = useContext(FormContext);
  const zones = ZONES.includes(event.timezone) ? ZONES : [event.timezone, ...ZONES];
  return html`<section class="card panel" id="part-basics">
    <h2>${t("form.basics")}</h2>
    <${TextField} path=${["id"]} label=${t("field.event_id")} hint=${t(id ? "field.id_fixed" : "field.event_id.hint")}
      code=${true} disabled=${Boolean(id)} />
    <${TextPair} path=${["title"]} label=${t("field.title")} hint=${t("field.title.hint")} lines />
    <${TextPair} path=${["subtitle"]} label=${t("field.subtitle")} />
    <div class="triple">
      <${SelectField} path=${["admission"]} label=${t("field.admission")} hint=${t(`admission.${event.admission}.hint`)}
        options=${[["members", t("admission.members")], ["open", t("admission.open")]]} />
      <${SelectField} path=${["listing"]} label=${t("field.listing")} hint=${t(`listing.${event.listing}.hint`)}
        options=${LISTINGS.map((listing) => [listing, t(`listing.${listing}`)])} />
      <${SelectField} path=${["timezone"]} label=${t("field.timezone")} options=${zones.map((zone) => [zone, zone])} />
    </div>
    <div class="pair">
      <${SelectField} path=${["kind"]} label=${t("field.kind")} hint=${t(`kind.${event.kind}.hint`)}
        options=${["gala", "standing"].map((kind) => [kind, t(`kind.${kind}`)])} />
      ${event.kind === "gala" && html`<${TextField} path=${["home"]} label=${t("field.home")} code=${true}
        hint=${t("field.home.hint")} />`}
    </div>
    ${event.admission === "members" &&
      html`<${CheckField} path=${["by_name"]} label=${t("field.by_name")} /><${SignInFields} />`}
    <${CheckField} path=${["attendance"]} label=${t("field.attendance")} />
    <${CheckField} path=${["second_operator"]} label=${t("field.second_operator")} />
    <${CheckField} path=${["likes"]} label=${t("field.likes")} />
    <${SelectField} path=${["share"]} label=${t("field.share")} hint=${t(`share.${event.share}.hint`)}
      options=${["none", "vote", "choice"].map((what) => [what, t(`share.${what}`)])} />
    <${EmojiField} path=${["reactions"]} label=${t("field.reactions")} hint=${t("field.reactions.hint")} />
    <${IdsField} path=${["frame_ancestors"]} label=${t("field.frame_ancestors")}
      hint=${t("field.frame_ancestors.hint")} />
  </section>`;
}

export function Livestream() {
  return html`<section class="card panel" id="part-stream">
    <h2>${t("form.stream")}</h2>
    <${TextField} path=${["stream", "url"]} label=${t("field.stream")} hint=${t("field.stream.hint")} code=${true}
      max=${STREAM_ADDRESS_CHARS} />
    <div class="pair">
      <${MomentField} path=${["stream", "starts_at"]} label=${t("field.stream_starts")}
        hint=${t("field.stream_starts.hint")} />
      <${PictureField} path=${["stream", "poster"]} label=${t("field.poster")} />
    </div>
    <${CheckField} path=${["stream", "low_latency"]} label=${t("field.low_latency")} />
  </section>`;
}

export function CommentFields() {
  const { event } = useContext(FormContext);
  return html`<section class="card panel" id="part-comments">
    <h2>${t("form.comments")}</h2>
    <${CheckField} path=${["comments", "enabled"]} label=${t("field.comments")} />
    ${event.comments.enabled && html`<div class="triple">
      <${SelectField} path=${["comments", "mode"]} label=${t("field.comments_mode")}
        hint=${t("field.comments_mode.hint")}
        options=${["open", "review", "closed"].map((mode) => [mode, t(`comments.mode.${mode}`)])} />
      <${SelectField} path=${["comments", "names"]} label=${t("field.comments_names")}
        options=${["none", "name", "unit"].map((names) => [names, t(`field.comments_names.${names}`)])} />
      <${NumberField} path=${["comments", "length"]} label=${t("field.comments_length")} max=${COMMENT_CHARS} /></div>`}
  </section>`;
}

function ColourField({ name }) {
  const { field, value, set, problem } = useField(["theme", name]);
  return html`<div class="field"><label for=${`field-${field}`}>${t(`theme.${name}`)}</label>
    <div class="row tight"><input type="color" aria-label=${t(`theme.${name}`)}
        value=${COLOUR_PATTERN.test(value) ? value : "#000000"}
        onInput=${(e) => set(e.target.value)} />
      <input class="input code" id=${`field-${field}`} data-testid=${`field-${field}`} maxlength="7" value=${value}
        aria-invalid=${problem ? "true" : undefined} onInput=${(e) => set(e.target.value)} /></div>
    ${problem && html`<p class="error" role="alert">${problem}</p>`}
  </div>`;
}

/** A small screen and a small phone in the chosen colours, with the text colours that the pages will compute. */
function Swatch() {
  const { event } = useContext(FormContext);
  const halfTyped = COLOURS.filter((name) => !COLOUR_PATTERN.test(event.theme[name]));
  const valid = Object.fromEntries(Object.entries(event.theme).filter(([name]) => !halfTyped.includes(name)));
  const isLight = event.theme.stage === "light";
  const hall = { ...themeProperties(hallTheme(valid, isLight), "hall"), ...hallProperties(valid, isLight) };
  const behind = variant(valid.background_picture, SWATCH_PIXELS);
  const picture = behind ? { backgroundImage: `url("${behind}")` } : {};
  return html`<div class="swatches" data-testid="swatch" aria-hidden="true">
    ${["hall", "phone"].map((surface) => html`<div key=${surface} class=${`swatch ${surface}`}
      style=${surface === "hall" ? { ...hall, ...picture } : themeProperties(valid, surface)}>
      ${valid.logo && html`<img src=${variant(valid.logo, SWATCH_PIXELS)} alt="" />`}
      <strong>${pick(event, "title") || t("field.title")}</strong>
      <span class="swatch-bar"></span><span class="swatch-bar short"></span>
      <em>${t("theme.button")}</em></div>`)}
  </div>`;
}

export function Look() {
  return html`<section class="card panel" id="part-look">
    <h2>${t("form.look")}</h2>
    <div class="look">
      <div class="stack">
        <div class="triple">${COLOURS.map((name) => html`<${ColourField} key=${name} name=${name} />`)}</div>
        <${PictureField} path=${["theme", "logo"]} label=${t("theme.logo")} />
        <${PictureField} path=${["theme", "background_picture"]} label=${t("theme.background_picture")} />
        <${SelectField} path=${["theme", "stage"]} label=${t("theme.stage")}
          options=${["dark", "light"].map((stage) => [stage, t(`theme.stage.${stage}`)])} />
        <${CheckField} path=${["theme", "confetti"]} label=${t("theme.confetti")} />
        <${CheckField} path=${["theme", "hearts"]} label=${t("theme.hearts")} />
      </div>
      <${Swatch} />
    </div>
  </section>`;
}

export function Classes() {
  const { event, change } = useContext(FormContext);
  const { classes } = event;
  const add = () =>
    change(
      ["classes"],
      [
        ...classes,
        {
          id: freeId(
            classes.map((one) => one.id),
            "class-",
          ),
          name: "",
          name_en: "",
        },
      ],
    );
  return html`<section class="card panel" id="part-classes">
    <h2>${t("form.classes")}</h2>
    <p class="soft">${t("form.classes.hint")}</p>
    ${classes.map((one, index) => html`<div class="class-row" key=${index}>
      <${TextField} path=${["classes", index, "id"]} label=${t("field.id")} code=${true} />
      <${TextField} path=${["classes", index, "name"]} label=${t("field.name")} />
      <${TextField} path=${["classes", index, "name_en"]} label=${t("in_english", { label: t("field.name") })} />
      <${IconButton} icon="trash-2" label=${t("remove")}
        onClick=${() => change(["classes"], removeAt(classes, index))} /></div>`)}
    <div><${Button} icon="plus" look="second" testid="add-class" onClick=${add}>${t("form.add_class")}<//></div>
  </section>`;
}
