"""How many may vote on a motion, stored when it is closed, so that later changes of the roster do not change its
outcome."""

from acclaim.event.event import Event
from acclaim.event.parts.activity import Activity
from acclaim.event.parts.counting import Motion
from acclaim.event.parts.poll import Poll
from acclaim.identity.roster import store as roster
from acclaim.redis.client import Store


async def of(store: Store, event: Event, activity: Activity) -> int | None:
    """None if nothing depends on it, or without a roster."""
    motion = activity.counting if isinstance(activity, Poll) else None
    if not (isinstance(motion, Motion) and motion.needs_roster):
        return None
    summary = await roster.summary(store, event.roster_of)
    return summary.entitled(activity) if summary else None
