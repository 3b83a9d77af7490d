// Chooses the lane in which a comment flies. Pure.

/**
 * The first lane in which a comment of `width` px overlaps none, -1 without one. All cross an area of `area` px in
 * `cross_ms`, so a longer one is faster. A lane is {width, elapsed_ms} of the last comment in it, or null.
 *
 * The last one must have come in whole, with a gap behind it, and be gone before the new one could catch up with it.
 * @param {({ width: number, elapsed_ms: number } | null)[]} lanes
 * @param {number} width
 * @param {{ area: number, gap: number, cross_ms: number }} way
 */
export function chooseLane(lanes, width, { area, gap, cross_ms }) {
  return lanes.findIndex((last) => {
    if (!last || last.elapsed_ms >= cross_ms) return true;
    const travelled = ((area + last.width) / cross_ms) * last.elapsed_ms;
    const cameInWhole = travelled >= last.width + gap;
    const reachesTheEnd_ms = (area / (area + width)) * cross_ms;
    return cameInWhole && reachesTheEnd_ms >= cross_ms - last.elapsed_ms;
  });
}
