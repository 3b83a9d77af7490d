"""The barometer is sums, and bitmaps of numbers. The number of a member is all that leads to them; it is deleted with
the member's data, after the visits that are open, and what was counted stays a sum."""

from typing import Any, Final

from acclaim.base.clock import now_ms
from acclaim.event.event import Event
from acclaim.feature import Keeping
from acclaim.features.barometer import store as barometer
from acclaim.features.barometer.limits import USERS_KEPT_DAYS
from acclaim.redis.client import Store


async def of_member(store: Store, event: Event, member: str) -> list[dict[str, Any]]:
    """[{"days"}] of who is counted: for so many days it is kept which features they used on each."""
    return [{"days": USERS_KEPT_DAYS}] if await barometer.is_known(store, event.id, member) else []


async def forget(store: Store, event: Event, member: str) -> int:
    return await barometer.forget(store, event.id, member, now_ms())


async def expire(store: Store, event: Event, before: int) -> int:
    """Returns of how many days there were figures."""
    return await barometer.expire(store, event.id)


KEEPING: Final = Keeping("barometer", of_member, forget, expire)
