"""A member's photo, which stands beside the roster: kept and deleted where that is."""

from typing import Any, Final

from acclaim.event.event import Event
from acclaim.feature import Keeping
from acclaim.features.photos import store as photos
from acclaim.redis.client import Store


async def of_member(store: Store, event: Event, member: str) -> list[dict[str, Any]]:
    """[{"address"}] of who has one."""
    return [{"address": one} for one in await photos.of(store, event.roster_of, [member]) if one]


async def forget(store: Store, event: Event, member: str) -> int:
    """Of the event itself: one that goes by a home's roster may have photos from before it did."""
    return int(await photos.remove(store, event.id, member))


KEEPING: Final = Keeping("photos", of_member, forget)
