// The wall of comments. Each new one takes the place of the oldest, and none of the others moves, so that all can be
// read.

import { stageSize, u } from "../../screen/kit/area.js";
import { fitText } from "../../screen/kit/fit_text.js";
import { JoinCard } from "../../screen/kit/qr.js";
import { phrased } from "../../shared/phrased.js";
import { html, Icon, useRef } from "../../shared/ui.js";
import { pick, t } from "../../shared/words.js";

const ROWS = { wide: 4, narrow: 4, portrait: 7 };
const ROWS_BESIDE_PINNED = { wide: 3, narrow: 3, portrait: 5 };
const COLUMN_WIDTH = 440; // about
const BESIDE_PLACES = { wide: 336, narrow: 302, portrait: 2 }; // the code to join, as in comments.css
const COLUMN_GAP = 20; // as in comments.css
// A short one is large enough for the last row.
const CARD_PAD = 60;
const CARD_TEXT = { height: 150, max: 58, min: 34, linesMax: 3 };
const CARD_TEXT_SIGNED = { ...CARD_TEXT, height: 118 };

/** `comments` is a Comments; the pinned one is above all others. */
export function DanmakuWall({ event, comments }) {
  const { pinned, list } = comments;
  const { width, shape } = stageSize();
  const room = width - BESIDE_PLACES[shape] - 2 * Math.max(64, 0.03 * width); // --edge of screen.css
  const columns = Math.max(2, Math.round(room / COLUMN_WIDTH));
  const count = columns * (pinned ? ROWS_BESIDE_PINNED : ROWS)[shape];
  const cardWidth = room / columns - COLUMN_GAP;
  const places = usePlaces(
    list.filter(({ n }) => n !== pinned?.n),
    count,
  );
  return html`<section class="danmaku-wall" data-testid="danmaku-wall" data-pinned=${Boolean(pinned)}>
    <header><p class="event-title">${pick(event, "title")}</p><h1 class="gilded">${t("wall.title")}</h1></header>
    ${pinned &&
      html`<blockquote class="wall-pinned" data-testid="wall-pinned"><${Icon} name="pin" />
        <p>${phrased(pinned.text)}</p><cite>${who(pinned)}</cite></blockquote>`}
    <ol class="wall-places" style=${{ "--columns": columns }}>${places.map((comment, index) => html`<li key=${index}>
      ${comment && html`<${Card} key=${comment.key} comment=${comment} width=${cardWidth} />`}</li>`)}</ol>
    ${places.every((comment) => !comment) && !pinned && html`<p class="wall-empty">${t("wall.empty")}</p>`}
    <${JoinCard} eventId=${event.id} words=${t("wall.join")} />
  </section>`;
}

function Card({ comment, width }) {
  const signed = who(comment);
  const { size } = fitText(comment.text, { ...(signed ? CARD_TEXT_SIGNED : CARD_TEXT), width: width - CARD_PAD });
  return html`<div class="wall-card" data-testid="wall-card" data-tone=${comment.n % 3}>
    <p style=${{ fontSize: u(size) }}>${phrased(comment.text)}</p>${signed && html`<cite>${signed}</cite>`}</div>`;
}

const who = ({ name, unit }) => [unit, name].filter(Boolean).join(" · ");

/** `count` places, each a comment or null. A comment keeps its place until it is the oldest, or is removed. */
function usePlaces(list, count) {
  const wall = useRef({ places: [], next: 0, placed: new Set() }).current;
  if (wall.places.length !== count)
    Object.assign(wall, { places: Array(count).fill(null), next: 0, placed: new Set() });
  const there = new Set(list.map(({ key }) => key));
  wall.places = wall.places.map((comment) => (comment && there.has(comment.key) ? comment : null));
  for (const key of wall.placed) if (!there.has(key)) wall.placed.delete(key);
  const fresh = list.filter(({ key }) => !wall.placed.has(key));
  for (const comment of fresh) wall.placed.add(comment.key);
  for (const comment of fresh.slice(-count)) {
    wall.places[wall.next] = comment;
    wall.next = (wall.next + 1) % count;
  }
  return wall.places;
}
