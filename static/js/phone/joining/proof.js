// The price of joining where very many join: a proof of work, as docs/protocol.md says. In slices, so that the page
// stays alive; not in a Web Worker, because a page that waits to join has nothing else to do.

import { ROUNDS, START, compress, sha256 } from "./sha256.js";

const SLICE_TRIES = 4096; // some milliseconds
const SLICE_MS = 30;

/**
 * Solves {challenge, pieces, bound}: for each piece a number n for which the first word of
 * SHA-256(SHA-256(challenge) piece n) is below `bound`. Returns the numbers.
 * @param {{ challenge: string, pieces: number, bound: number }} price
 */
export async function prove({ challenge, pieces, bound }) {
  const seed = sha256(new TextEncoder().encode(challenge));
  const numbers = [];
  let sliceUntil = performance.now() + SLICE_MS;
  for (let piece = 0; piece < pieces; piece++) {
    let from = 0;
    let found;
    while ((found = search(seed, piece, from, bound)) < 0) {
      from += SLICE_TRIES;
      if (performance.now() < sliceUntil) continue;
      await breath();
      sliceUntil = performance.now() + SLICE_MS;
    }
    numbers.push(found);
  }
  return numbers;
}

/**
 * @param {Int32Array} seed
 * @param {number} piece
 * @param {number} from
 * @param {number} bound
 */
function search(seed, piece, from, bound) {
  const w = new Int32Array(ROUNDS);
  const state = new Int32Array(START.length);
  for (let n = from; n < from + SLICE_TRIES; n++) {
    w.set(seed);
    w[8] = piece;
    w[9] = n;
    w[10] = 0x80000000 | 0;
    w[11] = w[12] = w[13] = w[14] = 0;
    w[15] = 40 * 8; // bits of seed, piece and n
    state.set(START);
    compress(state, w);
    if (state[0] >>> 0 < bound) return n;
  }
  return -1;
}

// Timers of a page in the background come once a second; messages come at once.
/** @returns {Promise<void>} */
function breath() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
