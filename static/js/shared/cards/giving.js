// Giving a picture away: to another app where the browser can, else as a file.

/**
 * A canvas as a file.
 * @param {HTMLCanvasElement} canvas
 * @param {string} name without its ending
 * @returns {Promise<File>}
 */
export const fileOf = (canvas, name) =>
  new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) =>
        blob ? resolve(new File([blob], `${name}.png`, { type: "image/png" })) : reject(new Error("no picture")),
      "image/png",
    );
  });

/**
 * Whether this browser gives files to other apps.
 * @param {File} file
 */
export const canGive = (file) => Boolean(navigator.canShare?.({ files: [file] }));

/**
 * Shows the system's choice of apps. Returns false where it could not; somebody who closes it has had their choice.
 * @param {File} file
 * @param {string} title
 */
export async function give(file, title) {
  try {
    await navigator.share({ files: [file], title });
    return true;
  } catch (error) {
    return error instanceof DOMException && error.name === "AbortError";
  }
}

/**
 * Saves it among the downloads.
 * @param {File} file
 */
export function save(file) {
  const address = URL.createObjectURL(file);
  Object.assign(document.createElement("a"), { href: address, download: file.name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // the browser has read it by then
}
