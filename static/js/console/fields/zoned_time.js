// Opening times are typed as the wall clock of the event's own time zone, wherever the operator's laptop thinks it is.

/** @type {Intl.DateTimeFormatOptions} */
const PARTS = {
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
};

/**
 * Minutes that `zone` is ahead of UTC at `ms`.
 * @param {number} ms
 * @param {string} zone
 */
function offsetMinutes(ms, zone) {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat("en-US", { ...PARTS, timeZone: zone })
      .formatToParts(ms)
      .map((part) => [part.type, Number(part.value)]),
  );
  const wall = Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second);
  return Math.round((wall - Math.floor(ms / 1000) * 1000) / 60000);
}

/**
 * Whether the browser knows the zone.
 * @param {string} zone
 */
export function knownZone(zone) {
  try {
    new Intl.DateTimeFormat("en-US", { timeZone: zone });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/**
 * An ISO moment ("…Z" or with an offset) or null → what a datetime-local input shows in `zone`.
 * @param {string | null | undefined} iso
 * @param {string} zone
 */
export function toWallClock(iso, zone) {
  const ms = Date.parse(iso ?? "");
  if (Number.isNaN(ms) || !knownZone(zone)) return "";
  return new Date(ms + offsetMinutes(ms, zone) * 60000).toISOString().slice(0, 19).replace(/:00$/, "");
}

/**
 * A datetime-local value in `zone` → an ISO moment with that zone's offset, or null for an empty one.
 * @param {string} wall
 * @param {string} zone
 */
export function fromWallClock(wall, zone) {
  const asUtc = Date.parse(`${wall}Z`);
  if (Number.isNaN(asUtc) || !knownZone(zone)) return null;
  // Twice, because the offset of the first guess may be the one before a clock change.
  const guess = asUtc - offsetMinutes(asUtc, zone) * 60000;
  const minutes = offsetMinutes(guess, zone);
  const sign = minutes < 0 ? "-" : "+";
  /** @param {number} number */
  const two = (number) => String(Math.trunc(Math.abs(number))).padStart(2, "0");
  const seconds = wall.length === 16 ? ":00" : "";
  return `${wall}${seconds}${sign}${two(minutes / 60)}:${two(minutes % 60)}`;
}
