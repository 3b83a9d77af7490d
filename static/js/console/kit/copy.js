// Giving the operator text to paste.

/** Copies `text`; false where the browser does not allow it (plain http on another machine). */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
