// How the winners of a draw fit their room, however many and however long. Pure geometry, in design pixels.

import { fitText, widthOf } from "../../screen/kit/fit_text.js";

const CARD_WIDTH_MAX = 1100;
const CARD_HEIGHT_MAX = 420;
const NAME_MAX = 190;
const NAME_MIN = 18;
const SMALL_MAX = 44;
const SMALL_MIN = 15;
const NAME_SHARE = 0.58; // of a card's inner height; the rest is for unit and number
const GAP = 0.06; // of a card's height, between cards
const PAD = 0.09; // of a card's height, at each side
const FACE_SHARE = 0.36; // of a card's inner width, at most
const FACE_GAP = 0.12; // of a face, between it and the words
const ROUNDING = 2; // browsers round each width; a row that is a hair too long breaks
const SPACING = 1.06; // letters of names are spaced

/**
 * Cards for `people` ([{name, small}]) in `width` × `height`: `{columns, width, height, gap, pad, face, name, small}`,
 * where name and small are the `{size, lines}` of all cards, and `face` the side of the photo at the left of them, 0
 * unless they `haveFaces`. The number of columns is the one with the largest letters of which nothing is cut.
 */
export function winnerSeats(people, width, height, haveFaces = false) {
  let best = null;
  for (let columns = 1; columns <= people.length; columns += 1) {
    const seats = seatsOf(people, width, height, columns, haveFaces);
    if (!best || seats.worth > best.worth) best = seats;
  }
  return best;
}

function seatsOf(people, width, height, columns, haveFaces) {
  const rows = Math.ceil(people.length / columns);
  const gap = Math.max(6, Math.min(28, (height / rows) * GAP));
  const card = {
    width: Math.min(CARD_WIDTH_MAX, (width - ROUNDING - gap * (columns - 1)) / columns),
    height: Math.min(CARD_HEIGHT_MAX, (height - gap * (rows - 1)) / rows),
  };
  const pad = card.height * PAD;
  const whole_width = card.width - 2 * Math.max(pad, 8);
  const inner_height = card.height - 2 * pad;
  const face = haveFaces ? Math.min(inner_height, whole_width * FACE_SHARE) : 0;
  const inner = { width: whole_width - face * (1 + FACE_GAP), height: inner_height };
  const heights = [inner.height * NAME_SHARE, inner.height * (1 - NAME_SHARE)];
  const nameBox = { width: inner.width / SPACING, height: heights[0], max: NAME_MAX, min: NAME_MIN, anywhere: true };
  const smallBox = { width: inner.width, height: heights[1], max: SMALL_MAX, min: SMALL_MIN, anywhere: true };
  // The longest decide, so that all cards look alike.
  const name = fitText(widest(people, "name"), nameBox);
  const small = fitText(widest(people, "small"), smallBox);
  const whole =
    fits(name, widest(people, "name"), nameBox) && fits(small, widest(people, "small"), smallBox) ? 1 : 0.01;
  return {
    columns,
    ...card,
    gap,
    pad,
    face,
    name,
    small,
    worth: whole * (Math.min(name.size, 60) + name.size / 20 + Math.min(small.size, 30)),
  };
}

const fits = ({ size, lines }, text, { width, height }) =>
  widthOf(text) * size <= width * lines && size * lines <= height;

function widest(people, part) {
  return people.reduce((longest, person) => (widthOf(person[part]) > widthOf(longest) ? person[part] : longest), "");
}
