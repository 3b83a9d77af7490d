// A word cloud on the screen: the commonest words, sized by how many members have given them. A word keeps its place
// as far as possible, and grows and moves smoothly.

import { stageSize, u, useArea } from "../../screen/kit/area.js";
import { Figure } from "../../screen/kit/figure.js";
import { fitText, widthOf } from "../../screen/kit/fit_text.js";
import { JoinCard } from "../../screen/kit/qr.js";
import { phrased } from "../../shared/phrased.js";
import { html, useEffect, useRef, useState } from "../../shared/ui.js";
import { pick, t } from "../../shared/words.js";
import "./words_screen.js";

const BASE = 100; // words are drawn at this size and scaled, which needs no layout
const TONES = 4;
const TITLE = { height: 150, max: 72, min: 34, linesMax: 2 };
const BESIDE = { wide: 760, narrow: 700, portrait: 130 };
const FONT = "sans-serif";
const NOTHING = new Map();

/** `cloud` is the newest `word_cloud` of the one that is shown, or null. */
export function WordCloudScene({ event, cloud }) {
  const { width, shape } = stageSize();
  const title = cloud ? pick(cloud, "title") : t("cloud.screen.wait");
  const { size } = fitText(title, { ...TITLE, width: width - BESIDE[shape] });
  return html`<section class="word-cloud" data-testid="word-cloud" data-state=${cloud?.state ?? "draft"}>
    <header><p class="event-title">${pick(event, "title")}</p>
      <h1 class="gilded" style=${{ fontSize: u(size) }}>${phrased(title)}</h1></header>
    ${cloud && html`<p class="word-cloud-sum"><${Figure} value=${cloud.members} testid="cloud-members" />
      <span>${t("cloud.screen.people")}</span></p>`}
    <${Words} key=${cloud && `${cloud.activity} ${cloud.epoch}`} words=${cloud?.words ?? []} />
    ${cloud && !cloud.words?.length && html`<p class="word-cloud-empty">
      ${t(cloud.words ? "cloud.screen.none" : "cloud.screen.hidden")}</p>`}
    ${cloud?.state === "open" && html`<${JoinCard} eventId=${event.id} words=${t("cloud.screen.join")} />`}
  </section>`;
}

function Words({ words }) {
  const box = useRef(null);
  const area = useArea(box);
  const [layout, setLayout] = useState(NOTHING);
  const last = useRef({ layout: NOTHING, shape: "" });
  const key = area && JSON.stringify([Math.round(area.width), Math.round(area.height), words]);
  useEffect(() => {
    if (!area) return undefined;
    let isWanted = true;
    void import("./layout.js").then(({ laidOut }) => {
      if (!isWanted) return;
      const shape = `${Math.round(area.width)} ${Math.round(area.height)}`;
      const before = last.current.shape === shape ? last.current.layout : NOTHING;
      last.current = { layout: laidOut(words, area, before, widthOf, FONT), shape };
      setLayout(last.current.layout);
    });
    return () => { isWanted = false; };
  }, [key]);
  const shown = words.filter(([word]) => layout.has(word)).sort(([a], [b]) => (a < b ? -1 : 1)); // in a steady order
  return html`<ul class="word-cloud-words" ref=${box} data-testid="cloud-words">
    ${shown.map(([word, n]) => html`<${Word} key=${word} word=${word} n=${n} at=${layout.get(word)} />`)}</ul>`;
}

function Word({ word, n, at }) {
  const tone = [...word].reduce((sum, character) => sum + character.codePointAt(0), 0) % TONES;
  const style = {
    "--x": u(at.x), "--y": u(at.y), "--scale": at.size / BASE, "fontSize": u(BASE),
  };
  return html`<li class="cloud-word" data-testid="cloud-word" data-tone=${tone} data-n=${n} style=${style}>
    <span>${word}</span></li>`;
}
