// The announcement of a stage (server/acclaim/event/stage.py): shown until it is removed, or for a time.

/** The announcement of `stage` that is shown at `now_ms` by the server's clock, or null. */
export function announcementAt(stage, now_ms) {
  const announcement = stage?.announcement;
  return announcement && (!announcement.until || announcement.until > now_ms) ? announcement : null;
}
