// Pseudonyms of a draw's entrants, in short (server/acclaim/features/draws/names.py).

const LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"; // none that is easily misread from afar
const DIGITS = 8; // of the pseudonym
const LENGTH = 6;

/** The number that screen, console and phone show, to be compared by eye: K7M-4QX. */
export function numberOf(entrant) {
  let left = Number.parseInt(entrant.slice(0, DIGITS), 16);
  let code = "";
  for (let place = 0; place < LENGTH; place += 1) {
    code += LETTERS[left % LETTERS.length];
    left = Math.floor(left / LETTERS.length);
  }
  return `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`;
}
