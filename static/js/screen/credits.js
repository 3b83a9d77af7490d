// The credits: who won, how many took part, and thanks. They roll once and end in the thanks.

import { html, reducedMotion, useEffect, useRef } from "../shared/ui.js";
import { formatNumber, pick, t } from "../shared/words.js";
import { unit } from "./area.js";
import { rank, topGroups } from "./ranking.js";
import { isFinal } from "./scene.js";

const PACE_PX_PER_S = 110; // design pixels
const PLACES = 3;

/** `[{poll, members, winners: [{place, names}]}]` of the polls in which somebody has voted; winners only of final results. */
export function creditsOf(event, figuresOf) {
  return (event.polls ?? []).flatMap((poll) => {
    const figures = figuresOf(poll.id);
    if (!figures || figures.ballots === 0) return [];
    const final = isFinal(figures) && figures.votes;
    const winners = final ? topGroups(rank(poll, figures), PLACES).map(({ place, entries }) => ({ place, options: entries.map(({ option }) => option) })) : [];
    return [{ poll, members: figures.members, ballots: figures.ballots, winners }];
  });
}

export function Credits({ event, tally }) {
  const roll = useRef(null);
  useEffect(() => {
    if (reducedMotion()) return undefined;
    const from = window.innerHeight;
    const to = window.innerHeight - roll.current.scrollHeight; // its last page, the thanks, stays
    const motion = roll.current.animate([{ transform: `translateY(${from}px)` }, { transform: `translateY(${to}px)` }],
      { duration: ((from - to) / (PACE_PX_PER_S * unit())) * 1000, fill: "forwards" });
    return () => motion.cancel();
  }, []);
  const polls = creditsOf(event, (id) => tally.figures(id));
  const sums = [
    ["credits.people", Math.max(0, ...polls.map(({ members }) => members))],
    ["credits.ballots", polls.reduce((sum, { ballots }) => sum + ballots, 0)],
    ["credits.likes", event.likes === false ? 0 : (tally.likes[""] ?? 0)],
    ["credits.peak", tally.peak],
  ].filter(([, n]) => n > 0);
  return html`<section class="credits" data-testid="credits"><div ref=${roll} class="credits-roll">
    <header><h1 class="gilded">${pick(event, "title")}</h1><p>${pick(event, "subtitle")}</p></header>
    ${polls.map(({ poll, members, winners }) => html`<article key=${poll.id}>
      <h2>${pick(poll, "title")}</h2>
      ${winners.map(({ place, options }) => html`<p key=${place} class="credit" data-place=${place}><span>${t(`place.${place}`)}</span>
        <b>${options.map((option) => pick(option, "name")).join(" · ")}</b></p>`)}
      <p class="credit-people">${t("credits.voted", { members: formatNumber(members) })}</p></article>`)}
    <dl>${sums.map(([key, n]) => html`<div key=${key}><dt>${t(key)}</dt><dd class="number gilded">${formatNumber(n)}</dd></div>`)}</dl>
    <footer><h1 class="gilded">${t("credits.thanks")}</h1><p>${t("credits.again")}</p></footer>
  </div></section>`;
}
