// Marks as judges type and read them: whole hundredths inside, never fractions of the machine. No DOM here.

const POINT = /[,，。．、]/g;
const GROUPED = /[,，][0-9０-９]{3}\s*$/;
const WIDE = /[０-９]/g;
const NUMBER = /^(?:(\d{1,6})(?:\.(\d{0,2})0*)?|\.(\d{1,2})0*)$/;

/** What was typed, in hundredths: "9.5", "9,5", "９．５"; null for what is no number, finer than a hundredth, or may be
 *  meant otherwise: "1,000". */
export function parse(typed) {
  if (GROUPED.test(typed)) return null;
  const plain = typed
    .trim()
    .replace(POINT, ".")
    .replace(WIDE, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  const found = NUMBER.exec(plain);
  if (!found) return null;
  return Number(found[1] ?? 0) * 100 + Number((found[2] ?? found[3] ?? "").padEnd(2, "0"));
}

/** Hundredths as short as they are exact: 950 is "9.5". */
export const shown = (mark) => {
  const part = String(mark % 100).padStart(2, "0").replace(/0+$/, "");
  return `${Math.floor(mark / 100)}${part && `.${part}`}`;
};

/** A number of the definition in hundredths. */
export const hundredths = (number) => Math.round(number * 100);

/** Why a criterion does not take a mark: "" | "number" | "above" | "step". */
export function problemOf({ most, step }, mark) {
  if (mark === null) return "number";
  if (mark > hundredths(most)) return "above";
  return mark % hundredths(step) ? "step" : "";
}

/** A sheet's running total in hundredths, rounded half up; with weights, of 100. */
export function totalOf(criteria, marks) {
  const isWeighted = criteria.some(({ weight }) => weight);
  const given = criteria.filter(({ id }) => id in marks);
  if (!isWeighted) return given.reduce((sum, { id }) => sum + marks[id], 0);
  // In hundredths of a hundredth, to be rounded once.
  const sum = given.reduce((all, { id, most, weight }) => all + (marks[id] * hundredths(weight)) / hundredths(most), 0);
  return Math.round(sum + 1e-6);
}
