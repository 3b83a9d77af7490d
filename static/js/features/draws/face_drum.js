// The drum of photos: faces roll from right to left and slow down, and the winner's stops in the middle.

import { Face } from "../../screen/kit/face.js";
import { move, useMotion } from "../../screen/kit/motion.js";
import { clock } from "../../shared/clock.js";
import { html, useRef } from "../../shared/ui.js";
import { faceOf } from "./reel.js";

const TILE = 300; // design pixels from face to face
const BESIDE = 3; // faces at each side of the middle
const TILES_MIN = 2 * BESIDE + 2; // so that none is needed twice at a time
const LARGEST = 1.24;
const SMALLER = 0.3; // with each step from the middle

/** As Drum in drum.js. Every face has its own element, so that none is loaded while it rolls. */
export function FaceDrum({ draw, next, place, reel }) {
  const tiles = useRef([]);
  const passing = repeated(draw.passing.map((name, at) => ({ name, face: draw.passing_faces[at] })));
  const last = passing.length; // the winner's tile
  const tileAt = (index) => (index === reel.end ? last : (((index + place) % last) + last) % last);
  useMotion((_, __, still) => {
    const at = still ? 0 : reel.at(clock.now());
    const first = Math.round(at);
    const shown = new Map();
    for (let index = first - BESIDE; index <= first + BESIDE; index += 1) shown.set(tileAt(index), index - at);
    tiles.current.forEach((tile, number) => {
      const from_middle = still && shown.get(number) !== 0 ? undefined : shown.get(number);
      if (tile) tile.style.opacity = String(from_middle === undefined ? 0 : opacity(from_middle));
      if (from_middle !== undefined) move(tile, transform(from_middle));
    });
    return !still && at < reel.end;
  });
  const all = next ? [...passing, { name: faceOf(draw, next), face: draw.faces[draw.winners.indexOf(next)] }] : passing;
  return html`<div class="face-drum" data-testid="drum" data-rolls="photos" aria-hidden="true">
    ${all.map(({ name, face }, number) =>
      html`<figure key=${number} ref=${(tile) => { tiles.current[number] = tile; }}>
        <${Face} src=${face} name=${name} /><figcaption>${name}</figcaption></figure>`)}</div>`;
}

function repeated(people) {
  const all = [...people];
  while (all.length < TILES_MIN) all.push(...people);
  return all;
}

const opacity = (from_middle) => Math.max(0, 1 - Math.abs(from_middle) / (BESIDE + 0.5)).toFixed(2);

function transform(from_middle) {
  const scale = Math.max(0.4, LARGEST - SMALLER * Math.abs(from_middle));
  return `translateX(calc(${(from_middle * TILE).toFixed(1)} * var(--u))) scale(${scale.toFixed(3)})`;
}
