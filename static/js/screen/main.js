// The big screen: one scene at a time, and over it announcements, the line's state, this screen's own wishes and the
// help.

import { RisingCheers } from "../features/likes/screen_cheering.js";
import { Announced } from "../features/show/screen.js";
import { Sounds } from "../features/sounds/screen.js";
import { applyHallTheme } from "../shared/hall_theme.js";
import { isOn } from "../shared/scenes.js";
import { markUnreal } from "../shared/theme.js";
import { html, render, useEffect, useLanguage, useMemo, useRedraw } from "../shared/ui.js";
import { pick, setLanguage, t } from "../shared/words.js";
import { readAddress } from "./address.js";
import { Help, listenToKeys } from "./keyboard.js";
import { Line } from "./line.js";
import { Scene } from "./scenes/pictures.js";
import { Show } from "./show.js";
import "./words.js";

function Screen({ show }) {
  useRedraw((again) => show.onChange(again));
  useRedraw((again) => {
    window.addEventListener("resize", again);
    return () => window.removeEventListener("resize", again);
  });
  useEffect(() => (show.preview ? undefined : listenToKeys(show)), []);
  const lang = useLanguage();
  const { scene, tally } = show;
  const { event } = tally;
  useEffect(() => {
    markUnreal(event);
  }, [event]);
  useMemo(() => applyHallTheme(event?.theme, show.isLight), [JSON.stringify(event?.theme), show.isLight]);
  useEffect(() => {
    document.title = event ? `${pick(event, "title")} · ${t("brand")}` : t("brand");
  }, [event, lang]);
  return html`<main class="stage" data-scene=${scene.kind} data-testid="stage">
    ${!show.overlay &&
      html`<div class="backdrop" data-picture=${event?.theme?.background_picture ? "yes" : "no"}
        aria-hidden="true"></div>`}
    ${isOn("hearts", event?.theme, scene.stage) && html`<${RisingCheers} cheering=${show.cheering} />`}
    <${Scene} show=${show} scene=${scene} event=${event} />
    ${!show.preview && html`<${Sounds} scene=${scene} survey=${show.surveys.of(scene.stage).survey}
      quiz=${show.quizzes.current} />`}
    <${Announced} stage=${scene.stage} overlay=${show.overlay} />
    <${Wishes} local=${show.local} poll=${scene.poll} kind=${scene.kind} />
    ${!show.preview && html`<${Line} state=${show.line} figuresAt=${show.figuresAt} />`}
    ${show.help && html`<${Help} />`}
  </main>`;
}

/** Says when this screen does not show what the console put on stage. */
function Wishes({ local, poll, kind }) {
  if (!local.poll && !local.hidden) return null;
  return html`<p class="wishes" data-testid="wishes">
    ${local.poll && poll && kind !== "join" && html`<span>${t("local.poll", { title: pick(poll, "title") })}</span>`}
    ${local.hidden && html`<span>${t("local.hidden")}</span>`}
  </p>`;
}

const address = readAddress(location.search);
if (address.language) setLanguage(address.language, { keep: false });
document.documentElement.dataset.overlay = address.overlay;
// A frame shares the console's thread: its motion would be paid for by the operator's own page.
if (address.preview) document.documentElement.dataset.still = "";
const show = new Show(decodeURIComponent(location.pathname.split("/")[2] ?? ""), address);
render(html`<${Screen} show=${show} />`, document.getElementById("app"));
show.start();
