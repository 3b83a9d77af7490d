// What a stream's playlist says, read without playing it.

/**
 * Whether the HLS stream at `url` goes on: an encoder that has ended it leaves #EXT-X-ENDLIST in its playlists.
 * @param {string} url
 */
export async function isGoingOn(url) {
  const text = await playlist(url);
  const variant =
    text.includes("#EXT-X-STREAM-INF") && text.split(/\r?\n/).find((line) => line && !line.startsWith("#"));
  const media = variant ? await playlist(new URL(variant, new URL(url, location.href))) : text;
  return media.includes("#EXTINF") && !media.includes("#EXT-X-ENDLIST");
}

/**
 * Its text, "" when there is none to be had.
 * @param {string | URL} url
 */
async function playlist(url) {
  try {
    const answer = await fetch(url, { cache: "no-store", credentials: "omit" });
    return answer.ok ? await answer.text() : "";
  } catch {
    return ""; // the network, or a host that does not let pages read it
  }
}
