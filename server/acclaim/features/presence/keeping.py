"""Presence is sums, and a HyperLogLog out of which nobody can be read: of a member there is nothing to tell or to take
out. All of it goes when its time is over."""

from typing import Any, Final

from acclaim.event.event import Event
from acclaim.feature import Keeping
from acclaim.features.presence import keys
from acclaim.redis.client import Store


async def of_member(store: Store, event: Event, member: str) -> list[dict[str, Any]]:
    return []


async def forget(store: Store, event: Event, member: str) -> int:
    return 0


async def expire(store: Store, event: Event, before: int) -> int:
    """Returns how many keys there were."""
    async with store.answering() as redis:
        names = (keys.presence(event.id), keys.presence_members(event.id), keys.presence_minutes(event.id))
        return int(await redis.unlink(*names))


KEEPING: Final = Keeping("presence", of_member, forget, expire)
