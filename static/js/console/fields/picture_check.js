// What the server takes as a picture: told before a slow upload, not after it.

import { PDF_BYTES, PICTURE_BYTES } from "../../shared/limits.js";

/** In words. */
export const PICTURE_MOST = `${PICTURE_BYTES / 2 ** 20} MB`;
export const PICTURE_TYPES = ["image/png", "image/jpeg", "image/webp", "image/gif"];
/** In words. */
export const PDF_MOST = `${PDF_BYTES / 2 ** 20} MB`;
export const PDF_TYPE = "application/pdf";

// The first bytes tell what a file is; its name and the browser's guess from it do not.
const SIGNATURES = [
  { type: "image/png", at: 0, bytes: [0x89, 0x50, 0x4e, 0x47] },
  { type: "image/jpeg", at: 0, bytes: [0xff, 0xd8, 0xff] },
  { type: "image/webp", at: 8, bytes: [0x57, 0x45, 0x42, 0x50] },
  { type: "image/gif", at: 0, bytes: [0x47, 0x49, 0x46, 0x38] },
];
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];
const FTYP = [0x66, 0x74, 0x79, 0x70]; // of HEIC and AVIF, behind a length

/**
 * First bytes of a file → its picture type, or "".
 * @param {ArrayLike<number>} head
 */
export function sniff(head) {
  const found = SIGNATURES.find(({ at, bytes }) => stand(bytes, head, at));
  return found ? found.type : "";
}

/** @type {(bytes: number[], head: ArrayLike<number>, at: number) => boolean} */
const stand = (bytes, head, at) => bytes.every((byte, index) => head[at + index] === byte);

/**
 * A File → {type, problem}: `problem` is "" or the word key of what is wrong with it.
 * @param {Blob} file
 */
export async function checkPicture(file) {
  if (file.size > PICTURE_BYTES) return { type: "", problem: "picture.too_big" };
  const head = new Uint8Array(await file.slice(0, 16).arrayBuffer());
  const type = sniff(head);
  if (type) return { type, problem: "" };
  return { type, problem: stand(FTYP, head, 4) ? "picture.of_a_phone" : "picture.wrong_type" };
}

/**
 * The same of a PDF; null if it is none.
 * @param {Blob} file
 */
export async function checkPdf(file) {
  const head = new Uint8Array(await file.slice(0, PDF.length).arrayBuffer());
  if (!stand(PDF, head, 0)) return null;
  return { type: PDF_TYPE, problem: file.size > PDF_BYTES ? "pdf.too_big" : "" };
}
