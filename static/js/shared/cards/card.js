// The card that a phone shares: of a vote, or of a result. A picture in the event's colours with the code to join.

import { variant } from "../picture.js";
import { formatNumber, listed, pick, t } from "../words.js";
import { winnersOf } from "./certificate.js";
import { blank, contain, coloursOf, cover, drawQr, load, loadQr, rounded, token, write } from "./drawing.js";
import { isUnreal, unrealWord } from "./words.js";

const WIDTH = 1080;
const HEIGHT = 1440;
const EDGE = 84;
const QR = 250;
const VEIL = 0.72; // over a background picture, so that all text reads
const MEDALS = ["first", "second", "third"];
const ROW_HIGH = 140; // a place, if there is room
const ROW_WHOLE = 104; // smaller ones are smaller in all their parts,
const ROW_MIN = 64; // and no smaller than this

/**
 * That one has voted, and `chosen` (options) where the member wants that said.
 * @param {Wire.Event} event
 * @param {Wire.Poll} poll
 * @param {Wire.Option[]} chosen
 */
export async function voteCard(event, poll, chosen) {
  return card(event, (context, colours, top, bottom) => {
    const [x, width] = [WIDTH / 2, WIDTH - 2 * EDGE];
    const names = listed(chosen.map((option) => pick(option, "name")));
    let y = top + (bottom - top - (names ? 560 : 400)) / 2;
    tick(context, colours, x, y + 80, 80);
    y = write(context, t("card.voted"), { x, y: y + 190, width, size: 84, colour: colours.ink, weight: 700 });
    y = write(context, pick(poll, "title"), { x, y: y + 16, width, size: 52, lines: 2, colour: colours.title });
    if (!names) return;
    y = write(context, t("card.choice"), { x, y: y + 36, width, size: 36, colour: colours.ink });
    write(context, names, { x, y: y + 4, width, size: 60, lines: 2, colour: colours.ink, weight: 700 });
  });
}

/**
 * The result of a poll: the first places, with `value(row)` in words.
 * @param {Wire.Event} event
 * @param {Wire.Poll} poll
 * @param {{ option: Wire.Option, rank: number, value: number }[]} rows
 * @param {(row: any) => string} value
 */
export async function resultCard(event, poll, rows, value) {
  const winners = winnersOf(rows);
  return card(event, (context, colours, top, bottom) => {
    const [x, width] = [WIDTH / 2, WIDTH - 2 * EDGE];
    let y = write(context, t("card.result"), { x, y: top + 10, width, size: 40, colour: colours.ink });
    y = write(context, pick(poll, "title"), { x, y, width, size: 64, lines: 2, colour: colours.title, weight: 700 });
    const room = bottom - y - 30;
    const first = fitting(winners, Math.floor(room / ROW_MIN));
    const more = winners.length - first.length;
    const lines = first.length + (more ? 1 : 0);
    const high = Math.min(ROW_HIGH, room / Math.max(1, lines));
    y += 30 + (room - high * lines) / 2;
    for (const row of first) {
      placed(context, colours, row, value(row), y, high);
      y += high;
    }
    if (!more) return;
    write(context, t("card.more", { count: more }), { x, y: y + high / 2 - 24, width, size: 36, colour: colours.ink });
  });
}

/**
 * The winners that stand on a card with room for `most`: all, or so many that none is left out whose equal is there,
 * and a line says how many more. Of more first places than that, as many as there is room for.
 * @param {{ option: Wire.Option, rank: number }[]} winners
 * @param {number} most
 */
export function fitting(winners, most) {
  if (winners.length <= most) return winners;
  const cut = winners[most - 1].rank;
  const whole = winners.filter(({ rank }) => rank < cut);
  return whole.length ? whole : winners.slice(0, most - 1);
}

/** One place: its medal, the name and the figure. */
function placed(context, colours, { option, rank }, value, y, high) {
  const middle = y + high / 2;
  const part = Math.min(1, high / ROW_WHOLE);
  context.fillStyle = colours.ink;
  context.globalAlpha = 0.08;
  rounded(context, EDGE, y + 8 * part, WIDTH - 2 * EDGE, high - 16 * part, 24 * part);
  context.fill();
  context.globalAlpha = 1;
  context.beginPath();
  context.arc(EDGE + 64, middle, 36 * part, 0, 2 * Math.PI);
  context.fillStyle = token(`--${MEDALS[rank - 1]}`);
  context.fill();
  const line = { y: middle - 30 * part, lines: 1 };
  const onMedal = token(`--on-${MEDALS[rank - 1]}`);
  const number = { ...line, x: EDGE + 64, width: 60, size: 44 * part, colour: onMedal, weight: 700 };
  write(context, formatNumber(rank), number);
  const end = WIDTH - EDGE - 30;
  const told = { ...line, y: middle - 24 * part, x: end, width: 240, size: 36 * part, colour: colours.ink };
  write(context, value, { ...told, align: "right" });
  const name = { x: EDGE + 124, width: end - 250 - EDGE - 124, size: 44 * part, colour: colours.ink, weight: 700 };
  write(context, pick(option, "name"), { ...line, ...name, min: 0.7, align: "left" });
}

function tick(context, colours, x, y, radius) {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = colours.title;
  context.fill();
  context.strokeStyle = colours.background;
  context.lineWidth = radius * 0.17;
  context.lineCap = context.lineJoin = "round";
  context.beginPath();
  context.moveTo(x - radius * 0.42, y + radius * 0.04);
  context.lineTo(x - radius * 0.1, y + radius * 0.36);
  context.lineTo(x + radius * 0.45, y - radius * 0.3);
  context.stroke();
}

/** Head and foot of every card, and between them `draw(context, colours, top, bottom)`. Returns the canvas. */
async function card(event, draw) {
  const { logo, background_picture: behind } = event.theme;
  const pictures = [load(variant(behind, WIDTH)), load(variant(logo, WIDTH / 2)), loadQr(event.id)];
  const [picture, sign, qr] = await Promise.all(pictures);
  const [canvas, context] = blank(WIDTH, HEIGHT);
  const colours = coloursOf(event);
  const [x, width] = [WIDTH / 2, WIDTH - 2 * EDGE];
  context.fillStyle = colours.background;
  context.fillRect(0, 0, WIDTH, HEIGHT);
  if (picture) {
    cover(context, picture, 0, 0, WIDTH, HEIGHT);
    context.globalAlpha = VEIL;
    context.fillRect(0, 0, WIDTH, HEIGHT);
    context.globalAlpha = 1;
  } else {
    const light = context.createRadialGradient(x, 0, 0, x, 0, HEIGHT * 0.75);
    light.addColorStop(0, colours.glow);
    light.addColorStop(1, colours.background);
    context.fillStyle = light;
    context.fillRect(0, 0, WIDTH, HEIGHT);
  }
  let y = EDGE;
  if (sign) y += 24 + contain(context, sign, EDGE, y, width, 110);
  const title = { x, y, width, size: 68, lines: 2, colour: colours.title, weight: 700, font: "--font-display" };
  y = write(context, pick(event, "title"), title);
  y = write(context, pick(event, "subtitle"), { x, y: y + 4, width, size: 34, lines: 2, colour: colours.ink });

  const foot = HEIGHT - EDGE - QR;
  draw(context, colours, y + 30, foot - 40);
  if (qr) {
    drawQr(context, qr, EDGE, foot, QR);
    const told = { x: EDGE + QR + 40, width: width - QR - 40, colour: colours.ink, align: "left" };
    const end = write(context, t("card.join"), { ...told, y: foot + 60, size: 46, lines: 2, weight: 700 });
    write(context, t("card.code", { code: event.id }), { ...told, y: end + 6, size: 32, lines: 1 });
  }
  if (isUnreal(event)) mark(context, unrealWord(event));
  return canvas;
}

/** Across the whole card, as over the page. */
function mark(context, word) {
  context.save();
  context.translate(WIDTH / 2, HEIGHT / 2);
  context.rotate(-Math.PI / 5);
  context.globalAlpha = 0.5;
  const colour = token("--white");
  write(context, word, { x: 0, y: -100, width: WIDTH, size: 180, colour, weight: 700 });
  context.restore();
}
