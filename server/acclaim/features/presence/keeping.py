"""Presence consists of sums and a HyperLogLog, from which nobody can be identified: nothing can be shown to a member or
deleted for one. All of it is deleted when it expires.
"""

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
    """Returns the number of deleted keys."""
    async with store.answering() as redis:
        names = (keys.presence(event.id), keys.presence_members(event.id), keys.presence_minutes(event.id))
        return int(await redis.unlink(*names))


KEEPING: Final = Keeping("presence", of_member, forget, expire)
