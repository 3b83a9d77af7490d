// The announcement of a stage (server/acclaim/event/stage.py): it stands until it is taken down, or for a time.

/** The announcement of `stage` that stands at `now_ms` by the server's clock; null without one. */
export function announcementAt(stage, now_ms) {
  const announcement = stage?.announcement;
  return announcement && (!announcement.until || announcement.until > now_ms) ? announcement : null;
}
