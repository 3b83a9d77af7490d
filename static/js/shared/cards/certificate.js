// The certificate of a winner: an A4 page on its side, to print or to keep.

import { variant } from "../picture.js";
import { pick, t } from "../words.js";
import { blank, coloursOf, contain, drawQr, load, loadQr, token, write } from "./drawing.js";
import { isUnreal, unrealWord } from "./words.js";

const WIDTH = 2339; // 297 by 210 mm at 200 dots an inch
const HEIGHT = 1654;
const EDGE = 70;
const PLACES = 3;

/**
 * Of the option that came in at `rank` in a published poll; the day is that of `date`, in the event's time zone.
 * @param {Wire.Event} event
 * @param {Wire.Poll} poll
 * @param {{ option: Wire.Option, rank: number }} row
 * @param {Date} date
 */
export async function certificate(event, poll, { option, rank }, date) {
  const [sign, qr] = await Promise.all([load(variant(event.theme.logo, WIDTH / 4)), loadQr(event.id)]);
  const [canvas, context] = blank(WIDTH, HEIGHT);
  const { onPaper, primary, accent } = coloursOf(event);
  const ink = token("--on-sheet");
  const [x, width] = [WIDTH / 2, WIDTH - 8 * EDGE];
  context.fillStyle = token("--sheet");
  context.fillRect(0, 0, WIDTH, HEIGHT);
  frame(context, primary, EDGE, 14);
  frame(context, accent, EDGE + 30, 5);

  let y = 190;
  if (sign) y += 20 + contain(context, sign, x - 300, y - 20, 600, 150);
  const head = { x, y: sign ? y : y + 50, width, size: 150, colour: onPaper, weight: 700, font: "--font-display" };
  y = write(context, t("certificate.head"), head);
  const name = { x, y: y + 80, width, size: 130, lines: 2, min: 0.5, colour: ink, weight: 700, font: "--font-display" };
  y = write(context, pick(option, "name"), name);
  y = write(context, pick(option, "subtitle"), { x, y: y + 6, width, size: 48, colour: ink });
  const values = { event: pick(event, "title"), poll: pick(poll, "title") };
  y = write(context, t("certificate.text", values), { x, y: y + 70, width, size: 60, lines: 3, colour: ink });
  const place = { x, y: y + 50, width, size: 104, colour: onPaper, weight: 700, font: "--font-display" };
  write(context, placeOf(rank), place);

  const foot = HEIGHT - EDGE - 90;
  if (qr) drawQr(context, qr, EDGE + 80, foot - 210, 210);
  const end = { x: WIDTH - EDGE - 100, width: width / 2, colour: ink, align: "right" };
  const issued = write(context, pick(event, "title"), { ...end, y: foot - 160, size: 52, lines: 1, weight: 700 });
  write(context, dayOf(event, date), { ...end, y: issued, size: 46, lines: 1 });
  if (isUnreal(event)) {
    context.globalAlpha = 0.2;
    write(context, unrealWord(event), { x, y: HEIGHT / 2 - 200, width: WIDTH, size: 300, colour: ink });
  }
  return canvas;
}

/** The rows of those who get one: the first places, and nobody for no votes. */
export const winnersOf = (rows) => rows.filter(({ rank, value }) => rank <= PLACES && value > 0);

/** "第一名"; from the fourth on by number. */
export const placeOf = (rank) => (rank <= 3 ? t(`certificate.place.${rank}`) : t("certificate.place", { n: rank }));

function frame(context, colour, inset, thick) {
  context.strokeStyle = colour;
  context.lineWidth = thick;
  context.strokeRect(inset, inset, WIDTH - 2 * inset, HEIGHT - 2 * inset);
}

const dayOf = (event, date) =>
  new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeZone: event.timezone }).format(date);
