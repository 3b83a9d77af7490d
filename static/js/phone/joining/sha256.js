// SHA-256 (FIPS 180-4) of short messages. `crypto.subtle` is missing on plain http, and there one call to it takes
// longer than a dozen blocks do here.

const ROUNDS = 64;
const K = new Int32Array(ROUNDS);
const START = new Int32Array(8);

// Both tables are the first bits of roots of the primes: cube roots, and square roots of the first eight.
for (let n = 2, found = 0; found < ROUNDS; n++) {
  if (!isPrime(n)) continue;
  K[found] = fraction(Math.cbrt(n));
  if (found < START.length) START[found] = fraction(Math.sqrt(n));
  found += 1;
}

/** @param {number} n */
function isPrime(n) {
  for (let d = 2; d * d <= n; d++) if (n % d === 0) return false;
  return true;
}

/** @param {number} root */
function fraction(root) {
  return (root - Math.floor(root)) * 2 ** 32;
}

/**
 * One step: `state` (8 words) takes in the first 16 words of `w` (room for 64).
 * @param {Int32Array} state
 * @param {Int32Array} w
 */
export function compress(state, w) {
  for (let t = 16; t < ROUNDS; t++) {
    const a = w[t - 15],
      b = w[t - 2];
    const s0 = ((a >>> 7) | (a << 25)) ^ ((a >>> 18) | (a << 14)) ^ (a >>> 3);
    const s1 = ((b >>> 17) | (b << 15)) ^ ((b >>> 19) | (b << 13)) ^ (b >>> 10);
    w[t] = (w[t - 16] + s0 + w[t - 7] + s1) | 0;
  }
  let [a, b, c, d, e, f, g, h] = [state[0], state[1], state[2], state[3], state[4], state[5], state[6], state[7]];
  for (let t = 0; t < ROUNDS; t++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + s1 + (g ^ (e & (f ^ g))) + K[t] + w[t]) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (s0 + ((a & b) | (c & (a | b)))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  state[0] += a;
  state[1] += b;
  state[2] += c;
  state[3] += d;
  state[4] += e;
  state[5] += f;
  state[6] += g;
  state[7] += h;
}

/**
 * The hash of `bytes` (a Uint8Array) as 8 words.
 * @param {Uint8Array} bytes
 */
export function sha256(bytes) {
  const padded = new DataView(new ArrayBuffer((((bytes.length + 8) >> 6) + 1) << 6));
  for (let i = 0; i < bytes.length; i++) padded.setUint8(i, bytes[i]);
  padded.setUint8(bytes.length, 0x80);
  padded.setUint32(padded.byteLength - 4, bytes.length * 8);
  const state = START.slice();
  const w = new Int32Array(ROUNDS);
  for (let block = 0; block < padded.byteLength; block += 64) {
    for (let t = 0; t < 16; t++) w[t] = padded.getInt32(block + t * 4);
    compress(state, w);
  }
  return state;
}

export { ROUNDS, START };
