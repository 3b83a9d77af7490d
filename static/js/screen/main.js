// The big screen: one scene at a time, and over it the line's state, this screen's own wishes and the help.

import { html, render, useEffect, useLanguage, useMemo, useState } from "../shared/ui.js";
import { pick, t } from "../shared/words.js";
import "./words.js";
import { Board } from "./board.js";
import { Caption } from "./caption.js";
import { Gate, Opening } from "./gate.js";
import { applyHallTheme } from "./hall_theme.js";
import { Header } from "./header.js";
import { Join } from "./join.js";
import { Help, listenToKeys } from "./keyboard.js";
import { isDense } from "./layout.js";
import { Line } from "./line.js";
import { Rail } from "./rail.js";
import { Reveal } from "./reveal.js";
import { Sealed } from "./sealed.js";
import { Show } from "./show.js";

function Screen({ show }) {
  const [, redraw] = useState(0);
  useEffect(() => show.onChange(() => redraw((n) => n + 1)), []);
  useEffect(() => listenToKeys(show), []);
  const lang = useLanguage();
  const { scene, tally } = show;
  const { event } = tally;
  useMemo(() => applyHallTheme(event?.theme), [JSON.stringify(event?.theme)]);
  useEffect(() => { document.title = event ? `${pick(event, "title")} · ${t("brand")}` : t("brand"); }, [event, lang]);
  return html`<main class="stage" data-scene=${scene.kind} data-testid="stage">
    <div class="backdrop" data-picture=${event?.theme?.background_picture ? "yes" : "no"} aria-hidden="true"></div>
    <${Scene} show=${show} scene=${scene} event=${event} />
    <${Wishes} local=${show.local} poll=${scene.poll} kind=${scene.kind} />
    <${Line} state=${show.line} figuresAt=${show.figuresAt} />
    ${show.help && html`<${Help} />`}
  </main>`;
}

function Scene({ show, scene: { kind, poll, figures }, event }) {
  const { online, likes } = show.tally;
  if (kind === "opening") return html`<${Opening} />`;
  if (kind === "gate") return html`<${Gate} reason=${show.gate} eventId=${show.event} />`;
  if (kind === "join") return html`<${Join} event=${event} online=${online} likes=${likes[""] ?? 0} />`;
  if (kind === "reveal") {
    const runKey = `${poll.id}:${figures.epoch}:${show.replays}`;
    return html`<${Reveal} key=${runKey} event=${event} poll=${poll} figures=${figures} runKey=${runKey}
      resumed=${show.resumed} skips=${show.skips} />`;
  }
  return html`<div class="show" data-dense=${kind !== "sealed" && isDense(poll.options.length)}>
    <${Header} event=${event} poll=${poll} figures=${figures} />
    <div class="main">${kind === "sealed"
      ? html`<${Sealed} poll=${poll} figures=${figures} />`
      : html`<${Board} key=${poll.id} event=${event} poll=${poll} figures=${kind === "race" ? figures : null} />`}</div>
    ${kind === "race" && html`<${Caption} event=${event} poll=${poll} figures=${figures} />`}
    <${Rail} event=${event} figures=${figures} counting=${kind === "race"} online=${online} likes=${likes[""] ?? 0} />
  </div>`;
}

/** Says when this screen does not show what the console put on stage. */
function Wishes({ local, poll, kind }) {
  if (!local.poll && !local.sealed) return null;
  return html`<p class="wishes" data-testid="wishes">
    ${local.poll && poll && kind !== "join" && html`<span>${t("local.poll", { title: pick(poll, "title") })}</span>`}
    ${local.sealed && html`<span>${t("local.sealed")}</span>`}
  </p>`;
}

const show = new Show(decodeURIComponent(location.pathname.split("/")[2] ?? ""));
render(html`<${Screen} show=${show} />`, document.getElementById("app"));
show.start();
