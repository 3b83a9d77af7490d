// The check-in wall: it welcomes guests by name, and shows how many have arrived, in all and by unit, and how to join.

import { stageSize, u } from "../../screen/kit/area.js";
import { Face } from "../../screen/kit/face.js";
import { Figure } from "../../screen/kit/figure.js";
import { fitAll, fitText, widthOf } from "../../screen/kit/fit_text.js";
import { JoinCard } from "../../screen/kit/qr.js";
import { phrased } from "../../shared/phrased.js";
import { Icon, html, useEffect, useRef, useState } from "../../shared/ui.js";
import { formatNumber, pick, t } from "../../shared/words.js";
import { emptyPlaces, resized, take, turn } from "./places.js";
import "./words_screen.js";

const TURN_MS = 500;
const NO_UNITS = { units: [], others_entitled: 0, others_members: 0, members: 0 };
const NOTHING = { state: "closed", epoch: 0, count: 0, units: NO_UNITS, newest: [] };
// Few guests have large cards, many small ones: [up to so many guests, how wide and how high a card is about].
const SIZES = [[12, 420, 200], [40, 330, 150], [Infinity, 300, 120]];
const UNITS = { wide: 6, narrow: 5, portrait: 6 };
const BESIDE = { wide: 470, narrow: 430, portrait: 130 }; // the side, or the edges
const ABOVE = { wide: 310, narrow: 310, portrait: 1010 }; // and what stands above and below the places
const GAP = 18; // as in screen_check_in.css
const NAME = { height: 84, linesMax: 1 };
const SIDE = { wide: 330, narrow: 330, portrait: 560 }; // the list of units
const UNIT_NAME = { height: 58, max: 28, min: 18, linesMax: 2 };
const UNIT_NUMBER = 26; // the size of the figures

export function CheckInWall({ event, arrivals }) {
  const told = (event.check_in && arrivals) || NOTHING; // an event whose check-in was removed shows nobody
  const { state, count, units } = told;
  const { width, height, shape } = stageSize();
  const [, cardWidth, cardHeight] = SIZES.find(([most]) => count <= most);
  const columns = Math.max(2, Math.round((width - BESIDE[shape]) / cardWidth));
  const rows = Math.max(2, Math.floor((height - ABOVE[shape]) / (cardHeight + GAP)));
  const places = usePlaces(columns * rows, told, JSON.stringify(event.check_in));
  const room = (width - BESIDE[shape]) / columns - GAP;
  return html`<section class="check-in-wall" data-testid="check-in-wall" data-state=${state}>
    <header><p class="event-title">${pick(event, "title")}</p><h1 class="gilded">${t("check_in.welcome")}</h1></header>
    <p class="check-in-sum"><em>${t("check_in.count")}</em><${Figure} value=${count} testid="check-in-count" />
      <span>${t("figure.people")}</span></p>
    <ol class="check-in-places" style=${{ "--columns": columns, "--rows": rows }}>
      ${places.map((one, index) => html`<li key=${index}>
        ${one && html`<${Card} key=${one.number} arrived=${one} width=${room} height=${cardHeight} />`}</li>`)}</ol>
    ${count === 0 && event.check_in &&
      html`<p class="check-in-empty">${t(state === "open" ? "check_in.first" : "check_in.soon")}</p>`}
    <aside class="check-in-side">
      <${Units} units=${units} most=${UNITS[shape]} width=${SIDE[shape]} />
      <${JoinCard} eventId=${event.id} words=${t(state === "open" ? "check_in.scan" : "join.scan")} />
    </aside>
  </section>`;
}

function usePlaces(count, { epoch, newest, count: members }, rules) {
  const wall = useRef(null);
  const [, render] = useState(0);
  if (wall.current?.epoch !== epoch) wall.current = emptyPlaces(count, epoch, rules);
  if (wall.current.places.length !== count) wall.current = resized(wall.current, count);
  const show = (now) => {
    if (now === wall.current) return;
    wall.current = now;
    render((n) => n + 1);
  };
  useEffect(() => {
    const taken = take(wall.current, newest, members, rules);
    show(taken.places.some(Boolean) ? taken : turn(taken));
  }, [newest, epoch, rules]);
  useEffect(() => {
    const timer = setInterval(() => show(turn(wall.current)), TURN_MS);
    return () => clearInterval(timer);
  }, []);
  return wall.current.places;
}

/** A guest; without a name, only their number. */
function Card({ arrived, width, height }) {
  const { number, name, unit, photo } = arrived;
  const words = name || t("check_in.nth", { number: formatNumber(number) });
  const large = height / 200;
  const face = photo ? height * 0.66 : 0;
  const { size } = fitText(words, { ...NAME, width: width - 56 * large - face, max: 62 * large, min: 24 });
  return html`<div class="check-in-card" data-testid="arrived" data-face=${Boolean(photo)}
    style=${{ "--face": u(face), "--small": u(Math.max(22, 30 * large)) }}>
    ${photo && html`<${Face} src=${photo} name=${name} />`}
    <b style=${{ fontSize: u(size) }}>${words}</b>${unit && html`<small>${unit}</small>`}</div>`;
}

/** The units with the most guests, each with its size if there is a roster. */
function Units({ units: { units, others_members: others, members }, most, width }) {
  const shown = [...units].sort((a, b) => b.members - a.members || b.entitled - a.entitled).slice(0, most);
  if (!shown.some((one) => one.members)) return null;
  const left = members - shown.reduce((sum, one) => sum + one.members, 0);
  const hasRoster = units.some((one) => one.entitled > one.members) || others < units.others_entitled;
  const figures = shown.map((one) => hasRoster
    ? t("check_in.of", { members: formatNumber(one.members), entitled: formatNumber(one.entitled) })
    : formatNumber(one.members));
  const beside = Math.max(...figures.map(widthOf)) * UNIT_NUMBER + GAP;
  const names = fitAll(shown.map((one) => lastLevel(one.unit)), { ...UNIT_NAME, width: width - beside });
  return html`<div class="check-in-units" data-testid="check-in-units"><h2><${Icon} name="users" />
      ${t("check_in.units")}</h2>
    <ol>${shown.map((one, at) => html`<li key=${one.unit}>
      <b style=${{ fontSize: u(names[at].size), WebkitLineClamp: names[at].lines }}>${phrased(names[at].text)}</b>
      <span class="number">${figures[at]}</span>
      <i style=${{ transform: `scaleX(${one.entitled ? one.members / one.entitled : 0})` }}></i></li>`)}
      ${left > 0 && html`<li class="others"><b>${t("check_in.others")}</b>
        <span class="number">${formatNumber(left)}</span></li>`}</ol></div>`;
}

const lastLevel = (unit) => unit.split("/").at(-1);
