// Giving the operator a file, or text to paste.

const BYTE_ORDER_MARK = "\ufeff"; // without it Excel reads UTF-8 as the system's own coding, and names break

/** Rows of cells → CSV that Excel opens (RFC 4180). A cell that Excel would run as a formula is kept as text. */
export function csvOf(rows) {
  return rows.map((row) => row.map(csvCell).join(",")).join("\r\n") + "\r\n";
}

function csvCell(value) {
  const text = String(value ?? "");
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
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
