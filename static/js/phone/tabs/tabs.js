// The tabs of the phone page, in their order. A feature adds its own by a line here; `view` is loaded when it is first
// opened. With one tab there is no bar, and the page is that tab.

import { takesComments } from "../../shared/definition.js";

const hasLive = ({ event }) =>
  event.polls.length > 0 || Boolean(event.stream.url || event.check_in) || takesComments(event);

const hasActivities = ({ surveys, dailyQuizzes, boards, clouds }) =>
  surveys.length > 0 || dailyQuizzes.list.length > 0 || boards.list.length > 0 || clouds.list.length > 0;

/**
 * `has(visit)`: whether the event has content for it. `isBeside`: makes no bar by itself; where there is none, its
 * content is reached in another way.
 */
export const TABS = [
  { id: "live", icon: "radio", has: (visit) => hasLive(visit) || !hasActivities(visit) },
  { id: "part", icon: "vote", has: hasActivities, view: () => import("./take_part.js") },
  {
    id: "points",
    icon: "award",
    has: ({ points, member }) => Boolean(points.points && member && !member.anonymous),
    view: () => import("./points_and_gifts.js"),
  },
  { id: "me", icon: "user", has: (visit) => Boolean(visit.member), view: () => import("./me.js"), isBeside: true },
];

/** The tabs of this event: one, the whole page, or several. */
export function tabsOf(visit) {
  const tabs = TABS.filter((tab) => tab.has(visit));
  const others = tabs.filter((tab) => !tab.isBeside);
  return others.length > 1 ? tabs : others;
}
