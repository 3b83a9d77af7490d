// An uploaded picture is there in several widths, and its name says how large it is: HASH-1600x1200.webp; 360 pixels
// wide it is HASH-1600x1200-360.webp (server/acclaim/event/picture.py). Other pictures, those of static/, are one file.

import { html } from "../../vendor/htm-preact.js";
import { PICTURE_WIDTHS } from "./limits.js";

const NAME = /-(\d+)x(\d+)\.webp$/;
const ENOUGH = 0.8; // of the pixels that could be shown, where they are small; nobody sees the rest
const SMALL = "(min-resolution: 2dppx)";

/**
 * `{width, height}` in pixels; null where the name does not say.
 * @param {string} src
 */
export function sizeOf(src) {
  const [, width, height] = NAME.exec(src) ?? [];
  return width ? { width: Number(width), height: Number(height) } : null;
}

/**
 * The narrowest variant that shows as much as `pixels` across can.
 * @param {string} src
 * @param {number} pixels
 */
export function variant(src, pixels) {
  const size = sizeOf(src);
  const width = size && PICTURE_WIDTHS.find((one) => one < size.width && one >= pixels * ENOUGH);
  return width ? named(src, width) : src;
}

/**
 * The attributes of an `img` that make a browser load no more than it shows, and keep the room before it has.
 *
 * `box` is a CSS length: how wide the picture stands on the page, or, with `ratio` (width by height), the box that it
 * covers. A length by its height: `tall`.
 * @param {string} src
 * @param {{ box?: string, ratio?: number, tall?: string }} shown
 */
export function pictureAttributes(src, { box, ratio = 0, tall }) {
  const size = sizeOf(src);
  if (!size) return { src };
  const aspect = size.width / size.height;
  const widths = [...PICTURE_WIDTHS.filter((width) => width < size.width), size.width];
  return {
    ...size,
    srcset: widths.map((width) => `${width < size.width ? named(src, width) : src} ${width}w`).join(", "),
    sizes: tall ? lengths(tall, aspect) : lengths(box ?? "100vw", ratio ? Math.max(1, aspect / ratio) : 1),
    src: variant(src, PICTURE_WIDTHS[PICTURE_WIDTHS.length - 1]),
  };
}

/** An `img`; what else it is given are its attributes. */
export const Picture = ({ src, box, ratio, tall, ...others }) =>
  html`<img alt="" decoding="async" ...${others} ...${pictureAttributes(src, { box, ratio, tall })} />`;

/** @type {(src: string, width: number) => string} */
const named = (src, width) => src.replace(/\.webp$/, `-${width}.webp`);

/** @type {(length: string, times: number) => string} */
const lengths = (length, times) => {
  const [less, whole] = [times * ENOUGH, times].map((one) => `calc(${length} * ${Number(one.toFixed(3))})`);
  return `${SMALL} ${less}, ${whole}`;
};
