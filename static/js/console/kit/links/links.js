// The ways in: the phones' address and its QR code, and the read-only link of the big screen.

import { SCENES } from "../../../shared/scenes.js";
import { Icon, html, useState } from "../../../shared/ui.js";
import { pick, t } from "../../../shared/words.js";
import { useAction, useLoaded } from "../hooks.js";
import { Button, Problem } from "../notice.js";
import { loadPhoneLink, makeDisplayLink, qrAddress } from "../operator_api.js";
import { Address, tailOf } from "./address.js";
import { Embedding } from "./embedding.js";
import "./words.js";

const CHECK_IN = "check-in"; // as in static/js/phone/linked.js

/** What a screen of its own address shows (js/screen/address.js), as the tail of that address. */
export function screenQuery({ scene, poll, survey = "", overlay, language }) {
  const takes = SCENES[scene] ?? {};
  const query = { scene, poll: takes.poll ? poll : "", survey: takes.survey ? survey : "", overlay, lang: language };
  return Object.entries(query)
    .map(([name, value]) => (value ? `&${name}=${encodeURIComponent(value)}` : ""))
    .join("");
}

/** Which scene a screen keeps, whether it lies over a video, and in which language. */
function ScreenChoice({ polls, surveys, choice, set }) {
  const select = (name, options) => html`<div class="field"><label for=${`link-${name}`}>${t(`links.${name}`)}</label>
    <select id=${`link-${name}`} class="input" data-testid=${`link-${name}`} value=${choice[name]}
      onChange=${(e) => set({ ...choice, [name]: e.target.value })}>
      ${options.map(([value, words]) => html`<option key=${value} value=${value}>${words}</option>`)}</select></div>`;
  return html`<div class="pair">
    ${select("scene", [["", t("links.follow")], ...Object.keys(SCENES).map((scene) =>
      [scene, t("links.keep", { scene: t(`scene.${scene}`) })])])}
    ${SCENES[choice.scene]?.poll
      ? select("poll", [["", t("stage.no_poll")], ...polls.map((poll) => [poll.id, pick(poll, "title")])])
      : SCENES[choice.scene]?.survey
        ? select("survey", [["", t("stage.open_survey")], ...surveys.map((one) => [one.id, pick(one, "title")])])
        : html`<span></span>`}
    ${select("overlay", [["", t("links.whole")], ["1", t("links.lower")], ["corner", t("links.corner")]])}
    ${select("language", [["", t("links.own")], ["zh", "中文"], ["en", "English"]])}
  </div>`;
}

/** To what in the event the link and its code lead. */
function ActivityChoice({ definition, quizzes, chosen, choose }) {
  const { polls, surveys, question_boards: boards, word_clouds: clouds, check_in: checkIn } = definition;
  const live = quizzes.map((one) => ({ ...one, id: one.quiz }));
  const activities = [...polls, ...surveys, ...live, ...boards, ...clouds].map((one) => [one.id, pick(one, "title")]);
  const options = [["", t("links.event")], ...activities, ...(checkIn ? [[CHECK_IN, t("links.check_in")]] : [])];
  return options.length > 1 && html`<div class="field"><label for="link-activity">${t("links.activity")}</label>
    <select id="link-activity" class="input" data-testid="link-activity" value=${chosen}
      onChange=${(e) => choose(e.target.value)}>
      ${options.map(([id, words]) => html`<option key=${id} value=${id}>${words}</option>`)}</select></div>`;
}

/**
 * `definition` of the event, null until it is known; a rehearsal's is `isRehearsal`, and is embedded nowhere.
 * `quizzes`: as their newest frames say, for the definition leaves them out.
 */
export function Links({ event, definition, quizzes = [], isRehearsal = false }) {
  const [activity, setActivity] = useState("");
  const [display, setDisplay] = useState("");
  const [choice, setChoice] = useState({ scene: "", poll: "", survey: "", overlay: "", language: "" });
  const { value: phone, error: unknown } = useLoaded(() => loadPhoneLink(event), event);
  const { run, busy, error } = useAction();
  const make = async () => {
    const answer = await run(() => makeDisplayLink(event));
    if (answer) setDisplay(answer.url);
  };
  const { polls = [], surveys = [] } = definition ?? {};
  return html`<section class="card panel" data-testid="links">
    <h2><${Icon} name="link" />${t("links")}</h2>
    <h3><${Icon} name="smartphone" />${t("links.phone")}</h3>
    <${Problem} error=${unknown} />
    ${definition && html`<${ActivityChoice} definition=${definition}
        quizzes=${quizzes} chosen=${activity} choose=${setActivity} />`}
    ${phone && html`<${Address} url=${phone.url + tailOf(activity)} testid="phone-link" />`}
    <div class="row wrap"><img class="qr" src=${qrAddress(event, "svg", activity)} alt=${t("qr")} data-testid="qr"
        width="148" height="148" />
      ${["png", "svg"].map((kind) => html`<a key=${kind} class="button second"
        href=${qrAddress(event, kind, activity)} data-testid=${`qr-${kind}`}
        download=${`${[event, activity].filter(Boolean).join("-")}-qr.${kind}`}><${Icon} name="download" />
        ${t("links.qr_save", { kind: kind.toUpperCase() })}</a>`)}</div>
    <h3><${Icon} name="monitor" />${t("links.display")}</h3>
    <p class="soft">${t("links.display.hint")}</p>
    <${Problem} error=${error} />
    ${display
      ? html`<${ScreenChoice} polls=${polls} surveys=${surveys} choice=${choice} set=${setChoice} />
      <${Address} url=${display + screenQuery(choice)} testid="display-url" />`
      : html`<div><${Button} icon="key-round" testid="display-link" disabled=${busy} onClick=${make}>
          ${t("links.display.make")}<//></div>`}
    ${phone && definition && !isRehearsal && html`<${Embedding} definition=${definition} url=${phone.url}
      display=${display} onDisplay=${make} busy=${busy} />`}
  </section>`;
}
