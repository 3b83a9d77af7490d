// Giving the operator a file, or text to paste.

const BYTE_ORDER_MARK = "\ufeff"; // without it Excel reads UTF-8 as the system's own coding, and names break

// What a spreadsheet would take for a formula, also behind another country's separator, or would show as another
// number, a date or a truth value: as in server/acclaim/base/sheets/table.py.
const FORMULA = /(^|[;,|\t\r\n])(?=[\s"]*[=+\-@＝＋－＠])/g;
const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";
const REREAD = new RegExp(
  "^(?:0\\d+|\\d{16,}|\\d+[.,%/:\\-年月]+[\\d.,%/:\\-月日]*|\\.\\d+|\\d+(?:\\.\\d+)?e[+-]?\\d+|true|false" +
    `|${MONTH}[-./ ]?\\d+|\\d+[-./ ]?${MONTH}(?:[-./ ]?\\d+)?)$`,
  "i",
);

/** Rows of cells → CSV (RFC 4180) that a spreadsheet shows as it is meant. */
export function csvOf(rows) {
  return rows.map((row) => row.map(csvCell).join(",")).join("\r\n") + "\r\n";
}

function csvCell(value) {
  const text = String(value ?? "");
  const safe = REREAD.test(text) ? `'${text}` : text.replace(FORMULA, "$1'");
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function download(name, text, type = "text/csv") {
  const address = URL.createObjectURL(new Blob([BYTE_ORDER_MARK, text], { type: `${type};charset=utf-8` }));
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000); // the browser reads it after this call has returned
}

/** Copies `text`; false where the browser does not allow it (plain http on another machine). */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
