// The credits: who won, how many took part, and thanks. They roll once and end in the thanks.

import { clock } from "../../shared/clock.js";
import { phrased } from "../../shared/phrased.js";
import { isFinal } from "../../shared/tally.js";
import { html, reducedMotion, useEffect, useRef } from "../../shared/ui.js";
import { formatNumber, pick, t } from "../../shared/words.js";
import { rank, topGroups } from "../board/ranking.js";
import { unit } from "../kit/area.js";
import { drawnOf } from "./drawn.js";
import { Crew, Drawn, Sponsors } from "./lists.js";
import { CreditUnits } from "./units.js";

const PACE_PX_PER_S = 110; // design pixels
const PLACES = 3;
const PAGE_MS = 6000; // where motion is unwelcome
const PAGE_PART = 0.8; // of the hall's height, so that nothing is cut apart for good

/**
 * `[{poll, members, winners: [{place, names}]}]` of the polls in which somebody has voted; winners only of final
 * results.
 */
export function creditsOf(event, figuresOf) {
  return event.polls.flatMap((poll) => {
    const figures = figuresOf(poll.id);
    if (!figures || figures.ballots === 0) return [];
    const final = isFinal(figures) && figures.votes;
    const winners = final
      ? topGroups(rank(poll, figures), PLACES).map(({ place, entries }) => ({
          place,
          options: entries.map(({ option }) => option),
        }))
      : [];
    return [{ poll, members: figures.members, ballots: figures.ballots, winners }];
  });
}

export function Credits({ event, tally, draws }) {
  const roll = useRef(null);
  useEffect(() => (reducedMotion() ? turnPages(roll.current) : rollOut(roll.current)), []);
  const polls = creditsOf(event, (id) => tally.figures(id));
  const sums = [
    ["credits.people", Math.max(0, ...polls.map(({ members }) => members))],
    ["credits.ballots", polls.reduce((sum, { ballots }) => sum + ballots, 0)],
    ["credits.likes", event.likes ? (tally.likes[""] ?? 0) : 0],
    ["credits.peak", tally.peak],
  ].filter(([, n]) => n > 0);
  return html`<section class="credits" data-testid="credits"><div ref=${roll} class="credits-roll">
    <header><h1 class="gilded">${phrased(pick(event, "title"))}</h1><p>${pick(event, "subtitle")}</p></header>
    ${polls.map(({ poll, members, winners }) => html`<article key=${poll.id}>
      <h2>${phrased(pick(poll, "title"))}</h2>
      ${winners.map(({ place, options }) =>
        html`<p key=${place} class="credit" data-place=${place}><span>${t(`place.${place}`)}</span>
        <b>${options.map((option) => pick(option, "name")).join(" · ")}</b></p>`)}
      <p class="credit-people">${t("credits.voted", { members: formatNumber(members) })}</p></article>`)}
    ${event.credits.draws && html`<${Drawn} drawn=${drawnOf(draws, clock.now())} />`}
    <${CreditUnits} event=${event} />
    <${Crew} crew=${event.credits.crew} />
    <${Sponsors} sponsors=${event.credits.sponsors} />
    <dl>${sums.map(([key, n]) =>
      html`<div key=${key}><dt>${t(key)}</dt><dd class="number gilded">${formatNumber(n)}</dd></div>`)}</dl>
    <footer><h1 class="gilded">${t("credits.thanks")}</h1><p>${t("credits.again")}</p></footer>
  </div></section>`;
}

/**
 * Moves `element` from below the hall up until its last page, the thanks, stands; also when it grows on the way.
 * Returns a function that stops it.
 */
function rollOut(element) {
  let motion = null;
  const aim = () => {
    const from = motion ? new DOMMatrix(getComputedStyle(element).transform).m42 : element.parentElement.clientHeight;
    const to = lastPage(element);
    motion?.cancel();
    motion = element.animate([{ transform: `translateY(${from}px)` }, { transform: `translateY(${to}px)` }], {
      duration: (Math.max(0, from - to) / (PACE_PX_PER_S * unit())) * 1000,
      fill: "forwards",
    });
  };
  const observer = new ResizeObserver(aim);
  observer.observe(element);
  return () => {
    observer.disconnect();
    motion?.cancel();
  };
}

/** The same, a page at a time. */
function turnPages(element) {
  let at = 0;
  const timer = setInterval(() => {
    at = Math.max(lastPage(element), at - element.parentElement.clientHeight * PAGE_PART);
    element.style.transform = `translateY(${at}px)`;
  }, PAGE_MS);
  return () => clearInterval(timer);
}

const lastPage = (element) => Math.min(0, element.parentElement.clientHeight - element.scrollHeight);
